import { appNow, db } from "#app/db.server.ts";

/** Moves the product's clock forward by milliseconds; it never goes back. */
export async function moveClock(ms: number): Promise<void> {
  await db.$executeRaw`update app_clock set offset_ms = offset_ms + ${Math.round(ms)}`;
}

export const HOURS = 3_600_000;

/** Moves the product's clock forward to an instant, or fails when it is past. */
export async function moveClockTo(instant: Date): Promise<void> {
  await moveClock(instant.getTime() - (await appNow()).getTime());
}
