/**
 * Lets calls pass one after the other, at least `gapMs` apart: Resend takes two requests per second.
 * Holds within one process; across processes the 429 that comes back is retried.
 */
export function pace(
  gapMs: number,
  clock: { now(): number; wait(ms: number): Promise<void> },
): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = clock.now();
    const start = Math.max(now, next);
    next = start + gapMs;
    if (start > now) await clock.wait(start - now);
  };
}
