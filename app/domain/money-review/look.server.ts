import { act, db, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { transferGroupOf } from "../payout/funding.ts";
import type { TransferParameters } from "../payout/payout.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import type { Found, Look } from "./review.ts";

export interface Subject {
  subjectKind: "payout" | "refund";
  subjectId: string;
}

/** Has a job look what the processor has for a payout or refund. Never in the request, which would wait for it. */
export async function requestLook(tx: Tx, now: Date, { subjectKind, subjectId }: Subject): Promise<void> {
  await tx.processorLook.upsert({
    where: { subjectId },
    create: { subjectId, subjectKind, askedAt: now },
    update: { askedAt: now, lookedAt: null, problem: null },
  });
  await enqueue(tx, "processor.look", { subjectKind, subjectId });
}

/** An admin asks for a look. Refuses: not_allowed, not_found. */
export function askForLook(actor: AdminActor, subject: Subject): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "payout.resolve")) return refuse("not_allowed");
    const { subjectKind, subjectId: id } = subject;
    if (!isUuid(id)) return refuse("not_found");
    const found =
      subjectKind === "payout"
        ? await tx.payout.findUnique({ where: { id }, select: { id: true } })
        : await tx.refund.findUnique({ where: { id }, select: { id: true } });
    if (!found) return refuse("not_found");
    await requestLook(tx, now, subject);
    return done(null);
  });
}

/** Where a job has to look; null when nobody asks any more. */
export async function lookWanted({ subjectKind, subjectId: id }: Subject) {
  const look = await db.processorLook.findUnique({ where: { subjectId: id } });
  if (!look || look.lookedAt) return null;
  const { askedAt } = look;
  if (subjectKind === "payout") {
    const payout = await db.payout.findUniqueOrThrow({
      where: { id },
      select: { dealId: true, parameters: true },
    });
    // As it was sent: of money that one payment brought for several deals, the group is another.
    const sent = payout.parameters as TransferParameters | null;
    const transferGroup = sent?.transferGroup ?? transferGroupOf(payout.dealId);
    return { kind: "payout", askedAt, transferGroup } as const;
  }
  const { chargeId } = await db.refund.findUniqueOrThrow({ where: { id }, select: { chargeId: true } });
  return { kind: "refund", askedAt, chargeId } as const;
}

/** Writes down what the job found. An answer to an older question counts for nothing. */
export async function recordLook(subjectId: string, askedAt: Date, found: readonly Found[]): Promise<void> {
  await act(async (tx, now) => {
    const rows = found.map((one) => ({ ...one }));
    await tx.processorLook.updateMany({
      where: { subjectId, askedAt },
      data: { lookedAt: now, found: rows },
    });
    return done(null);
  });
}

/** What was found the last time; null when nobody ever asked. */
export async function lookOf(client: Tx, subjectId: string): Promise<Look | null> {
  const row = await client.processorLook.findUnique({ where: { subjectId } });
  return row ? { ...row, found: row.found as unknown as Found[] } : null;
}
