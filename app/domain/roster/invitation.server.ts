import { act, appNow, db } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";

/** An invitation by the secret of its link; null when there is none. */
export function invitationBy(code: string) {
  if (!/^[\w-]{20,60}$/.test(code)) return Promise.resolve(null);
  return db.rosterInvitation.findUnique({
    where: { code },
    select: { name: true, email: true, brand: { select: { name: true, slug: true, background: true } } },
  });
}

/** Whether an address wants no more invitations. */
export async function hasOptedOut(email: string): Promise<boolean> {
  return (await db.invitationOptOut.count({ where: { email } })) > 0;
}

/** What the email of an invitation is made of; null when the person opted out meanwhile or it is gone. */
export async function invitationToRender(invitationId: string) {
  const row = await db.rosterInvitation.findUnique({
    where: { id: invitationId },
    include: { brand: { select: { name: true } } },
  });
  if (!row || (await hasOptedOut(row.email))) return null;
  return { ...row, now: await appNow() };
}

/** No more invitations to the address of this one, from anybody. Twice is once. Refuses: bad_token. */
export function stopInvitations(code: string): Promise<Result> {
  return act(async (tx, now) => {
    const found = await tx.rosterInvitation.findUnique({ where: { code }, select: { email: true } });
    if (!found) return refuse("bad_token");
    await tx.invitationOptOut.createMany({ data: [{ email: found.email, at: now }], skipDuplicates: true });
    return done(null);
  });
}
