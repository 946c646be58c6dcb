import { quoted, sumOr, type Lines } from "./line.ts";

type Kind =
  | "payout_scheduled"
  | "payout_paid"
  | "payout_failed"
  | "payout_blocked"
  | "refund_sent"
  | "held_ageing"
  | "held_alarm"
  | "deal_completed"
  | "review_due"
  | "reviews_published"
  | "deal_cancelled"
  | "drift_found";

/** Why a payout account cannot receive money, where the set-up is not what is missing. */
const WAITS = {
  checking: "the payment processor checks your details",
  country: "the payment processor cannot pay in your country",
  closed: "the payment processor does not pay to your account",
};

export const moneyLines: Lines<Kind> = {
  payout_scheduled: (d, f) => ({
    title: `On its way: ${f.money(d.net)} for ${d.deliverable}, sends ${f.when(d.releaseAt)}`,
    by: "market",
    tone: "ok",
  }),
  payout_paid: (d, f) => ({
    title: `Paid: ${f.money(d.net)} for ${d.deliverable}${d.bankReference ? `, by bank transfer ${d.bankReference}` : ""}`,
    by: "market",
    tone: "ok",
  }),
  payout_failed: (d, f) => ({
    title: d.unclear
      ? `Whether the payout of ${f.money(d.net)} for ${d.deliverable} left is not known. Decide it with a colleague`
      : d.givenUp
        ? `The payout of ${f.money(d.net)} for ${d.deliverable} is not sent any more. It stays owed to you, and we write to you`
        : `The payout of ${f.money(d.net)} for ${d.deliverable} did not go through`,
    by: "market",
    tone: "bad",
  }),
  payout_blocked: (d, f) => ({
    title: d.waits
      ? `${f.money(d.net)} waits: ${WAITS[d.waits]}`
      : `${f.money(d.net)} waits for you: finish your payout set-up`,
    by: "market",
    tone: d.waits === "checking" ? "idle" : "turn",
  }),
  refund_sent: (d, f) => ({
    title: `Refund of ${f.money(d.refunded)} for ${quoted(d.briefTitle)} sent${d.byBank === undefined ? "" : " by bank transfer"}`,
    by: "market",
    tone: "ok",
  }),
  held_ageing: (d, f) => ({
    title: `${f.money(d.held)} for ${quoted(d.briefTitle)} is held for ${d.days} days. Open work ends ${f.when(d.actAt)}`,
    by: "market",
    tone: d.side === "staff" ? "idle" : "turn",
  }),
  held_alarm: (d, f) => ({
    title: `${f.money(d.held)} of deal ${d.dealNumber} is held for ${d.days} days and needs somebody`,
    by: "market",
    tone: "bad",
  }),
  deal_completed: (d, f) => ({
    title:
      d.side === "creator"
        ? `${quoted(d.briefTitle)} is complete.${sumOr(d.net, "", f, (sum) => ` You got ${sum}`)}`
        : `${quoted(d.briefTitle)} with ${d.creatorName} is complete.${sumOr(d.cost, "", f, (sum) => ` You spent ${sum}`)}`,
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
        ? `${quoted(d.briefTitle)} was cancelled. ${sumOr(d.kept, "No money was due to you", f, (sum) => `You keep ${sum}`)}`
        : `${quoted(d.briefTitle)} was cancelled. ${sumOr(d.refunded, "No money goes back to you", f, (sum) => `${sum} goes back to you`)}`,
    by: "market",
    tone: "bad",
  }),
  drift_found: (d) => ({
    title: `The ledger and the processor differ in ${d.count} ${d.count === 1 ? "entry" : "entries"}. Releases ${d.deals ? `of ${d.deals} ${d.deals === 1 ? "deal" : "deals"} ` : ""}have stopped`,
    by: "market",
    tone: "bad",
  }),
};
