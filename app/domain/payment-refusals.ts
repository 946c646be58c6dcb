/** Refusals about amounts, paying in and paying out; part of the table in `refusal.ts`. */
export const PAYMENT_REFUSALS = {
  amount_invalid: [422, "{problem}"],
  payment_under_way: [409, "A payment with a card is under way. Wait a minute, then look again."],
  reference_needed: [422, "Enter the reference of the bank transfer."],
  card_gone: [409, "This card is not saved any more, or it has expired. Choose another way to pay."],
  card_declined: [402, "{reason}"],
  payment_unavailable: [
    503,
    "The payment page could not be opened. Nothing was charged; try again in a minute.",
  ],
  payout_setup_unavailable: [
    503,
    "The payout set-up could not be opened. Nothing was changed; try again in a minute.",
  ],
  payout_country_unsupported: [
    422,
    "The payment processor cannot pay to accounts in {country}. Nothing is lost: what you earned stays owed to you.",
  ],
} as const satisfies Record<string, readonly [number, string]>;
