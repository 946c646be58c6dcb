/** At most `most` attempts in a window of `minutes` that begins with the first. */
export interface Limit {
  key: string;
  most: number;
  minutes: number;
}

export interface ThrottleRow {
  key: string;
  count: number;
  resetsAt: Date;
}

/** The row that is over its limit and lasts longest, or null when the attempt may go on. */
export function overLimit(limits: readonly Limit[], rows: readonly ThrottleRow[]): ThrottleRow | null {
  const most = new Map(limits.map((limit) => [limit.key, limit.most]));
  const over = rows.filter((row) => row.count > (most.get(row.key) ?? 0));
  return over.sort((a, b) => b.resetsAt.getTime() - a.resetsAt.getTime())[0] ?? null;
}

/** Whole minutes until a window ends, at least one. */
export function minutesLeft(resetsAt: Date, now: Date): number {
  return Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 60_000));
}
