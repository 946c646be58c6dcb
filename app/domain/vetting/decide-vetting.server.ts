import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { VettingDecisionInput } from "./decision.ts";
import { nextVetting, type VettingState } from "./vetting.ts";
import { vettingPolicy } from "./vetting-policy.server.ts";
import type { VettingPolicy } from "./vetting-policy.ts";

const DAY = 86_400_000;
const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * DAY);

interface Case {
  id: string;
  creatorId: string;
  state: VettingState;
  version: number;
}

/** What the creator's own row carries: eligibility and every page read the badge there. */
async function setBadge(
  tx: Tx,
  now: Date,
  found: Case,
  decision: VettingDecisionInput["decision"],
  until: Date,
) {
  const where = { id: found.creatorId };
  if (decision === "vet") {
    await tx.creator.update({ where, data: { vettedAt: now, vettedUntil: until }, select: { id: true } });
    // The admin looked at the newest numbers of each account: from here on they are reviewed.
    await tx.$executeRaw`
      update stat_snapshot set provenance = 'reviewed', field_provenance = '{}'::jsonb
      where id in (select distinct on (s.account_id) s.id from stat_snapshot s
        join social_account a on a.id = s.account_id
        where a.creator_id = ${found.creatorId}::uuid and a.removed_at is null
        order by s.account_id, s.taken_at desc)`;
  } else if (decision === "refuse")
    // A badge that a renewal finds wrong does not run on.
    await tx.creator.updateMany({
      where: { ...where, vettedUntil: { gt: now } },
      data: { vettedUntil: now },
    });
}

async function tell(tx: Tx, now: Date, found: Case, input: VettingDecisionInput, policy: VettingPolicy) {
  const message = { to: { creatorId: found.creatorId }, href: "/creator/vetting" } as const;
  const { reason } = input;
  if (input.decision === "vet") {
    const until = daysAfter(now, policy.vettedDays).toISOString();
    return notify(tx, now, { ...message, kind: "vetting_granted", data: { until } });
  }
  if (input.decision === "ask_more")
    return notify(tx, now, { ...message, kind: "vetting_more_needed", data: { reason } });
  const againFrom = daysAfter(now, policy.vettingAgainDays).toISOString();
  return notify(tx, now, { ...message, kind: "vetting_refused", data: { reason, againFrom } });
}

/** The row after a decision: the three checks, and when the identity documents go. */
function rowAfter(now: Date, actor: AdminActor, input: VettingDecisionInput, policy: VettingPolicy) {
  const { identity, ownership, numbers, decision, reason } = input;
  return {
    ...{ identityOk: identity.ok === "yes", identityNote: identity.note },
    ...{ ownershipOk: ownership.ok === "yes", ownershipNote: ownership.note },
    ...{ numbersOk: numbers.ok === "yes", numbersNote: numbers.note },
    ...{ decidedAt: now, decidedById: actor.userId, reason: decision === "vet" ? "" : reason },
    until: decision === "vet" ? daysAfter(now, policy.vettedDays) : null,
    // Where more is asked for, the documents are still needed.
    purgeAt: decision === "ask_more" ? null : daysAfter(now, policy.identityKeptDays),
  };
}

/**
 * Decides a request: badge, more needed, or refused. Of two admins one wins; the creator is told.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function decideVetting(
  actor: AdminActor,
  vettingId: string,
  input: VettingDecisionInput,
): Promise<Result<{ state: VettingState }>> {
  return act(async (tx, now) => {
    if (!can(actor, "vetting.decide")) return refuse("not_allowed");
    const found = await tx.vetting.findUnique({ where: { id: vettingId } });
    if (!found) return refuse("not_found");
    const state = nextVetting(found.state, input.decision);
    if (state === null || state === "none") return refuse("wrong_state");
    const policy = await vettingPolicy(tx);
    const moved = await tx.vetting.updateMany({
      where: { id: vettingId, state: found.state, version: input.version },
      data: { ...rowAfter(now, actor, input, policy), state, version: { increment: 1 } },
    });
    if (moved.count !== 1) return refuse("changed_meanwhile");
    await setBadge(tx, now, found, input.decision, daysAfter(now, policy.vettedDays));
    const event = {
      type: "vetting.decided",
      decision: input.decision,
      identity: input.identity.ok === "yes",
      ownership: input.ownership.ok === "yes",
      numbers: input.numbers.ok === "yes",
      reason: input.reason,
    } as const;
    await record(tx, now, actor, { stream: `vetting:${vettingId}` }, event);
    await tell(tx, now, found, input, policy);
    return done({ state });
  });
}
