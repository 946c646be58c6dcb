import { formatMoney } from "../ledger/money.ts";
import type { AuditEvent } from "./events.ts";

type OfferEvent = Extract<AuditEvent, { type: `offer.${string}` }>;

/** A step of a negotiation as one line of its timeline. */
export function offerWords(event: OfferEvent, who: string): string {
  switch (event.type) {
    case "offer.made":
      return `${who} offered terms v${event.terms}`;
    case "offer.countered":
      return `${who} countered with terms v${event.terms}${BigInt(event.gross) > 0n ? `, ${formatMoney(BigInt(event.gross), event.currency)}` : ""}`;
    case "offer.extended":
      return `${who} took more time to answer terms v${event.terms}`;
    case "offer.declined":
      return `${who} declined the offer`;
    case "offer.expired":
      return "The offer expired";
  }
}
