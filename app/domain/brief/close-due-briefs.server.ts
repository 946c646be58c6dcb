import { act } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { done } from "../refusal.ts";
import type { BriefState } from "./brief.ts";
import { closeLocked } from "./close-brief.server.ts";

/**
 * Closes briefs whose application deadline has passed, at most `limit` of them, oldest first; rows that
 * somebody is acting on are left for the next sweep. Returns how many were closed.
 */
export async function closeDueBriefs(limit = 50): Promise<number> {
  const swept = await act(async (tx, now) => {
    const due = await tx.$queryRaw<{ id: string; state: BriefState; version: number; applyBy: Date }[]>`
      select id, state::text as state, version, apply_by as "applyBy" from brief
      where state in ('published', 'paused') and apply_by <= ${now}
      order by apply_by, id limit ${limit} for update skip locked`;
    for (const brief of due) {
      const closed = await closeLocked(tx, now, SYSTEM, brief, "deadline");
      if (!closed.ok) throw new Error(`A locked brief did not close: ${closed.code}`);
    }
    return done(due.length);
  });
  return swept.ok ? swept.value : 0;
}
