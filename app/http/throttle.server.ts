import { db } from "#app/db.server.ts";
import { type Refusal, refuse } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import { sha256 } from "#app/domain/audit/digest.server.ts";
import { type Limit, minutesLeft, networkOf, overLimit, type ThrottleRow } from "./throttle.ts";

// In a demo everybody comes from the one loopback address.
const ADDRESS_FACTOR = env.demoTools ? 20 : 1;

/** A limit per account: `subject` is the email address or the user's id; only its hash is stored. */
export function perAccount(act: string, subject: string, most: number, minutes: number): Limit {
  return { key: `${act}:account:${sha256(subject.toLowerCase()).slice(0, 32)}`, most, minutes };
}

/** A limit per network address; for IPv6 per network. */
export function perAddress(act: string, ip: string, most: number, minutes: number): Limit {
  return { key: `${act}:address:${networkOf(ip)}`, most: most * ADDRESS_FACTOR, minutes };
}

/**
 * Counts one attempt against every limit, in one statement, and refuses (`too_many`) when one of them is used
 * up. Windows run on the real clock. Attempts that come while blocked count too, so hammering does not help.
 */
export async function throttle(...limits: Limit[]): Promise<Refusal | null> {
  // In a fixed order, so that two attempts never wait for each other's rows in a circle.
  const sorted = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await db.$queryRaw<ThrottleRow[]>`
    insert into throttle as t (key, count, resets_at)
    select key, 1, now() + minutes * interval '1 minute'
    from unnest(${sorted.map((l) => l.key)}::text[], ${sorted.map((l) => l.minutes)}::int[]) as wanted (key, minutes)
    on conflict (key) do update set
      count = case when t.resets_at <= now() then 1 else t.count + 1 end,
      resets_at = case when t.resets_at <= now() then excluded.resets_at else t.resets_at end
    returning key, count, resets_at as "resetsAt"`;
  const blocked = overLimit(limits, rows);
  return blocked ? refuse("too_many", { minutes: String(minutesLeft(blocked.resetsAt, new Date())) }) : null;
}

/** Forgets the attempts of a limit, after one that was right. */
export async function forgive(...limits: Limit[]): Promise<void> {
  await db.throttle.deleteMany({ where: { key: { in: limits.map((limit) => limit.key) } } });
}
