import { quoted, type Lines } from "./line.ts";

type Kind =
  | "payout_scheduled"
  | "payout_paid"
  | "payout_failed"
  | "payout_blocked"
  | "refund_sent"
  | "deal_completed"
  | "review_due"
  | "reviews_published"
  | "deal_cancelled"
  | "drift_found";

export const moneyLines: Lines<Kind> = {
  payout_scheduled: (d, f) => ({
    title: `On its way: ${f.money(d.net)} for ${d.deliverable}, sends ${f.when(d.releaseAt)}`,
    by: "market",
    tone: "ok",
  }),
  payout_paid: (d, f) => ({
    title: `Paid: ${f.money(d.net)} for ${d.deliverable}`,
    by: "market",
    tone: "ok",
  }),
  payout_failed: (d, f) => ({
    title: `The payout of ${f.money(d.net)} for ${d.deliverable} did not go through`,
    by: "market",
    tone: "bad",
  }),
  payout_blocked: (d, f) => ({
    title: `${f.money(d.net)} waits for you: finish your payout set-up`,
    by: "market",
    tone: "turn",
  }),
  refund_sent: (d, f) => ({
    title: `Refund of ${f.money(d.refunded)} for ${quoted(d.briefTitle)} sent`,
    by: "market",
    tone: "ok",
  }),
  deal_completed: (d, f) => ({
    title:
      d.side === "creator"
        ? `${quoted(d.briefTitle)} is complete. You got ${f.money(d.net)}`
        : `${quoted(d.briefTitle)} with ${d.creatorName} is complete. You spent ${f.money(d.cost)}`,
    by: "market",
    tone: "ok",
  }),
  review_due: (d, f) => ({
    title: `Review ${d.side === "creator" ? d.brandName : d.creatorName} by ${f.when(d.closesAt)}: how was ${quoted(d.briefTitle)}`,
    by: "market",
    tone: "turn",
  }),
  reviews_published: (d) => ({
    title: d.theirs
      ? `${d.side === "creator" ? d.brandName : d.creatorName} reviewed you for ${quoted(d.briefTitle)}`
      : `Your review of ${quoted(d.briefTitle)} is published`,
    by: d.theirs ? (d.side === "creator" ? "brand" : "creator") : "market",
    tone: "idle",
  }),
  deal_cancelled: (d, f) => ({
    title:
      d.side === "creator"
        ? `${quoted(d.briefTitle)} was cancelled. You keep ${f.money(d.kept)}`
        : `${quoted(d.briefTitle)} was cancelled. ${f.money(d.refunded)} goes back to you`,
    by: "market",
    tone: "bad",
  }),
  drift_found: (d) => ({
    title: `The ledger and the processor differ in ${d.count} ${d.count === 1 ? "entry" : "entries"}. Releases have stopped`,
    by: "market",
    tone: "bad",
  }),
};
