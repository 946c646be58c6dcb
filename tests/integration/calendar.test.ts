import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import {
  creatorOfFeed,
  endCalendarFeed,
  makeCalendarFeed,
  ownCalendarFeed,
} from "#app/domain/account/calendar-feed.server.ts";
import { calendarOf } from "#app/domain/deal/calendar.ts";
import { calendarDates } from "#app/domain/deal/calendar-dates.server.ts";
import { loader } from "#app/routes/resources/calendar-feed.ts";
import { dealIn } from "../support/factories.ts";

async function feedFile(key: string): Promise<string> {
  const request = new Request(`http://localhost/calendar.ics?key=${key}`);
  const response = await loader({ request, params: {}, context: {} as never });
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  return response.text();
}

const newKey = async (creator: Parameters<typeof makeCalendarFeed>[0]) => {
  const made = await makeCalendarFeed(creator);
  if (!made.ok) throw new Error(made.code);
  return made.value.key;
};

describe("a creator's calendar feed", () => {
  it("holds the creator's dates as events with an alarm, and nobody else's", async () => {
    const { creator } = await dealIn("active");
    const other = await dealIn("in_review");
    const file = await feedFile(await newKey(creator));
    const { deals, applications } = await calendarDates(creator.creatorId);
    const entries = calendarOf(deals, applications);
    expect(entries.length).toBeGreaterThan(0);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(entries.length);
    expect(file).toContain("BEGIN:VALARM");
    const stamp = entries[0]?.at.toISOString().replace(/[-:]|\.\d+/g, "");
    expect(file).toContain(`DTEND:${stamp}`);
    expect(file).not.toContain(other.dealId);
  });

  it("is kept only as a hash, is replaced by a new one, and can be ended", async () => {
    const { creator } = await dealIn("active");
    const [first, second] = [await newKey(creator), await newKey(creator)];
    expect(first).not.toBe(second);
    const rows = await db.calendarFeed.findMany({ where: { userId: creator.userId } });
    expect(JSON.stringify(rows)).not.toContain(second);
    expect(await creatorOfFeed(first, new Date())).toBeNull();
    expect(await creatorOfFeed(second, new Date())).toEqual({ creatorId: creator.creatorId });
    expect((await ownCalendarFeed(creator))?.readAt).not.toBeNull();
    await endCalendarFeed(creator);
    expect(await creatorOfFeed(second, new Date())).toBeNull();
    expect((await endCalendarFeed(creator)).ok).toBe(true);
  });

  it("is not found for a wrong key, and for somebody whose account is closed", async () => {
    const { creator } = await dealIn("active");
    const key = await newKey(creator);
    await expect(feedFile("")).rejects.toMatchObject({ init: { status: 404 } });
    await db.user.update({ where: { id: creator.userId }, data: { disabledAt: new Date() } });
    await expect(feedFile(key)).rejects.toMatchObject({ init: { status: 404 } });
  });
});
