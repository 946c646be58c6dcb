import { canDoToDeliverable } from "../deal/deliverable.ts";
import { settlementOf, type EndingItem } from "../deal/kill-fee.ts";
import { allocate, portionOf } from "../ledger/money.ts";
import { isUnsent } from "../payout/payout.ts";
import { needsSentWork, REASONS, type DisputeReason, type Outcome } from "./reasons.ts";

/** A piece of work as a dispute needs it: what an ending needs. */
export type Stake = EndingItem;

/** A piece of work with its payout, as it stands before a dispute. */
export interface Disputed extends Pick<Stake, "id" | "state"> {
  payout: { state: string; parameters: unknown } | null;
}

/**
 * Whether work can be disputed: it is not accepted yet, or its payout still waits in the hold. What was paid out, or is
 * on its way, cannot come back.
 */
export function disputable({ state, payout }: Disputed): boolean {
  if (canDoToDeliverable({ state }, "cancel")) return true;
  return state === "accepted" && payout !== null && isUnsent(payout);
}

/** Whether a draft of it was ever sent. */
const sent = ({ state }: Pick<Stake, "state">) => state !== "waiting" && state !== "draft_due";

/** What a dispute for this reason is about: of what was chosen, that which can be disputed. */
export function inDispute<T extends Disputed>(items: readonly T[], reason: DisputeReason): T[] {
  return items.filter((item) => disputable(item) && (!needsSentWork(reason) || sent(item)));
}

/** What a ruling gives of one piece of work, in minor units: `gross + brandFee + refund` is what was paid in for it. */
export interface Share {
  id: string;
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  refund: bigint;
}

export interface Ruling {
  outcome: Outcome;
  /** Of a partial ruling: the part of the agreed fee that the creator gets, before the creator's service fee. */
  amount: bigint | null;
}

/** What a ruling's sums depend on besides the work: when it is made, and the deal's currency. */
export interface When {
  now: Date;
  currency: string;
}

const feeOf = (items: readonly Stake[]) => items.reduce((sum, { gross }) => sum + gross, 0n);

/** One item's share when the creator gets `gross` of its fee. Each side's service fee is taken on that part alone. */
function shareWith(item: Stake, gross: bigint, currency: string): Share {
  const brandFee = portionOf(item.brandFee, gross, item.gross, currency);
  const creatorFee = portionOf(item.creatorFee, gross, item.gross, currency);
  return { id: item.id, gross, brandFee, creatorFee, refund: item.gross + item.brandFee - gross - brandFee };
}

function killFees(items: readonly Stake[], { now, currency }: When): Share[] {
  // Whoever prevails is not late: what was missing is why the limit passed.
  const inTime = items.map((item) => ({ ...item, dueAt: null }));
  const { items: settled } = settlementOf(
    { state: "active", currency, items: inTime, shipment: null },
    "brand",
    now,
  );
  const ended = new Map(settled.map((item) => [item.id, item]));
  // Work that was accepted is the creator's: no cancellation touches it.
  return items.map((item) => ended.get(item.id) ?? shareWith(item, item.gross, currency));
}

/**
 * What a ruling gives of each piece of work; empty for one more round, which leaves the money where it is, and
 * for a statement, which is no piece of work.
 * The parts of a partial ruling follow the fees of the pieces, by largest remainder.
 */
export function sharesOf(items: readonly Stake[], { outcome, amount }: Ruling, when: When): Share[] {
  const { currency } = when;
  switch (outcome) {
    case "full":
      return items.map((item) => shareWith(item, item.gross, currency));
    case "refund":
      return items.map((item) => shareWith(item, 0n, currency));
    case "partial": {
      const weights = items.map(({ id, gross }) => ({ id, weight: gross }));
      const parts = allocate(amount ?? 0n, weights, currency);
      return items.map((item) => shareWith(item, parts.get(item.id) ?? 0n, currency));
    }
    case "kill_fee":
      return killFees(items, when);
    case "revise":
    case "counted":
      return [];
  }
}

/** What the sides get of a ruling, in minor units: the creator net, the brand back. */
export function sumsOf(shares: readonly Share[]): { kept: bigint; refunded: bigint } {
  return {
    kept: shares.reduce((sum, share) => sum + share.gross - share.creatorFee, 0n),
    refunded: shares.reduce((sum, share) => sum + share.refund, 0n),
  };
}

/** How much of what goes back to the brand is its service fee, minor units. */
export function feeBack(items: readonly Stake[], shares: readonly Share[]): bigint {
  const kept = new Map(shares.map(({ id, brandFee }) => [id, brandFee]));
  return items.reduce((sum, { id, brandFee }) => sum + brandFee - (kept.get(id) ?? brandFee), 0n);
}

/** Why a ruling cannot be made about this work; null when it can. */
export function rulingProblem(
  items: readonly Stake[],
  { outcome, amount }: Ruling,
): "amount" | "revise" | null {
  if (outcome === "counted") return null;
  if (outcome === "partial") return amount !== null && amount > 0n && amount < feeOf(items) ? null : "amount";
  // Its fee was released already: there is no round left to come after acceptance.
  if (outcome === "revise" && items.some(({ state }) => state === "accepted")) return "revise";
  return null;
}

/** The ruling when nobody answered: what the opener's reason stands for; null where silence decides nothing. */
export function defaultRuling(items: readonly Stake[], reason: DisputeReason): Ruling | null {
  const outcome = REASONS[reason].prevails;
  if (outcome === null) return null;
  return { outcome: rulingProblem(items, { outcome, amount: null }) ? "refund" : outcome, amount: null };
}

/** The fee that the dispute is about: a partial ruling names a part of it. */
export const disputedFee = feeOf;
