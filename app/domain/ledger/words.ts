import type { AccountKind } from "./accounts.ts";
import type { JournalKind } from "./recipes.ts";

/** What each kind of account is called on pages. */
export const ACCOUNT_WORDS: Record<AccountKind, string> = {
  processor_pending: "At the processor, pending",
  processor_available: "At the processor, available",
  processor_fees: "Processor fees",
  held: "Held for deals",
  payable: "Owed to creators",
  platform_fee: "Service fees earned",
  refunds_payable: "Owed back to brands",
  suspense: "In suspense",
  receivable: "Owed by creators",
  losses: "Losses borne",
  bank: "Paid from the operator’s bank",
};

/** What happened, in the past tense. */
export const JOURNAL_WORDS: Record<JournalKind, string> = {
  deal_funded: "The brand paid in",
  payment_quarantined: "A payment was set apart, to go back",
  group_paid: "The brand paid for several deals at once",
  share_funded: "The brand paid in, together with other deals",
  share_returned: "A share of a payment was set apart, to go back",
  processor_fee: "The payment processor took its fee",
  processor_settled: "The money settled at the payment processor",
  deliverable_released: "Released to the creator",
  deal_refunded: "Set aside to go back to the brand",
  payout_sent: "Sent to the creator’s payout account",
  payout_by_bank: "Paid to the creator by bank transfer",
  refund_sent: "Sent back to the brand’s card",
  refund_failed: "The bank sent the refund back",
  refund_by_bank: "Paid back to the brand by bank transfer",
  chargeback_withdrawn: "The card’s bank took the payment back",
  chargeback_reinstated: "The card’s bank returned the payment",
  chargeback_settled: "The bank’s chargeback took the place of the refund",
  chargeback_lost: "The marketplace bore the lost chargeback",
  loss_set_off: "The brand’s bank had returned this already",
  creator_owes: "Booked as owed by the creator",
  receivable_netted: "Taken off a payout for what the creator owes",
  payout_reversed: "Taken back from the creator’s payout account",
};

/** Journals that are between the marketplace and its processor: no side of a deal gains or loses by them. */
export const PROCESSOR_ONLY: ReadonlySet<JournalKind> = new Set(["processor_fee", "processor_settled"]);

/** Journals that are between the marketplace and the creator: the brand's money is not in them. */
export const CREATOR_ONLY: ReadonlySet<JournalKind> = new Set([
  "creator_owes",
  "receivable_netted",
  "payout_reversed",
]);

// What we have grows by a debit, what we owe or earned by a credit.
const GROWS_BY_DEBIT: ReadonlySet<AccountKind> = new Set([
  "processor_pending",
  "processor_available",
  "processor_fees",
  "suspense",
  "receivable",
  "losses",
]);

/**
 * Whether a posting adds to its account or takes from it, as people mean it and not as books write it. A charge for several
 * deals, on its way to them, is owed like the deals' money; a chargeback in suspense is what the bank may give back.
 */
export function addsTo({
  kind,
  owner,
  amount,
}: {
  kind: AccountKind;
  owner: string;
  amount: bigint;
}): boolean {
  const byDebit = GROWS_BY_DEBIT.has(kind) && !owner.startsWith("checkout:");
  return byDebit ? amount > 0n : amount < 0n;
}
