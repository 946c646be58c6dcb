import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { holdDeal } from "../deal/hold.server.ts";
import { dealStream, partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { endPauseForDispute } from "../pause/end-pause.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { dueOf } from "./dispute.ts";
import { prevailWords, REASONS, reasonWords } from "./reasons.ts";
import { addStatement, dropRepeated, type Evidence } from "./statement.server.ts";
import { subjectOf, type Subject, type SubjectInput } from "./subject.server.ts";
import { otherSide, tell } from "./tell.server.ts";

export type OpenInput = Evidence & SubjectInput & { dealNumber: number };

async function store(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  deal: LoadedDeal,
  input: Evidence,
  { reason, statementId, deliverableIds }: Subject,
) {
  const dispute = await tx.dispute.create({
    data: {
      dealId: deal.id,
      openedBy: actor.kind,
      ...{ reason, statementId },
      openedAt: now,
      stateSince: now,
      dueAt: dueOf("open", now, deal.body.policy),
      items: { create: deliverableIds.map((deliverableId) => ({ deliverableId })) },
    },
  });
  await addStatement(tx, now, actor, dispute, "opened", input);
  return dispute;
}

/** Both sides hear of it, the other one first: it answers. */
async function announce(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  deal: LoadedDeal,
  dispute: { id: string; dueAt: Date | null },
  { reason, labels, text }: Subject & { text: string },
) {
  await record(tx, now, actor, dealStream(deal), { type: "dispute.opened", reason, items: labels });
  await tell(tx, now, { id: dispute.id, deal }, [otherSide(actor.kind), actor.kind], "dispute_opened", {
    ...{ by: actor.kind, reason: reasonWords(reason), text, items: labels },
    answerBy: (dispute.dueAt ?? now).toISOString(),
    ...{ prevails: prevailWords(reason), ruled: REASONS[reason].prevails === null },
  });
}

/** The deal stands still. One that is over has nothing left that could: only a statement of it is in dispute. */
async function still(tx: Tx, now: Date, deal: LoadedDeal): Promise<Result> {
  if (deal.state !== "active") return done(null);
  await endPauseForDispute(tx, now, deal);
  return holdDeal(tx, now, deal.id, "dispute");
}

/**
 * One side opens a dispute over work that is not paid out, or over a statement that was questioned in vain: the deal stands
 * still until it is closed, and the other side has the agreed business days to answer. The same words again are the same
 * dispute. Refuses: not_allowed, not_found, dispute_open, wrong_state, statement_in_time, dispute_unfunded,
 * dispute_nothing, deal_charged_back.
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
    const subject = await subjectOf(tx, now, actor, deal, input);
    if (!subject.ok) return subject;
    if (deal.pauseKind === "chargeback") return refuse("deal_charged_back");
    const held = await still(tx, now, deal);
    if (!held.ok) return held;
    const dispute = await store(tx, now, actor, deal, input, subject.value);
    await announce(tx, now, actor, deal, dispute, { ...subject.value, text: input.text });
    return done({ disputeId: dispute.id });
  });
}
