import { act, type Tx } from "../../db.server.ts";
import type { AdminActor, SystemActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { formatMoney } from "../ledger/money.ts";
import { moneyData } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { closeDispute } from "./close-dispute.server.ts";
import { lockedDispute, moveDispute, stakesOf, type LoadedDispute } from "./load.server.ts";
import { disputedFee, rulingProblem, sharesOf, sumsOf, type Ruling } from "./stake.ts";
import { tell } from "./tell.server.ts";

export interface RulingInput extends Ruling {
  disputeId: string;
  /** What both sides read. */
  reason: string;
}

/** Keeps a ruling and tells both sides what it would do and until when they can appeal. */
export async function storeRuling(
  tx: Tx,
  now: Date,
  actor: AdminActor | SystemActor,
  dispute: LoadedDispute,
  input: Ruling & { reason: string },
  round: 1 | 2,
): Promise<void> {
  const { outcome, reason } = input;
  const amount = outcome === "partial" ? input.amount : null;
  const decidedById = actor.kind === "admin" ? actor.userId : null;
  await tx.disputeRuling.create({
    data: { disputeId: dispute.id, round, outcome, amount, reason, decidedById, decidedAt: now },
  });
  const { currency } = dispute.deal;
  const event = {
    type: "dispute.ruled",
    outcome,
    round,
    reason,
    automatic: actor.kind === "system",
  } as const;
  await record(tx, now, actor, dealStream(dispute.deal), {
    ...event,
    ...(amount === null ? {} : { amount: String(amount), currency }),
  });
}

async function tellRuled(
  tx: Tx,
  now: Date,
  dispute: LoadedDispute,
  input: Ruling & { reason: string },
  rest: {
    automatic: boolean;
    appealUntil: Date;
  },
) {
  // The deal stands still since then: limits are judged as they were.
  const at = dispute.deal.pausedAt ?? now;
  const { currency } = dispute.deal;
  const sums = sumsOf(sharesOf(stakesOf(dispute), input, { now: at, currency }));
  await tell(tx, now, dispute, ["brand", "creator"], "dispute_ruled", {
    ...{ outcome: input.outcome, reason: input.reason, automatic: rest.automatic },
    appealUntil: rest.appealUntil.toISOString(),
    kept: moneyData(sums.kept, currency),
    refunded: moneyData(sums.refunded, currency),
  });
}

/** The first ruling: of our staff, or of the clock when nobody answered. */
export async function rule(
  tx: Tx,
  now: Date,
  actor: AdminActor | SystemActor,
  dispute: LoadedDispute,
  input: Ruling & { reason: string },
): Promise<Result> {
  const automatic = actor.kind === "system";
  const moved = await moveDispute(tx, now, dispute, automatic ? "default" : "rule", {
    ...{ assignedToId: null, assignedAt: null },
  });
  if (!moved.ok) return moved;
  await storeRuling(tx, now, actor, dispute, input, 1);
  await tellRuled(tx, now, dispute, input, { automatic, appealUntil: moved.value ?? now });
  return done(null);
}

async function decideOnAppeal(
  tx: Tx,
  now: Date,
  actor: AdminActor,
  dispute: LoadedDispute,
  input: RulingInput,
) {
  if (dispute.rulings[0]?.decidedById === actor.userId) return refuse("own_decision");
  const moved = await moveDispute(tx, now, dispute, "decide", { closedAt: now, closedHow: "appeal" });
  if (!moved.ok) return moved;
  await storeRuling(tx, now, actor, dispute, input, 2);
  const rulings = [...dispute.rulings, { reason: input.reason }] as LoadedDispute["rulings"];
  return closeDispute(tx, now, actor, { ...dispute, rulings }, { how: "appeal", ruling: input });
}

/** Whether this very ruling was made a moment ago: the same form sent twice. */
const ruledBefore = ({ rulings }: LoadedDispute, actor: AdminActor, { outcome, reason }: RulingInput) =>
  rulings.some((one) => one.decidedById === actor.userId && one.outcome === outcome && one.reason === reason);

/**
 * Our staff rules on a dispute that was answered, or on its appeal; whoever made the first ruling does not decide the
 * appeal. A first ruling takes effect when nobody appeals within the stated time; one on appeal is final and takes effect
 * at once. The same ruling again changes nothing. Refuses: not_allowed, not_found, taken_by_other, own_decision,
 * ruling_amount, ruling_revise, wrong_state, changed_meanwhile.
 */
export function ruleDispute(actor: AdminActor, input: RulingInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "dispute.rule")) return refuse("not_allowed");
    const dispute = await lockedDispute(tx, input.disputeId);
    if (!dispute) return refuse("not_found");
    if (ruledBefore(dispute, actor, input)) return done(null);
    if (dispute.assignedToId && dispute.assignedToId !== actor.userId) {
      const { name } = await tx.user.findUniqueOrThrow({ where: { id: dispute.assignedToId } });
      return refuse("taken_by_other", { name });
    }
    // A statement is ruled on by what its orders come to, and work never is.
    if ((input.outcome === "counted") !== (dispute.statementId !== null)) return refuse("wrong_state");
    const stakes = stakesOf(dispute);
    const problem = rulingProblem(stakes, input);
    if (problem === "revise") return refuse("ruling_revise");
    if (problem)
      return refuse("ruling_amount", { most: formatMoney(disputedFee(stakes), dispute.deal.currency) });
    return dispute.state === "appealed"
      ? decideOnAppeal(tx, now, actor, dispute, input)
      : rule(tx, now, actor, dispute, input);
  });
}
