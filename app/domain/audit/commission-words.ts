import { formatMoney } from "../ledger/money.ts";
import type { AuditEvent } from "./events.ts";

type CommissionEvent = Extract<AuditEvent, { type: `commission.${string}` | `conversion_key.${string}` }>;

const money = (event: { amount: string; currency: string }) =>
  formatMoney(BigInt(event.amount), event.currency);

const OUTCOMES: Record<string, string> = {
  pays: "the brand pays it",
  carries: "it is carried on to the next",
  closes: "there is nothing to pay",
};
const SOURCES: Record<string, string> = { hand: "by hand", call: "by the shop’s call", file: "from a file" };

const counted = (count: number, noun: string) => (count === 1 ? `one ${noun}` : `${count} ${noun}s`);

function recorded(count: number, returns: number): string {
  const parts = [
    ...(count > returns ? [counted(count - returns, "order")] : []),
    ...(returns > 0 ? [counted(returns, "return")] : []),
  ];
  const words = parts.join(" and ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A step of a commission as one line of the deal's timeline. */
export function commissionWords(event: CommissionEvent, who: string): string {
  switch (event.type) {
    case "commission.opened":
      return "Sales count from now on";
    case "commission.recorded":
      return `${recorded(event.count, event.returns ?? 0)} entered ${SOURCES[event.source] ?? ""}`.trim();
    case "commission.voided":
      return `${who} voided an order: ${event.reason}`;
    case "commission.stated":
      return event.issue === 1
        ? `${event.name}: statement of ${money(event)} issued`
        : `${event.name}: issued again with ${money(event)}`;
    case "commission.questioned":
      return `${who} questioned ${event.name}: ${event.reason}`;
    case "commission.answered":
      return `${who} answered about ${event.name}: ${event.answer}`;
    case "commission.consented":
      return `${who} agreed to ${event.name}`;
    case "commission.agreed":
      return `${event.name} is agreed${event.automatic ? ", nobody questioned it in time" : ""}: ${OUTCOMES[event.outcome] ?? event.outcome}`;
    case "commission.paid_in":
      return `${event.name}: ${money(event)} paid in`;
    case "commission.adjusted":
      return `${event.name}: orders came back, so ${money(event)} of it go back unless the creator questions that`;
    case "commission.adjustment_dropped":
      return `${event.name}: what all orders earn now covers it, so nothing goes back`;
    case "commission.taken_back":
      return `${event.name}: ${money(event)} taken back for returned orders`;
    case "commission.capped":
      return event.mark === "reached"
        ? `The commission reached the agreed most of ${money(event)}`
        : `The commission is near the agreed most of ${money(event)}`;
    case "commission.ended":
      return "No sales count from now on";
    case "conversion_key.made":
      return `${who} made a key for signed calls`;
    case "conversion_key.revoked":
      return `${who} revoked a key for signed calls`;
  }
}
