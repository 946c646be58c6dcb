import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { markAllRead, markRead } from "#app/domain/messaging/mark-read.server.ts";
import { notificationsOf, unreadCount } from "#app/domain/messaging/queries.server.ts";

const start = Date.parse("2026-11-01T09:00:00Z");
let ada: string;
let mallory: string;

async function userCalled(email: string): Promise<string> {
  const user = await db.user.create({ data: { kind: "creator", email, passwordHash: "x", name: email } });
  return user.id;
}

/** `count` messages to Ada, two at each instant, so that pages break inside an instant too. */
async function tell(count: number): Promise<void> {
  await db.notification.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      userId: ada,
      kind: "offer_expired",
      data: { briefTitle: `Brief ${index}`, brandName: "Pepperjar" },
      href: `/creator/${index}`,
      createdAt: new Date(start + Math.floor(index / 2) * 1_000),
    })),
  });
}

beforeEach(async () => {
  await db.user.deleteMany();
  ada = await userCalled("ada@example.com");
  mallory = await userCalled("mallory@example.com");
});

describe("the list", () => {
  it("pages newest first without gaps or repeats", async () => {
    await tell(75);
    const seen: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await notificationsOf(ada, cursor);
      seen.push(...page.rows.map(({ id }) => id));
      sizes.push(page.rows.length);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(sizes).toEqual([30, 30, 15]);
    const all = await db.notification.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it("has no next page when it fits exactly, and takes a broken cursor as the first page", async () => {
    await tell(30);
    expect((await notificationsOf(ada)).next).toBeNull();
    expect((await notificationsOf(ada, "'; drop table notification")).rows).toHaveLength(30);
  });

  it("is each person's own", async () => {
    await tell(3);
    expect((await notificationsOf(mallory)).rows).toEqual([]);
    expect(await unreadCount(mallory)).toBe(0);
    expect(await unreadCount(ada)).toBe(3);
  });
});

describe("reading", () => {
  it("marks one, tells where it leads, and keeps the first time", async () => {
    await tell(2);
    const { rows } = await notificationsOf(ada);
    const [first] = rows;
    if (!first) throw new Error("nothing to read");
    expect(await markRead(mallory, first.id)).toBeNull();
    expect(await unreadCount(ada)).toBe(2);
    expect(await markRead(ada, first.id)).toBe(first.href);
    const { readAt } = await db.notification.findUniqueOrThrow({ where: { id: first.id } });
    await markRead(ada, first.id);
    expect((await db.notification.findUniqueOrThrow({ where: { id: first.id } })).readAt).toEqual(readAt);
    expect(await unreadCount(ada)).toBe(1);
  });

  it("marks all that was on the page, and leaves what came later", async () => {
    await tell(6);
    expect(await markAllRead(mallory, new Date(start + 60_000))).toBe(0);
    expect(await markAllRead(ada, new Date(start + 1_000))).toBe(4);
    expect(await unreadCount(ada)).toBe(2);
  });
});
