import { formatMoney } from "../ledger/money.ts";

/** Longer than the SDK needs for one command (three tries of 20 s and their pauses), in seconds of real time. */
export const LEASE_SECONDS = 90;

/** The exact transfer, stored before it is sent for the first time. Amount is minor units as a string (JSON). */
export interface TransferParameters {
  amount: string;
  currency: string;
  destination: string;
  transferGroup: string;
  sourceChargeId: string | null;
  idempotencyKey: string;
}

/** Whether nothing of a payout was ever sent, so that it can still become smaller. `parameters` as they are stored. */
export const isUnsent = ({ state, parameters }: { state: string; parameters: unknown }): boolean =>
  (state === "scheduled" || state === "blocked_payee") && parameters === null;

/** What came of sending: a transfer, or why there is none. `unclear` needs a person. */
export type TransferOutcome =
  | { ok: true; id: string }
  | {
      ok: false;
      kind: "retry" | "insufficient_funds" | "payee_inactive" | "rejected" | "unclear";
      code: string;
      message: string;
    };

/** A transfer that was found at the processor for a payout whose answer was lost. */
export interface FoundTransfer {
  id: string;
  amount: bigint;
  amountReversed: bigint;
  currency: string;
  destination: string;
}

/** Whether a found transfer is the one that was ordered; anything else is for a person to look at. */
export function outcomeOfFound(found: FoundTransfer, wanted: TransferParameters): TransferOutcome {
  const same =
    found.amount === BigInt(wanted.amount) &&
    found.currency === wanted.currency &&
    found.destination === wanted.destination &&
    found.amountReversed === 0n;
  if (same) return { ok: true, id: found.id };
  const sum = (amount: bigint, currency: string) => formatMoney(amount, currency);
  const back =
    found.amountReversed > 0n ? `, ${sum(found.amountReversed, found.currency)} of it taken back` : "";
  const message = `Transfer ${found.id} is not what was ordered: ${sum(found.amount, found.currency)} to ${found.destination}${back}, not ${sum(BigInt(wanted.amount), wanted.currency)} to ${wanted.destination}`;
  return { ok: false, kind: "unclear", code: "transfer_differs", message };
}

/**
 * What an error means that was thrown on the way to the processor or back. An amount that the processor cannot
 * hold never left; of everything else nobody knows, so the same command is sent again.
 */
export function outcomeOfError(error: unknown): TransferOutcome {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError)
    return { ok: false, kind: "rejected", code: "amount_not_sendable", message };
  return { ok: false, kind: "retry", code: "not_answered", message };
}

/** Whether one person may have it sent again: it was plainly refused, and two have not given it up. */
export const canRetry = ({ state, failureCode }: { state: string; failureCode: string | null }): boolean =>
  state === "failed" && failureCode !== "given_up";

/** Why a payout has not arrived, in words for the creator and the admin. */
export function payoutTrouble(code: string): string {
  switch (code) {
    case "payee_inactive":
      return "The payout account cannot receive money yet. Finish the set-up and the payout goes out by itself.";
    case "balance_insufficient":
    case "insufficient_funds":
      return "The money has not settled at the payment processor yet. We try again by ourselves.";
    case "resource_missing":
      return "The payout account is not known to the payment processor any more.";
    case "amount_too_small":
    case "amount_not_sendable":
      return "The amount is not one that the payment processor can send. We are looking at it.";
    case "given_up":
      return "We stopped trying to send it. It stays owed to you; our staff is in touch about how it is paid.";
    case "transfer_differs":
      return "The payment processor has a different transfer for this payout. We are looking at it.";
    default:
      return "The payment processor refused the transfer. We are looking at it; the money is safe.";
  }
}
