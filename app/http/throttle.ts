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

/**
 * What counts as one sender: an IPv4 address, or the /64 of an IPv6 address, because a single line is given at
 * least that many addresses and can change among them at will (RFC 6177).
 */
export function networkOf(address: string): string {
  // IPv4 over an IPv6 socket is IPv4: all of it would be one /64.
  const ip = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!ip.includes(":")) return ip;
  const [head = "", tail] = ip.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
