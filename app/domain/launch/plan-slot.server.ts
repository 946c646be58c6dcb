import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealNames, dealStream, partyDeliverable, type LoadedDeliverable } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { canPlan, slotProblem } from "./slot.ts";

type Kind = "slot_proposed" | "slot_confirmed";

async function tellOther(
  tx: Tx,
  now: Date,
  by: PartyActor["kind"],
  item: LoadedDeliverable,
  kind: Kind,
  at: Date,
) {
  const { deal, label } = item;
  const brand = { brandId: deal.brandId, permission: "message.write" } as const;
  await notify(tx, now, {
    to: by === "brand" ? { creatorId: deal.creatorId } : brand,
    kind,
    data: { ...dealNames(deal), deliverable: label, at: at.toISOString(), by },
    href: `/deals/${deal.number}/deliverables/${item.id}/slot`,
    dealId: deal.id,
  });
}

async function plannable(
  tx: Tx,
  actor: PartyActor,
  deliverableId: string,
): Promise<Result<LoadedDeliverable>> {
  if (!can(actor, "message.write")) return refuse("not_allowed");
  const item = isUuid(deliverableId) ? await partyDeliverable(tx, actor, deliverableId) : null;
  if (!item) return refuse("not_found");
  return item.deal.state === "active" && canPlan(item) ? done(item) : refuse("wrong_state");
}

const day = (at: Date | null) => at?.toISOString().slice(0, 10);
/** The agreed window as the contract writes it, in UTC. */
function windowWords({ publishFrom, publishTo }: LoadedDeliverable): string {
  const words = [publishFrom && `not before ${day(publishFrom)}`, publishTo && `by ${day(publishTo)}`];
  return `${words.filter(Boolean).join(" and ")} (UTC)`;
}

/**
 * One side proposes when a post goes live, within the agreed window: a plan, not a term. It takes the place of any time
 * that stood before. The same time by the same side changes nothing.
 * Refuses: not_allowed, not_found, wrong_state, slot_past, slot_outside.
 */
export function proposeSlot(actor: PartyActor, input: { deliverableId: string; at: Date }): Promise<Result> {
  return act(async (tx, now) => {
    const found = await plannable(tx, actor, input.deliverableId);
    if (!found.ok) return found;
    const item = found.value;
    const { at } = input;
    const problem = slotProblem({ from: item.publishFrom, to: item.publishTo }, at, now);
    if (problem === "past") return refuse("slot_past");
    if (problem) return refuse("slot_outside", { window: windowWords(item) });
    const where = { deliverableId: item.id };
    const standing = await tx.publishSlot.findUnique({ where });
    if (standing?.at.getTime() === at.getTime() && standing.proposedBy === actor.kind) return done(null);
    const plan = { at, proposedBy: actor.kind, proposedAt: now, confirmedAt: null };
    await tx.publishSlot.upsert({
      where,
      create: { ...where, ...plan },
      update: { ...plan, version: { increment: 1 } },
    });
    const event = { type: "slot.proposed", deliverable: item.label, at: at.toISOString() } as const;
    await record(tx, now, actor, dealStream(item.deal), event);
    await tellOther(tx, now, actor.kind, item, "slot_proposed", at);
    return done(null);
  });
}

/**
 * The other side agrees to the time that was on its screen. Agreeing twice changes nothing.
 * Refuses: not_allowed, not_found, wrong_state, not_your_turn, slot_past, changed_meanwhile.
 */
export function confirmSlot(
  actor: PartyActor,
  input: { deliverableId: string; version: number },
): Promise<Result> {
  return act(async (tx, now) => {
    const found = await plannable(tx, actor, input.deliverableId);
    if (!found.ok) return found;
    const item = found.value;
    const slot = await tx.publishSlot.findUnique({ where: { deliverableId: item.id } });
    if (!slot) return refuse("wrong_state");
    if (slot.version !== input.version) return refuse("changed_meanwhile");
    if (slot.proposedBy === actor.kind) return refuse("not_your_turn");
    if (slot.confirmedAt) return done(null);
    if (slot.at <= now) return refuse("slot_past");
    await tx.publishSlot.update({ where: { deliverableId: item.id }, data: { confirmedAt: now } });
    const event = { type: "slot.confirmed", deliverable: item.label, at: slot.at.toISOString() } as const;
    await record(tx, now, actor, dealStream(item.deal), event);
    await tellOther(tx, now, actor.kind, item, "slot_confirmed", slot.at);
    return done(null);
  });
}
