import type { Prisma, Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { lockedDeal, ownDeals } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { afterDisputeEvent, dueOf, type DisputeEvent } from "./dispute.ts";
import type { Ruling } from "./stake.ts";
import type { Outcome } from "./reasons.ts";

const parts = {
  items: { include: { deliverable: true }, orderBy: { deliverable: { position: "asc" } } },
  rulings: { orderBy: { round: "asc" } },
  statements: { orderBy: { at: "asc" } },
} satisfies Prisma.DisputeInclude;

/** A dispute with its brief and its deal locked, in the order of everybody: brief, deal. Null when there is none. */
export async function lockedDispute(tx: Tx, disputeId: string) {
  if (!isUuid(disputeId)) return null;
  const found = await tx.dispute.findUnique({
    where: { id: disputeId },
    select: { dealId: true, deal: { select: { briefId: true } } },
  });
  if (!found) return null;
  await lockBrief(tx, found.deal.briefId);
  const deal = await lockedDeal(tx, found.dealId);
  const dispute = await tx.dispute.findUniqueOrThrow({ where: { id: disputeId }, include: parts });
  return { ...dispute, deal };
}
export type LoadedDispute = NonNullable<Awaited<ReturnType<typeof lockedDispute>>>;

/** The newest dispute of this actor's deal, locked; null when there is none, or the deal is somebody else's. */
export async function partyDispute(tx: Tx, actor: PartyActor, disputeId: string) {
  if (!isUuid(disputeId)) return null;
  const own = await tx.dispute.findFirst({
    where: { id: disputeId, deal: ownDeals(actor) },
    select: { id: true },
  });
  return own ? lockedDispute(tx, own.id) : null;
}

/** The work in dispute as the rules need it, as it was loaded. */
export const stakesOf = (dispute: Pick<LoadedDispute, "items">) =>
  dispute.items.map(({ deliverable }) => ({ ...deliverable, label: itemWords(deliverable) }));

/** The ruling that counts: the newest. Throws when there is none, which the dispute's state rules out. */
export function rulingOf(dispute: Pick<LoadedDispute, "rulings" | "id">): Ruling {
  const last = dispute.rulings.at(-1);
  if (!last) throw new Error(`Dispute ${dispute.id} has no ruling`);
  return { outcome: last.outcome as Outcome, amount: last.amount };
}

/** Moves a dispute by compare-and-set on (id, state, version), with the limit of its new state. */
export async function moveDispute(
  tx: Tx,
  now: Date,
  dispute: Pick<LoadedDispute, "id" | "state" | "version" | "deal">,
  event: DisputeEvent,
  data: Prisma.DisputeUncheckedUpdateManyInput = {},
): Promise<Result<Date | null>> {
  const state = afterDisputeEvent(dispute.state, event);
  if (!state) return refuse("wrong_state");
  const dueAt = dueOf(state, now, dispute.deal.body.policy);
  const moved = await tx.dispute.updateMany({
    where: { id: dispute.id, state: dispute.state, version: dispute.version },
    data: { ...data, state, dueAt, stateSince: now, version: { increment: 1 } },
  });
  return moved.count === 1 ? done(dueAt) : refuse("changed_meanwhile");
}
