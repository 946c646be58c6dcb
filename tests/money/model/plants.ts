// Bugs planted on purpose: what the books would say if a verb were wrong. The model must find each.
import { act, db } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import {
  type JournalKind,
  type Line,
  netReceivable,
  refundHeld,
  releaseDeliverable,
} from "#app/domain/ledger/recipes.ts";
import { done } from "#app/domain/refusal.ts";
import type { Till } from "./till.ts";

export const PLANT_NAMES = ["release_twice", "refund_ignores_kill_fee", "netted_twice"] as const;
export type Plant = (typeof PLANT_NAMES)[number];

function book(till: Till, kind: JournalKind, name: string, lines: Line[]) {
  const { dealId } = till.deal;
  return act(async (tx, now) => {
    if (lines.length > 0)
      await post(tx, now, {
        kind,
        dealId,
        idempotencyKey: `plant:${name}:${dealId}`,
        memo: "Planted",
        lines,
      });
    return done(null);
  });
}

const firstPayout = ({ deal }: Till) =>
  db.payout.findFirst({ where: { dealId: deal.dealId, gross: { gt: 0n } }, include: { deliverable: true } });

export const PLANTS: Record<Plant, (till: Till) => Promise<unknown>> = {
  /** An accepted work is released a second time, from what is held for the others. */
  release_twice: async (till) => {
    const payout = await firstPayout(till);
    if (!payout) return;
    const { dealId, creatorId, gross, fee: creatorFee, currency } = payout;
    const release = { dealId, creatorId, currency, gross, creatorFee, brandFee: 0n };
    await book(till, "deliverable_released", "release", releaseDeliverable(release));
  },
  /** A cancelled deal sends everything back, also what the creator keeps. */
  refund_ignores_kill_fee: async (till) => {
    const payout = await firstPayout(till);
    if (payout?.deliverable?.state !== "cancelled" || payout.state === "paid") return;
    const { dealId, creatorId, gross, fee: creatorFee, currency } = payout;
    const back = { dealId, creatorId, currency, gross: -gross, creatorFee: -creatorFee, brandFee: 0n };
    await book(till, "deliverable_released", "kept", releaseDeliverable(back));
    await book(till, "deal_refunded", "refund", refundHeld({ dealId, currency, amount: gross }));
  },
  /** What a creator owes comes off in the books once more than off the payout. */
  netted_twice: async (till) => {
    const payout = await firstPayout(till);
    if (!payout || payout.state === "paid" || payout.amount < 2n) return;
    const { creatorId, currency } = payout;
    await book(till, "receivable_netted", "netting", netReceivable({ creatorId, currency, amount: 1n }));
  },
};
