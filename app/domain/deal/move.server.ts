import type { Prisma, Tx } from "../../db.server.ts";
import type { Policy } from "./policy.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { afterDealEvent, type DealEvent, type DealState } from "./deal.ts";
import { refusalWhileStill } from "./standstill.ts";
import {
  decideDeliverable,
  roundsOf,
  type DeliverableEvent,
  type DeliverableFacts,
  type Move,
} from "./deliverable.ts";

/** Moves a deal by compare-and-set on (id, state, version). */
export async function moveDeal(
  tx: Tx,
  deal: { id: string; state: DealState; version: number },
  event: DealEvent,
  data: Prisma.DealUpdateManyMutationInput = {},
): Promise<Result<DealState>> {
  const state = afterDealEvent(deal.state, event);
  if (!state) return refuse("wrong_state");
  const moved = await tx.deal.updateMany({
    where: { id: deal.id, state: deal.state, version: deal.version },
    data: { ...data, state, version: { increment: 1 } },
  });
  return moved.count === 1 ? done(state) : refuse("changed_meanwhile");
}

const standingOf = (tx: Tx, dealId: string) =>
  tx.deal.findUniqueOrThrow({ where: { id: dealId }, select: { pausedAt: true, pauseKind: true } });

/**
 * Moves a deliverable by compare-and-set, with the limit of its new state. Returns what it moved to. While the deal
 * stands still nothing moves but what the processor reports: a payout that was on its way arrives.
 */
export async function moveDeliverable(
  tx: Tx,
  now: Date,
  item: DeliverableFacts & { id: string; dealId: string; version: number },
  event: DeliverableEvent,
  policy: Policy,
): Promise<Result<Move>> {
  const still = event === "pay" ? null : refusalWhileStill(await standingOf(tx, item.dealId));
  if (still) return still;
  const move = decideDeliverable(item, event, policy, now);
  if (!move.ok) return refuse(move.code, { rounds: String(roundsOf(item, policy)) });
  const moved = await tx.deliverable.updateMany({
    where: { id: item.id, state: item.state, version: item.version },
    data: {
      state: move.state,
      dueAt: move.dueAt,
      roundsUsed: move.roundsUsed,
      stateSince: now,
      version: { increment: 1 },
      ...(move.state === "accepted" ? { acceptedAt: now } : {}),
    },
  });
  return moved.count === 1 ? done(move) : refuse("changed_meanwhile");
}
