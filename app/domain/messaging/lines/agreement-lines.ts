import { quoted, sumOr, type Lines } from "./line.ts";

type Kind =
  | "offer_received"
  | "offer_expiring"
  | "offer_expired"
  | "offer_accepted"
  | "offer_declined"
  | "offer_expired_brand"
  | "counter_received"
  | "offer_extended"
  | "counter_expiring"
  | "counter_accepted"
  | "counter_declined"
  | "sign_requested"
  | "sign_reminder"
  | "contract_signed"
  | "contract_sealed"
  | "fund_requested"
  | "fund_reminder"
  | "deal_funded"
  | "deal_begun"
  | "deal_lapsed"
  | "payment_returned";

export const agreementLines: Lines<Kind> = {
  offer_received: (d, f) => ({
    title: `${d.brandName} offers you ${sumOr(d.net, d.beside, f, (sum) => `${sum} net`)} for ${quoted(d.briefTitle)}. Answer by ${f.when(d.expiresAt)}`,
    by: "brand",
    tone: "turn",
  }),
  offer_expiring: (d, f) => ({
    title: `Answer ${d.brandName}’s offer for ${quoted(d.briefTitle)} by ${f.when(d.expiresAt)}`,
    by: "market",
    tone: "turn",
  }),
  offer_expired: (d) => ({
    title: `${d.proposedBy === "creator" ? "Your counter-offer" : `${d.brandName}’s offer`} for ${quoted(d.briefTitle)} has lapsed`,
    by: "market",
    tone: "idle",
  }),
  offer_accepted: (d, f) => ({
    title: `${d.creatorName} accepted your offer for ${quoted(d.briefTitle)}. Both sign by ${f.when(d.signBy)}`,
    by: "creator",
    tone: "ok",
  }),
  offer_declined: (d) => ({
    title: `${d.creatorName} declined your offer for ${quoted(d.briefTitle)}`,
    by: "creator",
    tone: "idle",
  }),
  offer_expired_brand: (d) => ({
    title: `${d.proposedBy === "creator" ? `${d.creatorName}’s counter-offer` : `Your offer to ${d.creatorName}`} for ${quoted(d.briefTitle)} has lapsed`,
    by: "market",
    tone: "idle",
  }),
  counter_received: (d, f) => {
    const other = d.side === "brand" ? d.creatorName : d.brandName;
    const sum =
      d.side === "brand"
        ? sumOr(d.cost, d.beside, f, (cost) => `you pay ${cost}`)
        : sumOr(d.net, d.beside, f, (net) => `you net ${net}`);
    const title = `${other} counters for ${quoted(d.briefTitle)}: ${sum}. Answer by ${f.when(d.expiresAt)}`;
    return { title, by: d.side === "brand" ? "creator" : "brand", tone: "turn" };
  },
  offer_extended: (d, f) => {
    const other = d.side === "brand" ? d.creatorName : d.brandName;
    const title = `${other} took more time for your offer for ${quoted(d.briefTitle)}, until ${f.when(d.expiresAt)}`;
    return { title, by: d.side === "brand" ? "creator" : "brand", tone: "idle" };
  },
  counter_expiring: (d, f) => ({
    title: `Answer ${d.creatorName}’s counter-offer for ${quoted(d.briefTitle)} by ${f.when(d.expiresAt)}`,
    by: "market",
    tone: "turn",
  }),
  counter_accepted: (d, f) => ({
    title: `${d.brandName} accepted your terms for ${quoted(d.briefTitle)}. Both sign by ${f.when(d.signBy)}`,
    by: "brand",
    tone: "ok",
  }),
  counter_declined: (d) => ({
    title: `${d.brandName} declined your counter-offer for ${quoted(d.briefTitle)}`,
    by: "brand",
    tone: "idle",
  }),
  sign_requested: (d, f) => ({
    title: `Sign the contract for ${quoted(d.briefTitle)} by ${f.when(d.signBy)}`,
    by: "market",
    tone: "turn",
  }),
  sign_reminder: (d, f) => ({
    title: `${d.hoursLeft}\u00a0h left to sign the contract for ${quoted(d.briefTitle)}, until ${f.when(d.signBy)}`,
    by: "market",
    tone: "turn",
  }),
  contract_signed: (d, f) => ({
    title: d.yourTurn
      ? `${d.signedBy} signed the contract for ${quoted(d.briefTitle)}. Sign by ${f.when(d.signBy)}`
      : `${d.signedBy} signed the contract for ${quoted(d.briefTitle)}`,
    // Only the side that did not sign is told.
    by: f.portal === "brand" ? "creator" : "brand",
    tone: d.yourTurn ? "turn" : "idle",
  }),
  contract_sealed: (d) => ({
    title: `The contract for ${quoted(d.briefTitle)} is signed by both and sealed`,
    by: "market",
    tone: "ok",
  }),
  fund_requested: (d, f) => ({
    title: `Secure ${f.money(d.cost)} for ${quoted(d.briefTitle)} by ${f.when(d.fundBy)}`,
    by: "market",
    tone: "turn",
  }),
  fund_reminder: (d, f) => ({
    title: `${d.hoursLeft}\u00a0h left to secure ${f.money(d.cost)} for ${quoted(d.briefTitle)}, until ${f.when(d.fundBy)}`,
    by: "market",
    tone: "turn",
  }),
  deal_funded: (d, f) => ({
    title:
      d.side === "creator"
        ? `Funds secured for ${quoted(d.briefTitle)}. Send your draft by ${f.when(d.draftBy)}`
        : `Funds secured for ${quoted(d.briefTitle)}: ${f.money(d.paid)}. ${d.creatorName} has until ${f.when(d.draftBy)}`,
    by: "brand",
    tone: d.side === "creator" ? "turn" : "ok",
  }),
  deal_begun: (d, f) => ({
    title: d.product
      ? `${quoted(d.briefTitle)} has begun. ${d.product} is sent first`
      : d.side === "creator"
        ? `${quoted(d.briefTitle)} has begun. Send your draft by ${f.when(d.draftBy)}`
        : `${quoted(d.briefTitle)} has begun. ${d.creatorName} has until ${f.when(d.draftBy)}`,
    by: "market",
    tone: d.side === "creator" && !d.product ? "turn" : "ok",
  }),
  deal_lapsed: (d) => ({
    title: `Not ${d.step === "signing" ? "signed" : "funded"} in time. The deal ${quoted(d.briefTitle)} lapsed and the slot is open again`,
    by: "market",
    tone: "bad",
  }),
  payment_returned: (d, f) => ({
    title: `${f.money(d.paid)} for ${quoted(d.briefTitle)} goes back to you: ${d.reason}`,
    by: "market",
    tone: "bad",
  }),
};
