import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { holdDeal } from "../deal/hold.server.ts";
import { dealStream, partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { endPauseForDispute } from "../pause/end-pause.server.ts";
import { hasFee } from "../commission/compensation.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { dueOf } from "./dispute.ts";
import { prevailWords, REASONS, reasonWords, type DisputeReason } from "./reasons.ts";
import { inDispute } from "./stake.ts";
import { addStatement, dropRepeated, type Evidence } from "./statement.server.ts";
import { otherSide, tell } from "./tell.server.ts";

export interface OpenInput extends Evidence {
  dealNumber: number;
  /** One piece of work, or all that can be disputed. */
  about: string;
  reason: DisputeReason;
}

/** The work that the dispute is about; empty when none of what was chosen can be disputed for this reason. */
async function workOf(tx: Tx, dealId: string, { about, reason }: OpenInput) {
  const rows = await tx.deliverable.findMany({
    where: { dealId, ...(about === "all" ? {} : { id: about }) },
    orderBy: { position: "asc" },
    include: { payout: { select: { state: true, parameters: true } } },
  });
  return inDispute(rows, reason).map((row) => ({ id: row.id, label: itemWords(row) }));
}

async function store(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  deal: LoadedDeal,
  input: OpenInput,
  ids: string[],
) {
  const dispute = await tx.dispute.create({
    data: {
      dealId: deal.id,
      openedBy: actor.kind,
      reason: input.reason,
      openedAt: now,
      stateSince: now,
      dueAt: dueOf("open", now, deal.body.policy),
      items: { create: ids.map((deliverableId) => ({ deliverableId })) },
    },
  });
  await addStatement(tx, now, actor, dispute, "opened", input);
  return dispute;
}

/**
 * One side opens a dispute over work that is not paid out: the deal stands still until it is closed, and the other side
 * has the agreed business days to answer. The same words again are the same dispute.
 * Refuses: not_allowed, not_found, dispute_open, wrong_state, dispute_unfunded, dispute_nothing, deal_charged_back.
 */
export function openDispute(actor: PartyActor, input: OpenInput): Promise<Result<{ disputeId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const deal = await partyDeal(tx, actor, input.dealNumber);
    if (!deal) return refuse("not_found");
    const open = await tx.dispute.findFirst({
      where: { dealId: deal.id, state: { not: "closed" } },
      include: { statements: { where: { kind: "opened", authorId: actor.userId, text: input.text } } },
    });
    if (open && open.statements.length === 0) return refuse("dispute_open");
    if (open) {
      await dropRepeated(tx, input.files);
      return done({ disputeId: open.id });
    }
    if (REASONS[input.reason].side !== actor.kind) return refuse("wrong_state");
    if (deal.state !== "active")
      return refuse(deal.fundedAt || !hasFee(deal) ? "dispute_nothing" : "dispute_unfunded");
    const work = await workOf(tx, deal.id, input);
    if (work.length === 0) return refuse("dispute_nothing");
    if (deal.pauseKind === "chargeback") return refuse("deal_charged_back");
    await endPauseForDispute(tx, now, deal);
    const held = await holdDeal(tx, now, deal.id, "dispute");
    if (!held.ok) return held;
    const dispute = await store(
      tx,
      now,
      actor,
      deal,
      input,
      work.map(({ id }) => id),
    );
    const items = work.map(({ label }) => label);
    await record(tx, now, actor, dealStream(deal), { type: "dispute.opened", reason: input.reason, items });
    await tell(tx, now, { id: dispute.id, deal }, [otherSide(actor.kind), actor.kind], "dispute_opened", {
      by: actor.kind,
      reason: reasonWords(input.reason),
      text: input.text,
      items,
      answerBy: (dispute.dueAt ?? now).toISOString(),
      prevails: prevailWords(input.reason),
    });
    return done({ disputeId: dispute.id });
  });
}
