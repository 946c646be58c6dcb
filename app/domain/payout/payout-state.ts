export const PAYOUT_STATES = [
  "scheduled",
  "sending",
  "paid",
  "failed",
  "blocked_payee",
  "cancelled",
  "needs_review",
] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];
