import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { actorOf } from "./actor.server.ts";
import { cookieOf } from "./cookies.ts";

const MOST_UNREAD = 100;

interface Waiting {
  now: Date;
  unread: number;
  unreadThreads: number;
}

/**
 * The product's now, how many notices this person has not read, and in how many conversations something waits (both
 * counted up to 100), in one statement.
 */
async function nowAndUnread(userId: string | null): Promise<Waiting> {
  const rows = await db.$queryRaw<Waiting[]>`
    select app_now() as now, (
      select count(*)::int from (
        select 1 from notification where user_id = ${userId}::uuid and read_at is null limit ${MOST_UNREAD}
      ) one
    ) as unread, (
      select count(*)::int from (
        select 1 from thread_reader where user_id = ${userId}::uuid and unread_since is not null limit ${MOST_UNREAD}
      ) one
    ) as "unreadThreads"`;
  const row = rows[0];
  if (!row) throw new Error("app_now() returned nothing");
  return row;
}

function themeOf(request: Request): "light" | "dark" | null {
  const theme = cookieOf(request, "theme");
  return theme === "light" || theme === "dark" ? theme : null;
}

/** What every page knows: who looks, at which instant, what is unread, and what this installation runs on. */
export async function readRootData(request: Request) {
  const actor = await actorOf(request);
  const { now, unread, unreadThreads } = await nowAndUnread(actor.kind === "visitor" ? null : actor.userId);
  const { demoPayments, demoTools, ORIGIN: origin } = env;
  return { actor, now, unread, unreadThreads, demoPayments, demoTools, origin, theme: themeOf(request) };
}

export type RootData = Awaited<ReturnType<typeof readRootData>>;
