import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { moment } from "./moment.ts";

/**
 * Makes the marketplace's clock show an earlier instant, for this process only: it has one connection, and a
 * session may look back. Set again before each act, because an idle connection is given up.
 */
export async function setClock(at: Date): Promise<void> {
  if (env.DATABASE_POOL !== 1)
    throw new Error("The seed needs DATABASE_POOL=1: its past lives in one connection.");
  moment.now = at;
  await db.$queryRaw`select set_config('sweetspot.now', ${at.toISOString()}, false)`;
}

/** Back to the present. */
export async function releaseClock(): Promise<void> {
  await db.$queryRaw`select set_config('sweetspot.now', '', false)`;
}
