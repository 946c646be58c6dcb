import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import type { TeamMember } from "./mentions.ts";

const SHOWN = 50;

/** The notes of the brand's own team on one application, oldest first, the latest 50. One statement. */
export async function teamNotes(actor: BrandActor, applicationId: string) {
  const rows = await db.applicationNote.findMany({
    where: { applicationId, brandId: actor.brandId },
    orderBy: { id: "desc" },
    take: SHOWN,
    select: { id: true, authorId: true, authorName: true, body: true, createdAt: true },
  });
  return rows.reverse();
}
export type TeamNote = Awaited<ReturnType<typeof teamNotes>>[number];

/** Who can be mentioned: everybody of the actor's own brand. One statement. */
export async function teamOf(actor: BrandActor): Promise<TeamMember[]> {
  const rows = await db.brandMember.findMany({
    where: { brandId: actor.brandId, user: { disabledAt: null } },
    orderBy: { createdAt: "asc" },
    select: { userId: true, user: { select: { name: true } } },
  });
  return rows.map(({ userId, user }) => ({ userId, name: user.name }));
}
