import { act, db, type Tx } from "../../db.server.ts";
import { brandRolesWith } from "../access/permissions.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, type Result } from "../refusal.ts";
import { withoutContacts } from "./contacts.ts";
import { otherName, partsOfThread, threadHref, threadNames, threadOf } from "./load.server.ts";
import { hidesContacts } from "./may-write.ts";

/** How long a message waits to be read in the app before an email goes out. */
export const AWAY_MINUTES = 10;
const MOST_QUOTED = 5;
const LONGEST_QUOTE = 600;

interface Away {
  threadId: string;
  userId: string;
}

const clipped = (text: string) =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text;

/** The unread messages as this reader may see them, the last few, and how many there are. */
async function unreadOf(tx: Tx, reader: { threadId: string; position: number; side: "brand" | "creator" }) {
  const where = {
    threadId: reader.threadId,
    position: { gt: reader.position },
    side: { not: reader.side },
    removedAt: null,
  };
  const rows = await tx.message.findMany({
    where,
    orderBy: { position: "desc" },
    take: MOST_QUOTED,
    include: { author: { select: { name: true } }, files: { select: { id: true } } },
  });
  const count = rows.length < MOST_QUOTED ? rows.length : await tx.message.count({ where });
  return { rows: rows.reverse(), count };
}

async function tellOne(tx: Tx, now: Date, { threadId, userId }: Away): Promise<boolean> {
  const claimed = await tx.threadReader.updateManyAndReturn({
    where: { threadId, userId, settledAt: null, unreadSince: { lte: minutesBefore(now) } },
    data: { settledAt: now },
  });
  const reader = claimed[0];
  if (!reader) return false;
  const { rows, count } = await unreadOf(tx, reader);
  if (count === 0) return false;
  const row = await tx.application.findUniqueOrThrow({ where: { id: threadId }, include: partsOfThread });
  const thread = threadOf(row, []);
  const shown = (body: string) =>
    clipped(hidesContacts(thread.standing.deal) ? withoutContacts(body, thread.known) : body);
  const messages = rows.map(({ createdAt, author, body, files }) => ({
    ...{ at: createdAt.toISOString(), by: author.name, body: shown(body), files: files.length },
  }));
  await notify(tx, now, {
    to: { userIds: [userId] },
    kind: "messages_unread",
    data: {
      ...threadNames(thread),
      ...(thread.dealNumber === null ? {} : { dealNumber: thread.dealNumber }),
      ...{ from: otherName(reader.side, thread), messages, count },
    },
    href: threadHref(threadId),
  });
  return true;
}

const minutesBefore = (now: Date) => new Date(now.getTime() - AWAY_MINUTES * 60_000);

/**
 * Writes one email to each person who has had messages waiting for ten minutes, with all of them, and none again
 * until they have read. Those who left the team, or whose colleague has answered, get none. A bounded batch; returns
 * how many were told.
 */
export async function tellThoseAway(limit = 50): Promise<number> {
  const due = await db.$queryRaw<Away[]>`
    select r.thread_id as "threadId", r.user_id as "userId"
    from thread_reader r join thread t on t.id = r.thread_id
    where r.unread_since <= app_now() - make_interval(mins => ${AWAY_MINUTES}) and r.settled_at is null
      and (r.side = 'creator' or exists (
        select 1 from brand_member m where m.brand_id = t.brand_id and m.user_id = r.user_id
          and m.role::text = any(${brandRolesWith("message.write")})))
    order by r.unread_since limit ${limit}`;
  return eachDue(due, async (away) => {
    const told: Result<boolean> = await act(async (tx, now) => done(await tellOne(tx, now, away)));
    return told.ok && told.value;
  });
}
