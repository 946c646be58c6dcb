import { act, db, type Tx } from "#app/db.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { done } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import type { PayeeSaid } from "./payee.ts";
import { keepSaid } from "./payee-standing.server.ts";

/** What opening a creator's payout account takes. The key makes it one account, however often it is asked. */
export interface Payee {
  accountId: string | null;
  creatorId: string;
  email: string;
  country: string;
  displayName: string;
  idempotencyKey: string;
}

/** The creator as a payee, for the set-up at the payment processor. */
export async function payeeFor(actor: CreatorActor): Promise<Payee> {
  const creator = await db.creator.findUniqueOrThrow({
    where: { id: actor.creatorId },
    include: { user: { select: { email: true } } },
  });
  return {
    accountId: creator.payeeAccountId,
    creatorId: creator.id,
    email: creator.user.email,
    country: creator.country,
    displayName: creator.displayName,
    // A country that was refused is remembered under its key; whoever has moved asks anew.
    idempotencyKey: `payee:${creator.id}:${creator.country}`,
  };
}

/** Remembers the account that was opened. Returns the creator's account: the first one recorded stays. */
export async function recordPayeeAccount(creatorId: string, accountId: string): Promise<string> {
  await db.creator.updateMany({
    where: { id: creatorId, payeeAccountId: null },
    data: { payeeAccountId: accountId },
  });
  const creator = await db.creator.findUniqueOrThrow({ where: { id: creatorId } });
  return creator.payeeAccountId ?? accountId;
}

/** The processor's account of a creator, or null before set-up began. */
export async function payeeAccountOf(creatorId: string): Promise<string | null> {
  const creator = await db.creator.findUnique({ where: { id: creatorId }, select: { payeeAccountId: true } });
  return creator?.payeeAccountId ?? null;
}

/** Whose payout account this is, or null when it is none of ours. */
export async function creatorOfPayee(accountId: string): Promise<string | null> {
  const creator = await db.creator.findUnique({ where: { payeeAccountId: accountId }, select: { id: true } });
  return creator?.id ?? null;
}

async function resume(tx: Tx, creatorId: string): Promise<number> {
  const resumed = await tx.payout.updateMany({
    where: { creatorId, state: "blocked_payee" },
    data: { state: "scheduled", leaseUntil: null },
  });
  return resumed.count;
}

/**
 * Records whether a creator can receive transfers, as the processor says now. When that has become possible,
 * payouts that waited for it are scheduled again (the sweep sends those that are due). Returns how many.
 */
export async function recordPayeeStatus(
  creatorId: string,
  status: { active: boolean } & Partial<Pick<PayeeSaid, "status" | "reasons"> & { requirements: string[] }>,
): Promise<number> {
  const result = await act(async (tx, now) => {
    const { country } = await tx.creator.findUniqueOrThrow({
      where: { id: creatorId },
      select: { country: true },
    });
    const {
      status: word = status.active ? "active" : "restricted",
      reasons = [],
      requirements = [],
    } = status;
    await keepSaid(tx, now, creatorId, { status: word, reasons, wants: requirements, country });
    await tx.creator.updateMany({
      where: { id: creatorId, payeeActiveAt: status.active ? null : { not: null } },
      data: { payeeActiveAt: status.active ? now : null },
    });
    return done(status.active ? await resume(tx, creatorId) : 0);
  });
  return result.ok ? result.value : 0;
}

/** Asks the processor about a creator's account, soon; for when they come back from the set-up. */
export async function requestPayeeRefresh(creatorId: string): Promise<void> {
  await act(async (tx) => {
    await enqueue(tx, "payee.refresh", { creatorId });
    return done(null);
  });
}
