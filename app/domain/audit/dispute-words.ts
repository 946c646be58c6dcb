import type { AuditEvent } from "./events.ts";

type DisputeEvent = Extract<
  AuditEvent,
  { type: `dispute.${string}` | "deal.paused" | "deal.resumed" | `deal.pause_${string}` }
>;

/** What a ruling did, as one part of a line. */
const RULED: Record<string, string> = {
  full: "pay in full",
  partial: "pay in part",
  refund: "refund",
  revise: "one more round",
  kill_fee: "the cancellation fee",
};

/** A step of a dispute or of an agreed pause as one line of the deal's timeline. */
export function disputeWords(event: DisputeEvent, who: string): string {
  switch (event.type) {
    case "deal.pause_proposed":
      return `${who} proposed a pause of ${event.days} days`;
    case "deal.pause_dropped":
      return event.how === "decline" ? `${who} declined the pause` : `${who} took the proposed pause back`;
    case "deal.paused":
      return `${who} accepted the pause`;
    case "deal.resumed":
      return "The pause ended, every limit moved on";
    case "dispute.opened":
      return `${who} opened a dispute about ${event.items.join(", ")}`;
    case "dispute.answered":
      return `${who} answered the dispute`;
    case "dispute.assigned":
      return event.to
        ? `${event.to} of our staff took the dispute`
        : "The dispute was given back to our staff";
    case "dispute.ruled":
      return event.automatic
        ? `Not answered in time, ruled: ${RULED[event.outcome] ?? event.outcome}`
        : `${event.round === 1 ? "Our staff ruled" : "The appeal was decided"}: ${RULED[event.outcome] ?? event.outcome}`;
    case "dispute.accepted":
      return `${who} accepted the ruling`;
    case "dispute.appealed":
      return `${who} appealed the ruling`;
    case "dispute.closed":
      return event.how === "withdrawn" ? `${who} withdrew the dispute` : "The dispute was closed";
  }
}
