import { act, db } from "../../db.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done, type Result } from "../refusal.ts";
import { FIT_VERSION } from "./fit.ts";
import { scoreApplication } from "./score.server.ts";

/**
 * Scores applications that wait for an answer and have no score, or one by older rules: a bounded batch. What is
 * decided keeps the score that it was decided with. Returns how many it scored.
 */
export async function rescoreApplications(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select a.id from application a left join application_fit f on f.application_id = a.id
    where a.state in ('submitted', 'shortlisted', 'offered') and (f.version is null or f.version < ${FIT_VERSION})
    order by a.id limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const result: Result<boolean> = await act(async (tx, now) => {
      const free = await tx.$queryRaw<unknown[]>`
        select id from application where id = ${id}::uuid for update skip locked`;
      if (free.length === 0) return done(false);
      await scoreApplication(tx, now, id);
      return done(true);
    });
    return result.ok && result.value;
  });
}
