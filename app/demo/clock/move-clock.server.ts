import { act, appNow } from "../../db.server.ts";
import { env } from "../../env.server.ts";
import { refuse, done, type Result } from "../../domain/refusal.ts";
import { enqueue } from "../../jobs/enqueue.ts";

const LONGEST_JUMP_MS = 90 * 86_400_000;

/**
 * Moves the marketplace's clock forward for everybody and runs every timer. Only in demo mode, never backward,
 * at most 90 days at once; the database refuses a backward move as well.
 */
export function moveClock(byMs: number): Promise<Result<{ now: Date }>> {
  return act(async (tx, now) => {
    if (!env.demoTools) return refuse("demo_only");
    if (!Number.isSafeInteger(byMs) || byMs <= 0 || byMs > LONGEST_JUMP_MS) return refuse("clock_backward");
    await tx.appClock.update({ where: { id: 1 }, data: { offsetMs: { increment: BigInt(byMs) } } });
    await enqueue(tx, "sweep", {});
    return done({ now: new Date(now.getTime() + byMs) });
  });
}

/** What the marketplace's clock shows. */
export function clockNow(): Promise<Date> {
  return appNow();
}
