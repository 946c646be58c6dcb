import { act, db } from "../../db.server.ts";
import { type AdminActor, SYSTEM } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { type Bundle, bundleOf } from "./bundle.server.ts";
import { ANSWERABLE } from "./chargeback.ts";
import { isContested } from "./contested.server.ts";
import type { EvidenceFields } from "./evidence.ts";

/**
 * Somebody of our staff sends the bundle to the bank, with what they add to it. It can be sent once; asking again changes
 * nothing. A job sends it. Refuses: not_allowed, not_found, chargeback_over, payment_goes_back, too_late.
 */
export function askToSend(actor: AdminActor, chargebackId: string, statement: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "payout.resolve")) return refuse("not_allowed");
    const row = isUuid(chargebackId) ? await tx.chargeback.findUnique({ where: { id: chargebackId } }) : null;
    if (!row) return refuse("not_found");
    if (row.sendAskedAt && !row.sendProblem) return done(null);
    if (!ANSWERABLE.includes(row.state) || row.sentAt) return refuse("chargeback_over");
    if (!(await isContested(tx, row.id))) return refuse("payment_goes_back");
    if (row.evidenceDueAt && row.evidenceDueAt <= now) return refuse("too_late");
    const asked = { statement, sendAskedAt: now, sendAskedById: actor.userId, sendProblem: null };
    const moved = await tx.chargeback.updateMany({
      where: { id: row.id, version: row.version },
      data: { ...asked, version: { increment: 1 } },
    });
    if (moved.count === 0) return refuse("changed_meanwhile");
    await enqueue(tx, "chargeback.send", { chargebackId });
    return done(null);
  });
}

/** What waits to be sent; null when nothing does. The bundle is made now, of what we hold now. */
export async function bundleToSend(
  chargebackId: string,
): Promise<(Bundle & { disputeId: string; idempotencyKey: string }) | null> {
  const row = await db.chargeback.findUnique({ where: { id: chargebackId }, include: { shares: true } });
  if (!row?.sendAskedAt || row.sentAt || row.sendProblem || !ANSWERABLE.includes(row.state)) return null;
  const dealIds = row.shares.map(({ dealId }) => dealId);
  const bundle = await bundleOf(dealIds, row.statement);
  // A refused try is remembered by the processor under its key: the next one is asked for at another moment.
  const idempotencyKey = `evidence:${row.id}:${row.sendAskedAt.getTime()}`;
  return { ...bundle, disputeId: row.disputeId, idempotencyKey };
}

/** The bank has it, as these words; or why it was refused, for the staff to read. */
export function recordSent(
  chargebackId: string,
  outcome: { ok: true; fields: EvidenceFields } | { ok: false; message: string },
): Promise<Result> {
  return act(async (tx, now) => {
    const row = await tx.chargeback.findUniqueOrThrow({
      where: { id: chargebackId },
      include: { shares: { include: { deal: true } } },
    });
    if (row.sentAt) return done(null);
    await tx.chargeback.update({
      where: { id: row.id },
      data: {
        ...(outcome.ok
          ? { sentAt: now, evidence: { ...outcome.fields }, sendProblem: null }
          : { sendProblem: outcome.message }),
        version: { increment: 1 },
      },
    });
    if (!outcome.ok) return done(null);
    for (const { deal, amount } of row.shares) {
      const sum = { amount: String(amount), currency: row.currency };
      await record(tx, now, SYSTEM, dealStream(deal), { type: "chargeback.evidence_sent", ...sum });
    }
    return done(null);
  });
}
