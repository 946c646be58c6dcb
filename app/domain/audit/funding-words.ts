import type { AuditEvent } from "./events.ts";

type FundingEvent = Extract<
  AuditEvent,
  { type: "brand_fee.set" | "brand_fee.ended" | "card.saved" | "card.removed" }
>;

/** How a brand pays, as one line: `who` is "You", a name, or the marketplace. */
export function fundingWords(event: FundingEvent, who: string): string {
  switch (event.type) {
    case "brand_fee.set":
      return `${who} set the service fee of ${event.brand} to ${event.brandFeeBps / 100}\u00a0%: ${event.reason}`;
    case "brand_fee.ended":
      return `${who} ended the service fee of ${event.brand}: ${event.reason}`;
    case "card.saved":
      return `${who} saved the card ${event.card}`;
    case "card.removed":
      return `${who} removed the card ${event.card}`;
  }
}
