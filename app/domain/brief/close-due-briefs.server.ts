import { act, db } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { eachDue } from "../each-due.server.ts";
import { done } from "../refusal.ts";
import type { BriefState } from "./brief.ts";
import { closeLocked } from "./close-brief.server.ts";

interface Due {
  id: string;
  state: BriefState;
  version: number;
  applyBy: Date;
}

/**
 * Closes briefs whose application deadline has passed, at most `limit` of them, oldest first, one transaction
 * each; rows that somebody is acting on are left for the next sweep. Returns how many were closed.
 */
export async function closeDueBriefs(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from brief where state in ('scheduled', 'published', 'paused') and apply_by <= app_now()
    order by apply_by, id limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const closed = await act(async (tx, now) => {
      const [brief] = await tx.$queryRaw<Due[]>`
        select id, state::text as state, version, apply_by as "applyBy" from brief
        where id = ${id}::uuid and state in ('scheduled', 'published', 'paused') and apply_by <= ${now} for update skip locked`;
      if (!brief) return done(false);
      const result = await closeLocked(tx, now, SYSTEM, brief, "deadline");
      if (!result.ok) throw new Error(`A locked brief did not close: ${result.code}`);
      return done(true);
    });
    return closed.ok && closed.value;
  });
}
