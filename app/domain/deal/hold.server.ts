import type { Tx } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { LoadedDeal } from "./load.server.ts";
import type { Standing } from "./standstill.ts";

/** Lets a deal stand still from `now` on: no timer of it acts. Under the deal's lock. Refuses: changed_meanwhile. */
export async function holdDeal(
  tx: Tx,
  now: Date,
  dealId: string,
  kind: NonNullable<Standing["pauseKind"]>,
): Promise<Result> {
  const held = await tx.deal.updateMany({
    where: { id: dealId, state: "active", pausedAt: null },
    data: { pausedAt: now, pauseKind: kind, version: { increment: 1 } },
  });
  return held.count === 1 ? done(null) : refuse("changed_meanwhile");
}

/** The months of its programme that are still to come: they are counted from its beginning, which moves on too. */
const moveProgramme = (tx: Tx, programmeId: string, ms: number) => tx.$executeRaw`
  update programme set started_at = started_at + ${ms} * interval '1 millisecond',
    next_at = next_at + ${ms} * interval '1 millisecond', version = version + 1
  where id = ${programmeId}::uuid and state <> 'ended'`;

/**
 * A deal that stood still goes on: every limit of it that is still to come, its publication dates, the holds of its
 * payouts, its product, its open amendment, its commission's statements and the months of its programme move on by
 * exactly the time that it stood still; what came up meanwhile (a payment of a page that was open, a decision of our
 * staff), by the time since then. Under the deal's lock. Returns that time in milliseconds. Rows that the caller loaded
 * before are stale afterwards.
 */
export async function resumeDeal(
  tx: Tx,
  now: Date,
  deal: Pick<LoadedDeal, "id" | "pausedAt" | "programmeId">,
): Promise<number> {
  if (!deal.pausedAt) throw new Error(`Deal ${deal.id} does not stand still`);
  const ms = now.getTime() - deal.pausedAt.getTime();
  const { id } = deal;
  // While the deal still stands still: the database lets a programme's beginning move only then.
  if (deal.programmeId) await moveProgramme(tx, deal.programmeId, ms);
  await tx.$executeRaw`
    update deal set paused_at = null, pause_kind = null, version = version + 1,
      due_at = due_at + ${ms} * interval '1 millisecond' where id = ${id}::uuid`;
  await tx.$executeRaw`
    update deliverable set version = version + 1, due_at = due_at + ${ms} * interval '1 millisecond',
      publish_from = publish_from + ${ms} * interval '1 millisecond',
      publish_to = publish_to + ${ms} * interval '1 millisecond'
    where deal_id = ${id}::uuid and state not in ('live_check', 'accepted', 'paid', 'cancelled')`;
  await tx.$executeRaw`
    update deliverable set version = version + 1, due_at = due_at + ${ms} * interval '1 millisecond'
    where deal_id = ${id}::uuid and state = 'live_check'`;
  await tx.$executeRaw`
    update product_shipment set version = version + 1, due_at = due_at + ${ms} * interval '1 millisecond'
    where deal_id = ${id}::uuid`;
  await tx.$executeRaw`
    update amendment set version = version + 1, due_at = due_at + ${ms} * interval '1 millisecond'
    where deal_id = ${id}::uuid and state in ('signing', 'funding')`;
  await tx.$executeRaw`
    update commission set next_issue_at = next_issue_at + ${ms} * interval '1 millisecond' where deal_id = ${id}::uuid`;
  await tx.$executeRaw`
    update commission_statement set version = version + 1,
      due_at = due_at + least(${ms} * interval '1 millisecond', ${now}::timestamptz - agreed_at),
      question_until = question_until + ${ms} * interval '1 millisecond'
    where deal_id = ${id}::uuid and state in ('issued', 'questioned', 'due')`;
  await tx.$executeRaw`
    update payout set release_at = release_at + least(${ms} * interval '1 millisecond', ${now}::timestamptz - created_at)
    where deal_id = ${id}::uuid and state in ('scheduled', 'blocked_payee', 'failed')`;
  // What was asked while it stood still waited only since then.
  await tx.$executeRaw`
    update commission_statement set version = version + 1,
      question_until = question_until + least(${ms} * interval '1 millisecond', ${now}::timestamptz - issued_at),
      hold_until = hold_until + least(${ms} * interval '1 millisecond', ${now}::timestamptz - paid_in_at)
    where deal_id = ${id}::uuid and state in ('held', 'adjusting', 'contested')`;
  await tx.$executeRaw`
    update payout p set release_at = greatest(s.hold_until, s.question_until) from commission_statement s
    where s.deal_id = ${id}::uuid and s.state in ('adjusting', 'contested') and p.statement_id = s.id`;
  return ms;
}
