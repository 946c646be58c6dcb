import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { adminRolesWith, can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { applyProposal, type About, canApply } from "./apply.server.ts";
import { type ProposedAct, proposedAct, proposalWords, type SubjectKind, subjectHref } from "./proposal.ts";

interface Subject {
  dealId: string;
  amount: bigint;
  currency: string;
}

/** What it is about, with its deal locked; of several deals' chargeback the first. Null when there is none. */
async function lockedSubject(tx: Tx, { kind, id }: About): Promise<Subject | null> {
  if (!isUuid(id)) return null;
  const where = { id };
  const row =
    kind === "payout"
      ? await tx.payout.findUnique({ where })
      : kind === "refund"
        ? await tx.refund.findUnique({ where })
        : await tx.chargeback.findUnique({ where, include: { shares: { orderBy: { dealId: "asc" } } } });
  if (!row) return null;
  const dealId = "dealId" in row ? row.dealId : (row.shares[0]?.dealId ?? "");
  await lockedDeal(tx, dealId);
  return { dealId, amount: row.amount, currency: row.currency };
}

/** Whoever of our staff decides about money now. */
const deciders = () =>
  ({ kind: "admin", adminRole: { in: adminRolesWith("payout.resolve") }, disabledAt: null }) as const;

async function otherAdmins(tx: Tx, but: string): Promise<string[]> {
  const admins = await tx.user.findMany({
    where: { ...deciders(), id: { not: but } },
    select: { id: true },
  });
  return admins.map(({ id }) => id);
}

/**
 * One person of the staff proposes what to do about money that does not go on by itself. Nothing happens until another one
 * confirms. Refuses: not_allowed, not_found, reason_needed, proposal_open, look_first, debt_too_much, debt_none.
 */
export function propose(
  actor: AdminActor,
  about: About,
  wanted: ProposedAct,
  reason: string,
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "payout.resolve")) return refuse("not_allowed");
    if (!reason.trim()) return refuse("reason_needed");
    const subject = await lockedSubject(tx, about);
    if (!subject) return refuse("not_found");
    const same = { subjectKind: about.kind, subjectId: about.id };
    if (await tx.moneyProposal.findFirst({ where: { ...same, state: "proposed" } }))
      return refuse("proposal_open");
    const possible = await canApply(tx, about, wanted, subject.currency);
    if (!possible.ok) return possible;
    const { act: what, ...params } = wanted;
    await tx.moneyProposal.create({
      data: {
        ...same,
        dealId: subject.dealId,
        act: what,
        params,
        reason,
        proposedById: actor.userId,
        proposedAt: now,
      },
    });
    const deal = await lockedDeal(tx, subject.dealId);
    await record(tx, now, actor, dealStream(deal), { type: "money.proposed", act: what, reason });
    const amount = "amount" in wanted ? BigInt(wanted.amount) : subject.amount;
    await notify(tx, now, {
      to: { userIds: await otherAdmins(tx, actor.userId) },
      kind: "money_proposed",
      data: {
        ...{ what: proposalWords(about.kind, what), reason, by: actor.name },
        amount: moneyData(amount, subject.currency),
      },
      href: subjectHref(about.kind, about.id),
      dealId: subject.dealId,
    });
    return done(null);
  });
}

export type Decision = "confirmed" | "declined" | "withdrawn";

/**
 * Another person confirms or declines what was proposed; whoever proposed it can only withdraw it. Confirmed, it is done in
 * the same transaction. Refuses: not_allowed, not_found, wrong_state, same_person, proposal_moot, look_first.
 */
export function decideProposal(actor: AdminActor, proposalId: string, decision: Decision): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "payout.resolve")) return refuse("not_allowed");
    const found = isUuid(proposalId)
      ? await tx.moneyProposal.findUnique({ where: { id: proposalId } })
      : null;
    if (!found) return refuse("not_found");
    const about = { kind: found.subjectKind as SubjectKind, id: found.subjectId };
    const subject = await lockedSubject(tx, about);
    if (!subject) return refuse("not_found");
    const own = found.proposedById === actor.userId;
    if (decision === "withdrawn" && !own) return refuse("not_allowed");
    if (decision !== "withdrawn" && own) return refuse("same_person");
    const moved = await tx.moneyProposal.updateMany({
      where: { id: found.id, state: "proposed" },
      data: { state: decision, decidedById: actor.userId, decidedAt: now },
    });
    if (moved.count === 0) return refuse("wrong_state");
    const wanted = proposedAct.parse({ act: found.act, ...(found.params as object) });
    if (decision === "confirmed") {
      // Two people decide, so both must be of those who may, at this moment.
      if ((await tx.user.count({ where: { ...deciders(), id: found.proposedById } })) === 0)
        return refuse("proposal_moot", { why: "whoever proposed it does not decide about money any more" });
      const applied = await applyProposal(tx, now, actor, about, wanted, found.reason);
      if (!applied.ok) return applied;
    }
    const deal = await lockedDeal(tx, subject.dealId);
    await record(tx, now, actor, dealStream(deal), {
      type: "money.decided",
      act: found.act,
      outcome: decision,
    });
    if (decision !== "withdrawn")
      await notify(tx, now, {
        to: { userIds: [found.proposedById] },
        kind: "money_decided",
        data: {
          ...{ what: proposalWords(about.kind, found.act), by: actor.name, outcome: decision },
          amount: moneyData("amount" in wanted ? BigInt(wanted.amount) : subject.amount, subject.currency),
        },
        href: subjectHref(about.kind, about.id),
        dealId: subject.dealId,
      });
    return done(null);
  });
}
