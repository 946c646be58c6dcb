import { act, db, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { claimReminder, hoursLeft } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { closeDispute } from "./close-dispute.server.ts";
import { lockedDispute, moveDispute, rulingOf, stakesOf, type LoadedDispute } from "./load.server.ts";
import { isReason, prevailWords } from "./reasons.ts";
import { rule } from "./rule-dispute.server.ts";
import { defaultRuling } from "./stake.ts";
import { otherSide, tell } from "./tell.server.ts";

const REMIND_HOURS = 24;

/**
 * Nobody answered in time: the opener prevails, by what the reason stands for; both sides may still appeal. Null where
 * silence decides nothing.
 */
function prevail(dispute: LoadedDispute) {
  const code = isReason(dispute.reason) ? dispute.reason : "not_delivered";
  const ruling = defaultRuling(stakesOf(dispute), code);
  if (!ruling) return null;
  const who = dispute.openedBy === "brand" ? dispute.deal.creator.displayName : dispute.deal.brand.name;
  const reason = `${who} did not answer in time, so whoever opened the dispute prevails.`;
  return { ...ruling, reason };
}

/** Nobody answered about a statement: our staff rules on what there is. */
async function unanswered(tx: Tx, now: Date, dispute: LoadedDispute): Promise<Result> {
  const moved = await moveDispute(tx, now, dispute, "answer");
  if (!moved.ok) return moved;
  await tell(tx, now, dispute, ["brand", "creator", "admin"], "dispute_answered", {
    ...{ by: otherSide(dispute.openedBy), text: "", unanswered: true },
    ruleBy: (moved.value ?? now).toISOString(),
  });
  return done(null);
}

/** The limit of a dispute passed: it is ruled for the opener, or its ruling takes effect. Checks the state again. */
export function disputeAtLimit(disputeId: string): Promise<Result> {
  return act(async (tx, now) => {
    const dispute = await lockedDispute(tx, disputeId);
    if (!dispute?.dueAt || dispute.dueAt > now) return refuse("wrong_state");
    if (dispute.state === "open") {
      const ruling = prevail(dispute);
      return ruling ? rule(tx, now, SYSTEM, dispute, ruling) : unanswered(tx, now, dispute);
    }
    if (dispute.state !== "ruled") return refuse("wrong_state");
    const moved = await moveDispute(tx, now, dispute, "close", { closedAt: now, closedHow: "unappealed" });
    if (!moved.ok) return moved;
    return closeDispute(tx, now, SYSTEM, dispute, { how: "unappealed", ruling: rulingOf(dispute) });
  });
}

/** Rules disputes that were not answered in time and closes those whose ruling nobody appealed. Bounded. */
export async function advanceDisputes(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from dispute where state in ('open', 'ruled') and due_at <= app_now() order by due_at limit ${limit}`;
  return eachDue(due, async ({ id }) => (await disputeAtLimit(id)).ok);
}

function remind(disputeId: string): Promise<Result> {
  return act(async (tx, now) => {
    const dispute = await lockedDispute(tx, disputeId);
    if (dispute?.state !== "open" || !dispute.dueAt || dispute.dueAt <= now) return refuse("wrong_state");
    if (!(await claimReminder(tx, now, dispute.id, "dispute-answer", dispute.dueAt)))
      return refuse("wrong_state");
    await tell(tx, now, dispute, [otherSide(dispute.openedBy)], "dispute_reminder", {
      by: dispute.openedBy,
      answerBy: dispute.dueAt.toISOString(),
      hoursLeft: hoursLeft(dispute.dueAt, now),
      prevails: prevailWords(dispute.reason),
      ruled: dispute.statementId !== null,
    });
    return done(null);
  });
}

/** Reminds whoever has not answered a dispute a day before the opener prevails, once. Bounded. */
export async function remindOfDisputes(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select d.id from dispute d where d.state = 'open' and d.due_at > app_now()
      and d.due_at <= app_now() + ${REMIND_HOURS} * interval '1 hour'
      and not exists (select 1 from reminder r where r.subject_id = d.id and r.kind = 'dispute-answer'
        and r.deadline = d.due_at)
    order by d.due_at limit ${limit}`;
  return eachDue(due, async ({ id }) => (await remind(id)).ok);
}
