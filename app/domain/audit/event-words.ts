import { formatMoney } from "../ledger/money.ts";
import { amendmentWords } from "./amendment-words.ts";
import { chargebackWords } from "./chargeback-words.ts";
import { disputeWords } from "./dispute-words.ts";
import { programmeWords } from "./programme-words.ts";
import type { AuditEvent } from "./events.ts";

const money = (event: { amount: string; currency: string }) =>
  formatMoney(BigInt(event.amount), event.currency);

// A day has no zone: it is shown as it was typed.
const DAY = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });

/**
 * An event of a deal as one line of its timeline: `who` is "You", a name, or the marketplace. Events that a deal
 * does not have are named plainly, so that the union stays exhaustive.
 */
export function eventWords(event: AuditEvent, who: string): string {
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
    case "amendment.proposed":
    case "amendment.signed":
    case "amendment.in_force":
    case "amendment.ended":
    case "amendment.sealed":
      return amendmentWords(event, who);
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
    case "money.proposed":
    case "money.decided":
      return chargebackWords(event, who);
    case "programme.started":
    case "programme.month_opened":
    case "programme.month_skipped":
    case "programme.paused":
    case "programme.resumed":
    case "programme.notice_given":
    case "programme.ended":
      return programmeWords(event, who);
    case "product.address_given":
      return `${who} gave the delivery address`;
    case "product.address_removed":
      return "Delivery address deleted";
    case "product.shipped":
      return `${who} sent the product with ${event.carrier}, ${event.tracking}`;
    case "product.received":
      return event.automatic ? "The product counts as received" : `${who} received the product`;
    case "product.problem":
      return event.what === "damaged"
        ? `${who} reported the product as damaged: ${event.problem}`
        : `${who} reported that the product did not arrive: ${event.problem}`;
    case "product.sent_back":
      return `${who} sent the product back with ${event.carrier}, ${event.tracking}`;
    case "product.taken_back":
      return event.automatic ? "The product counts as returned" : `${who} has the product back`;
    case "draft.submitted":
      return `${who} sent draft v${event.version}: ${event.deliverable}`;
    case "draft.changes_requested":
      return `${who} asked for changes to draft v${event.version}, round ${event.round}`;
    case "draft.approved":
      return event.automatic
        ? `Draft v${event.version} approved automatically`
        : `${who} approved draft v${event.version}`;
    case "disclosure.overridden":
      return `${who} let the ${event.what} pass without the disclosure: ${event.reason}`;
    case "disclosure.returned":
      return `The ${event.what} went back at its limit, because it does not disclose the ad: ${event.fix}`;
    case "live.metrics":
      return `${who} entered the numbers of the post of ${DAY.format(new Date(event.day))}`;
    case "live.screenshot":
      return `${who} added a screenshot of the post`;
    case "live.submitted":
      return `${who} sent the link of the live post`;
    case "live.problem":
      return `${who} found a problem with the live post`;
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
      return `Payout of ${money(event)} sent`;
    case "payout.failed":
      return `Payout of ${money(event)} failed`;
    case "payout.blocked":
      return `Payout of ${money(event)} waits for the creator's payout account`;
    case "refund.sent":
      return `${money(event)} sent back to the brand`;
    case "offer.made":
      return `${who} offered terms v${event.terms}`;
    case "offer.countered":
      return `${who} countered with terms v${event.terms}, ${formatMoney(BigInt(event.gross), event.currency)}`;
    case "offer.extended":
      return `${who} took more time to answer terms v${event.terms}`;
    case "offer.declined":
      return `${who} declined the offer`;
    case "offer.expired":
      return "The offer expired";
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
    case "brief.submitted":
      return `${who} sent the brief for review`;
    case "brief.approved":
      return `${who} approved the brief`;
    case "brief.changes_requested":
      return `${who} asked for changes to the brief`;
    case "brief.removed":
      return `${who} removed the brief`;
    case "brief.rejected":
      return `${who} rejected the brief`;
    case "brief.fast_approved":
      return "Published by the fast lane of trusted brands";
    case "brief.review_assigned":
      return event.to ? `${who} gave the review to ${event.to}` : `${who} gave the review back`;
    case "brief.appealed":
      return `${who} appealed`;
    case "brief.appeal_decided":
      return event.outcome === "overturned"
        ? `${who} granted the appeal`
        : `${who} decided the appeal: the decision stays`;
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
    case "brief.scheduled":
      return event.publishAt
        ? `${who} chose when the brief goes public`
        : `${who} took the date of publishing off the brief`;
    case "brief.published":
      return "The brief went public";
    case "brief.withdrawn":
      return `${who} took the brief back to its drafts`;
    case "brief.link_renewed":
      return event.revoked ? `${who} replaced the private link` : `${who} made a private link`;
    case "brief.link_revoked":
      return `${who} ended the private link`;
    case "brief.paused":
      return `${who} paused the brief`;
    case "brief.reopened":
      return `${who} opened the brief again`;
    case "brief.invited":
      return `${who} invited @${event.creator}`;
    case "brief.invitation_declined":
      return `@${event.creator} declined the invitation`;
    case "brief.closed":
      return "The brief closed";
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
