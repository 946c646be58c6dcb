import type { TeamNotesView } from "#app/components/application/team-notes.tsx";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { mentionHandles } from "#app/domain/application/mentions.ts";
import { teamNotes } from "#app/domain/application/notes.server.ts";

/** The team's notes on one of its applications, and what each member is called. One statement. */
export async function teamView(actor: BrandActor, applicationId: string): Promise<TeamNotesView> {
  const { notes, team } = await teamNotes(actor, applicationId);
  const others = mentionHandles(team).filter(({ userId }) => userId !== actor.userId);
  return { notes, handles: others.map(({ handle }) => handle) };
}
