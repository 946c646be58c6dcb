import { Form } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";

/** Says that money cannot arrive yet, and leads to the set-up. Nothing once the account is active. */
export function PayoutPrompt({ payee }: { payee: "none" | "pending" | "active" }) {
  if (payee === "active") return null;
  const words =
    payee === "none"
      ? "Payouts go to an account in your own name. It takes about five minutes, once."
      : "The set-up is not finished, or the processor still checks it. Payouts wait until it is done.";
  return (
    <Notice
      title={payee === "none" ? "Set up where your money goes" : "Finish your payout set-up"}
      act={
        <Form method="post" action="/creator/payouts/setup">
          <Button look="2">{payee === "none" ? "Set up payouts" : "Go on with the set-up"}</Button>
        </Form>
      }
    >
      {words}
    </Notice>
  );
}
