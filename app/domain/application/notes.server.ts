import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import type { TeamMember } from "./mentions.ts";

const SHOWN = 50;

/**
 * The notes of the actor's own team on one application, oldest first, the latest 50; and who can be mentioned. One
 * statement.
 */
export async function teamNotes(actor: BrandActor, applicationId: string) {
  const brand = await db.brand.findUniqueOrThrow({
    where: { id: actor.brandId },
    select: {
      notes: {
        where: { applicationId },
        orderBy: { id: "desc" },
        take: SHOWN,
        select: { id: true, authorId: true, authorName: true, body: true, createdAt: true },
      },
      members: {
        where: { user: { disabledAt: null } },
        orderBy: { createdAt: "asc" },
        select: { userId: true, user: { select: { name: true } } },
      },
    },
  });
  const team: TeamMember[] = brand.members.map(({ userId, user }) => ({ userId, name: user.name }));
  return { notes: brand.notes.reverse(), team };
}
