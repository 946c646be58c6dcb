import {
  type Account,
  BANK,
  held,
  LOSSES,
  payable,
  PLATFORM_FEE,
  PROCESSOR_AVAILABLE,
  PROCESSOR_FEES,
  PROCESSOR_PENDING,
  receivable,
  REFUNDS_PAYABLE,
  shared,
  suspense,
} from "./accounts.ts";

/** One posting to be: signed minor units, positive debits the account, negative credits it. */
export interface Line {
  account: Account;
  currency: string;
  amount: bigint;
}

export const JOURNAL_KINDS = [
  "deal_funded",
  "payment_quarantined",
  "group_paid",
  "share_funded",
  "share_returned",
  "processor_fee",
  "processor_settled",
  "deliverable_released",
  "deal_refunded",
  "payout_sent",
  "payout_by_bank",
  "refund_sent",
  "refund_failed",
  "refund_by_bank",
  "chargeback_withdrawn",
  "chargeback_reinstated",
  "chargeback_settled",
  "chargeback_lost",
  "loss_set_off",
  "creator_owes",
  "receivable_netted",
  "payout_reversed",
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** Moves `amount` from one account to another; a negative amount moves it back, zero moves nothing. */
function move(from: Account, to: Account, currency: string, amount: bigint): Line[] {
  if (amount === 0n) return [];
  return [
    { account: to, currency, amount },
    { account: from, currency, amount: -amount },
  ];
}

interface Sum {
  currency: string;
  amount: bigint;
}

/** The brand paid: the processor has the whole amount, and we owe it to the deal. Amount = gross + brand fee. */
export function fundDeal({ dealId, currency, amount }: Sum & { dealId: string }): Line[] {
  return move(held(dealId), PROCESSOR_PENDING, currency, amount);
}

/** A payment that belongs to no open deal: we owe all of it back. */
export function quarantinePayment({ currency, amount }: Sum): Line[] {
  return move(REFUNDS_PAYABLE, PROCESSOR_PENDING, currency, amount);
}

/** One charge for several deals: the processor has the whole of it, and each deal's share follows. */
export function payGroup({ groupId, currency, amount }: Sum & { groupId: string }): Line[] {
  return move(shared(groupId), PROCESSOR_PENDING, currency, amount);
}

/** A deal's share of such a charge: we owe it to the deal. */
export function fundShare({
  groupId,
  dealId,
  currency,
  amount,
}: Sum & { groupId: string; dealId: string }): Line[] {
  return move(held(dealId), shared(groupId), currency, amount);
}

/** A share that can fund no deal: we owe it back. */
export function returnShare({ groupId, currency, amount }: Sum & { groupId: string }): Line[] {
  return move(REFUNDS_PAYABLE, shared(groupId), currency, amount);
}

/** The processor kept its fee. */
export function chargeProcessorFee({ currency, amount }: Sum): Line[] {
  return move(PROCESSOR_PENDING, PROCESSOR_FEES, currency, amount);
}

/** A balance transaction became available. Net is signed: a transfer's is negative. */
export function settleAtProcessor({ currency, amount }: Sum): Line[] {
  return move(PROCESSOR_PENDING, PROCESSOR_AVAILABLE, currency, amount);
}

export interface Release {
  dealId: string;
  creatorId: string;
  currency: string;
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
}

/** The work was accepted: what was held for it becomes the creator's net and the marketplace's two fees. */
export function releaseDeliverable(release: Release): Line[] {
  const { dealId, creatorId, currency, gross, brandFee, creatorFee } = release;
  const lines: Line[] = [
    { account: held(dealId), currency, amount: gross + brandFee },
    { account: payable(creatorId), currency, amount: creatorFee - gross },
    { account: PLATFORM_FEE, currency, amount: -(brandFee + creatorFee) },
  ];
  return lines.filter((line) => line.amount !== 0n);
}

/** The deal ended without all of its work: that part of the held money is owed back to the brand. */
export function refundHeld({ dealId, currency, amount }: Sum & { dealId: string }): Line[] {
  return move(REFUNDS_PAYABLE, held(dealId), currency, amount);
}

/** The transfer to the creator left. */
export function sendPayout({ creatorId, currency, amount }: Sum & { creatorId: string }): Line[] {
  return move(PROCESSOR_PENDING, payable(creatorId), currency, amount);
}

/** The operator paid a creator from its own bank: nothing moved at the processor. */
export function payPayoutByBank({ creatorId, currency, amount }: Sum & { creatorId: string }): Line[] {
  return move(BANK, payable(creatorId), currency, amount);
}

/** The refund to the brand's card left. */
export function sendRefund({ currency, amount }: Sum): Line[] {
  return move(PROCESSOR_PENDING, REFUNDS_PAYABLE, currency, amount);
}

/** The bank sent a refund back to the processor: we owe it again. */
export function failRefund({ currency, amount }: Sum): Line[] {
  return move(REFUNDS_PAYABLE, PROCESSOR_PENDING, currency, amount);
}

/** The operator paid a refund back from its own bank: nothing moved at the processor. */
export function payRefundByBank({ currency, amount }: Sum): Line[] {
  return move(BANK, REFUNDS_PAYABLE, currency, amount);
}

interface Taken extends Sum {
  chargebackId: string;
}

/** The card's bank took the money back: it is gone from the processor, and nobody has borne it yet. */
export function withdrawChargeback({ chargebackId, currency, amount }: Taken): Line[] {
  return move(PROCESSOR_PENDING, suspense(chargebackId), currency, amount);
}

/** The chargeback was won: the money is back. */
export function reinstateChargeback({ chargebackId, currency, amount }: Taken): Line[] {
  return move(suspense(chargebackId), PROCESSOR_PENDING, currency, amount);
}

/** Lost, and the brand was owed money back anyway: the bank has paid that refund. */
export function settleChargeback({ chargebackId, currency, amount }: Taken): Line[] {
  return move(suspense(chargebackId), REFUNDS_PAYABLE, currency, amount);
}

/** Lost, and the money was earned: the marketplace bears it. */
export function loseChargeback({ chargebackId, currency, amount }: Taken): Line[] {
  return move(suspense(chargebackId), LOSSES, currency, amount);
}

/** What was lost is owed to the brand after all, and its bank has paid it: so much less was lost. */
export function setOffLoss({ currency, amount }: Sum): Line[] {
  return move(LOSSES, REFUNDS_PAYABLE, currency, amount);
}

/** Two people decided that the creator owes a loss. */
export function oweLoss({ creatorId, currency, amount }: Sum & { creatorId: string }): Line[] {
  return move(LOSSES, receivable(creatorId), currency, amount);
}

/** Part of what a creator owes was taken off a payout before it was sent. Negative: given back to it. */
export function netReceivable({ creatorId, currency, amount }: Sum & { creatorId: string }): Line[] {
  return move(receivable(creatorId), payable(creatorId), currency, amount);
}

/** A transfer was taken back, in whole or in part: so much less is owed by its creator. */
export function reversePayout({ creatorId, currency, amount }: Sum & { creatorId: string }): Line[] {
  return move(receivable(creatorId), PROCESSOR_PENDING, currency, amount);
}

/** Sum per currency; every value is 0n in a journal that may be posted. */
export function totalsOf(lines: readonly Line[]): Map<string, bigint> {
  const totals = new Map<string, bigint>();
  for (const { currency, amount } of lines) totals.set(currency, (totals.get(currency) ?? 0n) + amount);
  return totals;
}
