import { formatMoney } from "../ledger/money.ts";
import type { AuditEvent } from "./events.ts";

type ChargebackEvent = Extract<
  AuditEvent,
  {
    type:
      | `chargeback.${string}`
      | `money.${string}`
      | "creator.owes"
      | "payout.netted"
      | "payout.taken_back"
      | "refund.returned"
      | "refund.set_off";
  }
>;

const ENDED = {
  won: "The bank returned the payment",
  lost: "The bank kept the payment",
  closed: "The bank closed its inquiry",
} as const;

/** A step of a chargeback, of what a creator owes, or of a decision of two people, as one line of a timeline. */
export function chargebackWords(event: ChargebackEvent, who: string): string {
  const sum = "amount" in event ? formatMoney(BigInt(event.amount), event.currency) : "";
  switch (event.type) {
    case "chargeback.opened":
      return `The card’s bank questioned a payment, ${sum}`;
    case "chargeback.evidence_sent":
      return "Our staff sent evidence to the bank";
    case "chargeback.ended":
      return `${ENDED[event.outcome]}, ${sum}`;
    case "creator.owes":
      return `${sum} is owed by the creator: ${event.reason}`;
    case "payout.netted":
      return `${sum} came off a payout for what the creator owes`;
    case "payout.taken_back":
      return `${sum} of a payout was taken back`;
    case "refund.returned":
      return `The bank sent the refund of ${sum} back`;
    case "refund.set_off":
      return `${sum} is owed back to the brand; its bank had returned that already`;
    case "money.proposed":
      return `${who} of our staff proposed what to do about money`;
    case "money.decided":
      return `${who} of our staff ${event.outcome} what was proposed about money`;
    case "money.retried":
      return `${who} of our staff had the payout of ${sum} sent again`;
  }
}
