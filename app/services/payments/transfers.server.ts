import type Stripe from "stripe";
import { fromStripeAmount, fromStripeCurrency, toStripeAmount } from "./amount.ts";
import { stripe } from "./client.server.ts";
import { failureOf, type PaymentFailure } from "./failure.server.ts";

export interface TransferRequest {
  /** Minor units, more than zero. */
  amount: bigint;
  currency: string;
  /** The payee's account id. */
  destination: string;
  transferGroup: string;
  /** Ties the transfer to the charge that funded it, so that it need not wait for settlement. */
  sourceChargeId?: string;
  /** Must hold `payoutId`: findTransfer matches it. */
  metadata: { payoutId: string } & Record<string, string>;
  idempotencyKey: string;
}

export type TransferResult = { ok: true; id: string; balanceTransactionId: string } | PaymentFailure;

export interface FoundTransfer {
  id: string;
  balanceTransactionId: string;
  amount: bigint;
  amountReversed: bigint;
  currency: string;
  destination: string;
}

function idOf(value: string | { id: string } | null | undefined): string {
  if (value === null || value === undefined)
    throw new Error("Stripe left out a reference that every transfer and refund has");
  return typeof value === "string" ? value : value.id;
}

/** Sends money to a payee. Never throws what Stripe refused: see PaymentFailure for what each kind asks of the caller. */
export async function createTransfer(request: TransferRequest): Promise<TransferResult> {
  const amount = toStripeAmount(request.amount, request.currency);
  try {
    const transfer = await stripe().transfers.create(
      {
        amount,
        currency: request.currency.toLowerCase(),
        destination: request.destination,
        transfer_group: request.transferGroup,
        source_transaction: request.sourceChargeId,
        metadata: request.metadata,
      },
      { idempotencyKey: request.idempotencyKey },
    );
    return { ok: true, id: transfer.id, balanceTransactionId: idOf(transfer.balance_transaction) };
  } catch (error) {
    return failureOf(error);
  }
}

function found(transfer: Stripe.Transfer): FoundTransfer {
  return {
    id: transfer.id,
    balanceTransactionId: idOf(transfer.balance_transaction),
    amount: fromStripeAmount(transfer.amount),
    amountReversed: fromStripeAmount(transfer.amount_reversed),
    currency: fromStripeCurrency(transfer.currency),
    destination: idOf(transfer.destination),
  };
}

/**
 * The transfer that was made for a payout, or null. For idempotency keys that Stripe may have forgotten
 * (older than 23 hours) and for answers that were lost. Throws when Stripe cannot be asked.
 */
export async function findTransfer(wanted: {
  transferGroup: string;
  payoutId: string;
}): Promise<FoundTransfer | null> {
  for await (const transfer of stripe().transfers.list({ transfer_group: wanted.transferGroup, limit: 100 }))
    if (transfer.metadata.payoutId === wanted.payoutId) return found(transfer);
  return null;
}

/** Takes part of a transfer back from the payee's balance. Never throws what Stripe refused. */
export async function createReversal(request: {
  transferId: string;
  /** Minor units, more than zero. */
  amount: bigint;
  currency: string;
  metadata: { reversalId: string };
  idempotencyKey: string;
}): Promise<{ ok: true; id: string } | PaymentFailure> {
  const { transferId, metadata, idempotencyKey } = request;
  const amount = toStripeAmount(request.amount, request.currency);
  try {
    const { id } = await stripe().transfers.createReversal(
      transferId,
      { amount, metadata },
      { idempotencyKey },
    );
    return { ok: true, id };
  } catch (error) {
    return failureOf(error);
  }
}

/** The reversal that was made for a command, or null; from the newest ten of its transfer. */
export async function findReversal(transferId: string, reversalId: string): Promise<string | null> {
  const transfer = await stripe().transfers.retrieve(transferId);
  return transfer.reversals.data.find(({ metadata }) => metadata?.reversalId === reversalId)?.id ?? null;
}

/** Everything that names this payout at Stripe, also what was reversed. Throws when Stripe cannot be asked. */
export async function transfersOfPayout(wanted: {
  transferGroup: string;
  payoutId: string;
}): Promise<FoundTransfer[]> {
  const all: FoundTransfer[] = [];
  for await (const transfer of stripe().transfers.list({ transfer_group: wanted.transferGroup, limit: 100 }))
    if (transfer.metadata.payoutId === wanted.payoutId) all.push(found(transfer));
  return all;
}
