import { Form } from "@remix-run/react";
import { Badge } from "#app/components/ui/badge.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";

type Payee = "none" | "pending" | "active";

const STATE: Record<Payee, { badge: "ok" | "idle"; word: string; sentence: string; button: string }> = {
  none: {
    badge: "idle",
    word: "Not set up",
    sentence:
      "Payouts go to an account in your own name at the payment processor. It asks who you are and where to pay; about five minutes, once.",
    button: "Set up payouts",
  },
  pending: {
    badge: "idle",
    word: "Not finished",
    sentence:
      "The set-up is not finished, or the processor still checks it. Accepted work is kept for you; it is sent once this is done.",
    button: "Go on with the set-up",
  },
  active: {
    badge: "ok",
    word: "Ready",
    sentence:
      "Payouts are sent to your account after the hold. Change bank details at the payment processor.",
    button: "Change payout details",
  },
};

/** Whether payouts can arrive, and the way to the processor's own pages. */
export function PayoutAccount({ payee }: { payee: Payee }) {
  const { badge, word, sentence, button } = STATE[payee];
  return (
    <SectionCard
      id="payout-account"
      title="Payout account"
      aside={
        <Badge tone={badge} icon={payee === "active" ? "circle-check" : "circle"}>
          {word}
        </Badge>
      }
    >
      <p className="t-2">{sentence}</p>
      <Form method="post" action="/creator/payouts/setup" className="mt-4">
        <Button look={payee === "active" ? "2" : "1"} full>
          {button}
        </Button>
      </Form>
    </SectionCard>
  );
}
