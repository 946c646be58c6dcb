import { formatMoney } from "../ledger/money.ts";
import { amendmentWords } from "./amendment-words.ts";
import { chargebackWords } from "./chargeback-words.ts";
import { fundingWords } from "./funding-words.ts";
import { briefWords } from "./brief-words.ts";
import { commissionWords } from "./commission-words.ts";
import { disputeWords } from "./dispute-words.ts";
import { safetyWords } from "./safety-words.ts";
import { offerWords } from "./offer-words.ts";
import { productWords } from "./product-words.ts";
import { programmeWords } from "./programme-words.ts";
import type { AuditEvent } from "./events.ts";

const money = (event: { amount: string; currency: string }) =>
  formatMoney(BigInt(event.amount), event.currency);

// A day has no zone: it is shown as it was typed.
const DAY = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });

/** Whether an event is one of this family, by the first part of its type. */
const isOf = <P extends string>(
  event: AuditEvent,
  family: P,
): event is Extract<AuditEvent, { type: `${P}.${string}` }> => event.type.startsWith(`${family}.`);

/**
 * An event of a deal as one line of its timeline: `who` is "You", a name, or the marketplace. Events that a deal
 * does not have are named plainly, so that the union stays exhaustive.
 */
export function eventWords(event: AuditEvent, who: string): string {
  if (isOf(event, "amendment")) return amendmentWords(event, who);
  if (isOf(event, "brief")) return briefWords(event, who);
  if (isOf(event, "commission") || isOf(event, "conversion_key")) return commissionWords(event, who);
  if (isOf(event, "product")) return productWords(event, who);
  if (isOf(event, "programme")) return programmeWords(event, who);
  switch (event.type) {
    case "deal.agreed":
      return `${who} accepted terms v${event.terms}`;
    case "contract.signed":
      return `${who} signed as ${event.typedName}`;
    case "contract.completed":
      return "Both signed";
    case "contract.sealed":
      return "Contract sealed";
    case "deal.checkout_opened":
      return `${who} opened the payment page`;
    case "deal.funded":
      return `Funds secured, ${money(event)}`;
    case "deal.payment_returned":
      return `Payment of ${money(event)} sent back: ${event.reason}`;
    case "deal.lapsed":
      return event.step === "signing"
        ? "Not signed in time, the deal lapsed"
        : "Not funded in time, the deal lapsed";
    case "deal.begun":
      return "The deal began, without a fee to secure";
    case "deal.completed":
      return "Deal completed";
    case "review.written":
      return `${who} wrote a review`;
    case "reviews.published":
      return event.count === 2 ? "Both reviews published" : "One review published";
    case "review.replied":
      return `${who} replied to a review`;
    case "deal.cancelled":
      return `${who} cancelled the deal`;
    case "deal.pause_proposed":
    case "deal.pause_dropped":
    case "deal.paused":
    case "deal.resumed":
    case "dispute.opened":
    case "dispute.answered":
    case "dispute.assigned":
    case "dispute.ruled":
    case "dispute.accepted":
    case "dispute.appealed":
    case "dispute.closed":
      return disputeWords(event, who);
    case "chargeback.opened":
    case "chargeback.evidence_sent":
    case "chargeback.ended":
    case "creator.owes":
    case "payout.netted":
    case "payout.taken_back":
    case "refund.returned":
    case "refund.set_off":
    case "money.proposed":
    case "money.decided":
    case "money.retried":
      return chargebackWords(event, who);
    case "brand_fee.set":
    case "brand_fee.ended":
    case "card.saved":
    case "card.removed":
      return fundingWords(event, who);
    case "draft.submitted":
      return `${who} sent draft v${event.version}: ${event.deliverable}`;
    case "draft.changes_requested":
      return `${who} asked for changes to draft v${event.version}, round ${event.round}: ${event.deliverable}`;
    case "draft.approved":
      return event.automatic
        ? `Draft v${event.version} approved automatically: ${event.deliverable}`
        : `${who} approved draft v${event.version}: ${event.deliverable}`;
    case "disclosure.overridden":
      return `${who} let the ${event.what} of ${event.deliverable} pass without the disclosure: ${event.reason}`;
    case "disclosure.returned":
      return `The ${event.what} went back at its limit, because it does not disclose the ad: ${event.fix}`;
    case "live.metrics":
      return `${who} entered the numbers of the post of ${DAY.format(new Date(event.day))}`;
    case "live.screenshot":
      return `${who} added a screenshot of the post`;
    case "live.submitted":
      return `${who} sent the link of the live post: ${event.deliverable}`;
    case "live.problem":
      return `${who} found a problem with the live post: ${event.deliverable}`;
    case "live.checked":
      return {
        up: "The post was looked at, and is up",
        gone: "The post was looked at, and was not found",
        unclear: "The post was looked at; the platform did not say whether it is up",
      }[event.finding];
    case "live.answered":
      return event.url
        ? `${who} gave the post’s new address: ${event.url}`
        : `${who} answered about the post: ${event.answer}`;
    case "live.settled":
      return `${who} closed the matter of the post that was not found`;
    case "live.fulfilled":
      return `The post stayed up for ${event.days} days, as agreed`;
    case "slot.proposed":
      return `${who} proposed a time to publish: ${event.deliverable}`;
    case "slot.confirmed":
      return `${who} agreed to the time to publish: ${event.deliverable}`;
    case "launch.reminded":
      return `${who} sent a reminder: ${event.deliverable}`;
    case "deliverable.accepted":
      return event.automatic
        ? `${event.deliverable} accepted automatically`
        : `${who} accepted: ${event.deliverable}`;
    case "payout.scheduled":
      return `Payout of ${money(event)} scheduled`;
    case "payout.paid":
      return `Payout of ${money(event)} ${event.byBank ? "paid by bank transfer" : "sent"}`;
    case "payout.failed":
      return `Payout of ${money(event)} failed`;
    case "payout.blocked":
      return `Payout of ${money(event)} waits for the creator's payout account`;
    case "refund.sent":
      return `${money(event)} sent back to the brand`;
    case "offer.made":
    case "offer.countered":
    case "offer.extended":
    case "offer.declined":
    case "offer.expired":
      return offerWords(event, who);
    case "application.submitted":
      return `${who} applied`;
    case "application.edited":
      return `${who} edited the application`;
    case "application.shortlisted":
      return `${who} shortlisted the application`;
    case "application.declined":
      return `${who} declined the application`;
    case "application.withdrawn":
      return `${who} withdrew the application`;
    case "application.expired":
      return "The application closed without an answer";
    case "fit.appealed":
      return `${who} asked our staff to look again at: ${event.signal}`;
    case "fit.appeal_decided":
      return event.decision === "set_aside"
        ? `Our staff set a signal aside: ${event.signal}`
        : `Our staff looked again and kept: ${event.signal}`;
    case "safety.appealed":
    case "safety.appeal_decided":
      return safetyWords(event, who);
    case "report.made":
      return `${who} sent a report`;
    case "report.decided":
      return event.outcome === "acted" ? `${who} acted on a report` : `${who} dismissed a report`;
    case "moderation.changed":
      return `${who} changed ${event.what}`;
    case "roster.imported":
      return `${who} imported ${event.added + event.updated} creators into the roster`;
    case "roster.invited":
      return `${who} invited ${event.count} creators from the roster`;
    case "conversation.blocked":
      return `${who} blocked messages`;
    case "conversation.unblocked":
      return `${who} allowed messages again`;
    case "message.reported":
      return `${who} reported a message`;
    case "message.removed":
      return `${who} removed a message: ${event.reason}`;
    case "message.report_dismissed":
      return `${who} dismissed a report of a message`;
    case "vetting.requested":
      return `${who} asked to be vetted`;
    case "vetting.decided":
      return {
        vet: `${who} vetted the creator`,
        ask_more: `${who} asked for more`,
        refuse: `${who} refused the badge`,
      }[event.decision];
    case "vetting.expired":
      return "The badge ended";
    case "ownership.decided":
      return event.seen
        ? `${who} saw the code at ${event.account}`
        : `${who} did not see the code at ${event.account}`;
    case "settings.changed":
      return `${who} changed ${event.key} from ${event.from} to ${event.to}`;
  }
}
