// Import this before anything of the app. The product's clock stands still at an instant that the test chooses,
// so that limits can be tested to the second however slow the machine is. It works through the one connection
// that the pool then has; a transaction that asked the pool for another one would hang, and fail the test.
import process from "node:process";

process.env.DATABASE_POOL = "1";

const AHEAD_MS = 400 * 86_400_000;
let prepared = false;

/** Sets the clock to an instant between any two acts; going back is fine, up to 400 days ahead too. */
export async function setClock(instant: Date | string): Promise<void> {
  const { db } = await import("#app/db.server.ts");
  // A session may look at an earlier instant than the product's clock, never at a later one.
  if (!prepared) await db.$executeRaw`update app_clock set offset_ms = ${AHEAD_MS}`;
  prepared = true;
  await db.$queryRaw`select set_config('sweetspot.now', ${new Date(instant).toISOString()}, false)`;
}
