import { quoted, type Lines } from "./line.ts";

type Kind =
  | "chargeback_opened"
  | "chargeback_ended"
  | "chargeback_due"
  | "creator_owes"
  | "payout_netted"
  | "payout_taken_back"
  | "payout_by_bank"
  | "refund_set_off"
  | "refund_returned"
  | "money_proposed"
  | "money_decided";

export const chargebackLines: Lines<Kind> = {
  chargeback_opened: (d, f) => ({
    title:
      d.reader === "admin"
        ? `${d.taken ? "Chargeback" : "Inquiry of a bank"} over ${f.money(d.amount)} of deal ${d.dealNumber}${d.unanswered ? " that was going back anyway" : d.answerBy ? `. Evidence is due ${f.when(d.answerBy)}` : ""}`
        : d.aside
          ? `The card’s bank took back ${f.money(d.amount)} for ${quoted(d.briefTitle)} that was going back anyway. Nothing else changes`
          : `The card’s bank took ${f.money(d.amount)} for ${quoted(d.briefTitle)} back. ${d.over ? "Our staff answer the bank" : "The deal stands still"}`,
    by: "market",
    tone: d.unanswered ? "idle" : d.reader === "admin" ? "turn" : "bad",
  }),
  chargeback_ended: (d, f) => {
    const title = quoted(d.briefTitle);
    const words = {
      won: `The bank returned ${f.money(d.amount)} for ${title}${d.aside ? ". It goes back to the card" : d.over ? "" : ". The deal goes on"}`,
      lost: d.goesOn
        ? `The bank kept a payment for ${title} that was going back anyway${d.over ? "" : ". The deal goes on"}`
        : d.reader === "creator"
          ? `The bank kept the payment for ${title}. What you have earned stays yours`
          : `The bank kept ${f.money(d.amount)} for ${title}`,
      closed: `The bank closed its inquiry about ${title}. Nothing was taken`,
    };
    return { title: words[d.outcome], by: "market", tone: d.outcome === "lost" ? "bad" : "ok" };
  },
  chargeback_due: (d, f) => ({
    title: `Evidence about ${f.money(d.amount)} of deal ${d.dealNumber} is due ${f.when(d.answerBy)}`,
    by: "market",
    tone: "turn",
  }),
  creator_owes: (d, f) => ({
    title: `${f.money(d.amount)} of ${quoted(d.briefTitle)} is owed back. It comes off later payouts from ${f.when(d.from)}`,
    by: "market",
    tone: "bad",
  }),
  payout_netted: (d, f) => ({
    title: `${f.money(d.taken)} came off your payout for ${quoted(d.briefTitle)}. ${f.money(d.left)} is still owed`,
    by: "market",
    tone: "idle",
  }),
  payout_taken_back: (d, f) => ({
    title: `${f.money(d.taken)} of your payout for ${quoted(d.briefTitle)} was taken back`,
    by: "market",
    tone: "bad",
  }),
  payout_by_bank: (d, f) => ({
    title: `${d.creatorName} was paid ${f.money(d.net)} for ${d.deliverable} by bank transfer`,
    by: "market",
    tone: "ok",
  }),
  refund_set_off: (d, f) => ({
    title: `${f.money(d.refunded)} of ${quoted(d.briefTitle)} is owed back to you. Your bank already returned it, so nothing more is sent`,
    by: "market",
    tone: "idle",
  }),
  refund_returned: (d, f) => ({
    title: `The bank sent the refund of ${f.money(d.refunded)} of deal ${d.dealNumber} back. It is owed again`,
    by: "market",
    tone: "turn",
  }),
  money_decided: (d, f) => ({
    title: `${d.by} ${d.outcome} what you proposed: ${d.what}, ${f.money(d.amount)}`,
    by: "market",
    tone: d.outcome === "confirmed" ? "ok" : "idle",
  }),
  money_proposed: (d, f) => ({
    title: `${d.by} proposes: ${d.what}, ${f.money(d.amount)}. Confirm or decline it`,
    by: "market",
    tone: "turn",
  }),
};
