import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { PayeeKind } from "#app/domain/payout/payee.ts";

interface Words {
  title: string;
  says: string;
  /** What the button of the set-up says; null where the set-up is not what is missing. */
  button: string | null;
}

const NOT_THERE: Words = {
  title: "Payouts cannot reach your account",
  says: "What you earn stays owed to you.",
  button: null,
};

const WORDS: Record<Exclude<PayeeKind, "active">, Words> = {
  none: {
    title: "Set up where your money goes",
    says: "Payouts go to an account in your own name. It takes about five minutes, once.",
    button: "Set up payouts",
  },
  wants: {
    title: "Finish your payout set-up",
    says: "The payment processor waits for you. Payouts wait until it is done.",
    button: "Go on with the set-up",
  },
  checking: {
    title: "Your payout details are being checked",
    says: "Nothing to do. Payouts are sent by themselves once the payment processor is done.",
    button: null,
  },
  country: NOT_THERE,
  closed: NOT_THERE,
};

/** Says that money cannot arrive yet, and leads to what helps. Nothing once the account is active. */
export function PayoutPrompt({ payee }: { payee: PayeeKind }) {
  if (payee === "active") return null;
  const { title, says, button } = WORDS[payee];
  return (
    <Notice
      title={title}
      act={
        button ? (
          <Form method="post" action="/creator/payouts/setup">
            <Button look="2">{button}</Button>
          </Form>
        ) : (
          <Link className="link" to="/creator/money#payout-account">
            See your payout account
          </Link>
        )
      }
    >
      {says}
    </Notice>
  );
}
