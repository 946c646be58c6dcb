import { Form, Link } from "@remix-run/react";
import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import { countryInSentence } from "#app/domain/account/countries.ts";
import type { PayeeKind } from "#app/domain/payout/payee.ts";

interface Words {
  tone: Tone;
  icon: IconName;
  word: string;
  sentence: string;
  /** None where pressing it could change nothing. */
  button: string | null;
}

const WORDS: Record<Exclude<PayeeKind, "country">, Words> = {
  none: {
    ...{ tone: "idle", icon: "circle", word: "Not set up" },
    sentence:
      "Payouts go to an account in your own name at the payment processor. It asks who you are and where to pay; about five minutes, once.",
    button: "Set up payouts",
  },
  wants: {
    ...{ tone: "idle", icon: "circle", word: "Not finished" },
    sentence:
      "The payment processor waits for you. Accepted work is kept for you, and sent once this is done.",
    button: "Go on with the set-up",
  },
  checking: {
    ...{ tone: "idle", icon: "hourglass", word: "Being checked" },
    sentence:
      "You have given everything. The payment processor checks it, which can take some days; this page shows the answer by itself.",
    button: "See your details",
  },
  active: {
    ...{ tone: "ok", icon: "circle-check", word: "Ready" },
    sentence:
      "Payouts are sent to your account after the hold. Change bank details at the payment processor.",
    button: "Change payout details",
  },
  closed: {
    ...{ tone: "bad", icon: "circle-alert", word: "Closed" },
    sentence:
      "The payment processor does not pay to this account any more, and tells only you why. What you earned stays owed to you.",
    button: "See what the processor says",
  },
};

function wordsOf(payee: PayeeKind, country: string): Words {
  if (payee !== "country") return WORDS[payee];
  return {
    ...{ tone: "bad", icon: "circle-alert", word: "Not possible there" },
    sentence: `The payment processor cannot pay to accounts in ${countryInSentence(country)}, the country of your profile. What you earned stays owed to you.`,
    button: null,
  };
}

/** Whether payouts can arrive, what is wanted, and the way to the processor's own pages. */
export function PayoutAccount({
  payee,
  wants,
  country,
}: {
  payee: PayeeKind;
  wants: readonly string[];
  country: string;
}) {
  const { tone, icon, word, sentence, button } = wordsOf(payee, country);
  return (
    <SectionCard
      id="payout-account"
      title="Payout account"
      aside={
        <Badge tone={tone} icon={icon}>
          {word}
        </Badge>
      }
    >
      <p className="t-2">{sentence}</p>
      {payee === "wants" && wants.length > 0 && (
        <>
          <p className="t-2 mt-3">It still wants:</p>
          <ul className="list-disc pl-5 t-2">
            {wants.map((want) => (
              <li key={want}>{want}</li>
            ))}
          </ul>
        </>
      )}
      {payee === "country" && (
        <p className="t-2 mt-3">
          Is your bank account in another country?{" "}
          <Link className="link" to="/creator/profile">
            Change the country of your profile
          </Link>
          , then set up payouts again.
        </p>
      )}
      {button && (
        <Form method="post" action="/creator/payouts/setup" className="mt-4">
          <Button look={payee === "none" || payee === "wants" ? "1" : "2"} full>
            {button}
          </Button>
        </Form>
      )}
    </SectionCard>
  );
}
