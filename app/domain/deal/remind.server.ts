import type { Tx } from "../../db.server.ts";

/**
 * Whether this reminder is still to be sent; marks it sent in the same transaction. One per subject, kind
 * and deadline, so a deadline that moved is reminded of again.
 */
export async function claimReminder(
  tx: Tx,
  now: Date,
  subjectId: string,
  kind: string,
  deadline: Date,
): Promise<boolean> {
  const made = await tx.reminder.createMany({
    data: [{ subjectId, kind, deadline, sentAt: now }],
    skipDuplicates: true,
  });
  return made.count === 1;
}

/** Hours left until a deadline, rounded up to whole hours. */
export function hoursLeft(deadline: Date, now: Date): number {
  return Math.ceil((deadline.getTime() - now.getTime()) / 3_600_000);
}
