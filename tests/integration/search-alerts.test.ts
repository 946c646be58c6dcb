import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { AdminActor, BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { unsubscribe, unsubscribeTarget } from "#app/domain/messaging/unsubscribe.server.ts";
import { keepBrief, savedBriefs, setClosingReminders } from "#app/domain/saved/saved-briefs.server.ts";
import { deleteSearch, editSearch, saveSearch, searchesOf } from "#app/domain/saved/searches.server.ts";
import { remindOfSavedBriefs, sendSearchAlerts } from "#app/domain/saved/sweep.server.ts";
import type { Frequency } from "#app/domain/saved/search.ts";
import { admin, brandOwner, must, newCreator, publishedBy } from "#tests/support/brief-fixtures.ts";
import { HOURS, moveClock } from "#tests/support/clock.ts";
import { runJobs } from "#tests/support/settle-jobs.ts";

let brand: BrandActor;
let moderator: AdminActor;
beforeAll(async () => {
  brand = await brandOwner("Pepperjar");
  moderator = await admin();
});

const later = (hours: number) => moveClock(hours * HOURS);
const publish = (title: string, niches = ["food"]) => publishedBy(brand, moderator, { title, niches });
const alertsOf = async (actor: CreatorActor, kind = "search_alert") =>
  db.notification.findMany({ where: { userId: actor.userId, kind }, orderBy: { createdAt: "asc" } });
const countsOf = async (actor: CreatorActor) =>
  (await alertsOf(actor)).map(({ data }) => (data as { count: number }).count);

async function searcher(frequency: Frequency, query = "niche=food") {
  const creator = await newCreator();
  const { searchId } = must(await saveSearch(creator, { query, name: "Food", frequency }));
  return { creator, searchId };
}
const slugOf = async (id: string) => (await db.brief.findUniqueOrThrow({ where: { id } })).slug;

describe("alerts of saved searches", () => {
  it("tell at once of each new brief that fits, once, and of nothing older", async () => {
    await publish("Was there before");
    await later(1);
    const { creator } = await searcher("instant");
    await sendSearchAlerts();
    expect(await countsOf(creator)).toEqual([]);
    await later(1);
    await publish("Ramen at midnight");
    await publish("Wool socks", ["fashion"]);
    await sendSearchAlerts();
    await sendSearchAlerts();
    expect(await countsOf(creator)).toEqual([1]);
    await later(1);
    await publish("Soup in a flask");
    await Promise.all([sendSearchAlerts(), sendSearchAlerts()]);
    expect(await countsOf(creator)).toEqual([1, 1]);
  });

  it("gather a day, and list ten of eleven", async () => {
    const { creator } = await searcher("daily");
    await later(2);
    for (let n = 1; n <= 11; n += 1) await publish(`Dish no. ${n}`);
    await sendSearchAlerts();
    expect(await countsOf(creator)).toEqual([]);
    await later(23);
    await sendSearchAlerts();
    await later(25);
    await sendSearchAlerts();
    const [alert, ...more] = await alertsOf(creator);
    expect(more).toEqual([]);
    expect(alert?.data).toMatchObject({ count: 11, frequency: "daily" });
    expect((alert?.data as { briefs: unknown[] }).briefs).toHaveLength(10);
  });

  it("stop while off, and tell only of what comes after they are on again", async () => {
    const { creator, searchId } = await searcher("instant");
    must(await editSearch(creator, searchId, { name: "Food", frequency: "off" }));
    await later(1);
    await publish("Missed on purpose");
    await sendSearchAlerts();
    await later(1);
    must(await editSearch(creator, searchId, { name: "Food again", frequency: "instant" }));
    await later(1);
    await publish("Wanted again");
    await sendSearchAlerts();
    const told = (await alertsOf(creator)).map(
      ({ data }) => (data as { briefs: { title: string }[] }).briefs,
    );
    expect(told.map((briefs) => briefs.map(({ title }) => title))).toEqual([["Wanted again"]]);
  });

  it("belong to their creator", async () => {
    const { creator, searchId } = await searcher("weekly");
    const other = await newCreator();
    expect(await editSearch(other, searchId, { name: "Mine", frequency: "off" })).toMatchObject({
      code: "not_found",
    });
    must(await deleteSearch(other, searchId));
    expect(await searchesOf(creator)).toHaveLength(1);
    must(await deleteSearch(creator, searchId));
    expect(await searchesOf(creator)).toEqual([]);
  });

  it("are one for the same filters, and twenty at most, also at once", async () => {
    const creator = await newCreator();
    const save = (query: string) => saveSearch(creator, { query, name: query, frequency: "off" });
    must(await save("niche=food&market=US"));
    must(await save("market=US&niche=food&sort=pay"));
    expect(await searchesOf(creator)).toHaveLength(1);
    const results = await Promise.all(Array.from({ length: 22 }, (_, n) => save(`q=word${n}`)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(19);
    expect(await searchesOf(creator)).toHaveLength(20);
  });
});

async function emailOf(actor: CreatorActor, kind: string) {
  await runJobs(["email.send"]);
  return db.email.findFirstOrThrow({ where: { to: actor.email, kind } });
}
const tokenOf = (url: string | null) => new URL(url ?? "").searchParams.get("token") ?? "";

describe("one press ends them", () => {
  it("for a search: looking changes nothing, pressing twice is once", async () => {
    const { creator, searchId } = await searcher("instant");
    await later(1);
    await publish("Last one");
    await sendSearchAlerts();
    const email = await emailOf(creator, "search_alert");
    const token = tokenOf(email.unsubscribeUrl);
    expect(email.html).toContain(token);
    expect(await db.unsubscribeLink.count({ where: { tokenHash: token } })).toBe(0);
    expect(await unsubscribeTarget(token)).toMatchObject({ ended: false });
    expect((await db.savedSearch.findUniqueOrThrow({ where: { id: searchId } })).frequency).toBe("instant");
    must(await unsubscribe(token));
    must(await unsubscribe(token));
    expect(await unsubscribeTarget(token)).toMatchObject({ ended: true });
    await later(1);
    await publish("Nobody is told");
    await sendSearchAlerts();
    expect(await countsOf(creator)).toEqual([1]);
    expect(await unsubscribe("somebody-guessed")).toMatchObject({ code: "bad_token" });
  });
});

describe("saved briefs", () => {
  it("are told of once, 48 hours before they close, unless muted or applied to", async () => {
    const slug = await slugOf(await publish("Closes in ten days"));
    const [keeper, muted] = [await newCreator(), await newCreator()];
    for (const creator of [keeper, muted]) must(await keepBrief(creator, slug, true));
    must(await setClosingReminders(muted, false));
    await remindOfSavedBriefs();
    expect(await alertsOf(keeper, "saved_brief_closing")).toEqual([]);
    await later(8 * 24 + 1);
    await remindOfSavedBriefs();
    await Promise.all([remindOfSavedBriefs(), remindOfSavedBriefs()]);
    expect(await alertsOf(keeper, "saved_brief_closing")).toHaveLength(1);
    expect(await alertsOf(muted, "saved_brief_closing")).toEqual([]);
    const token = tokenOf((await emailOf(keeper, "saved_brief_closing")).unsubscribeUrl);
    must(await unsubscribe(token));
    expect((await savedBriefs(keeper, null)).reminders).toBe(false);
  });

  it("are a list of one's own, the last one first", async () => {
    const creator = await newCreator();
    const slugs: string[] = [];
    for (const title of ["First kept", "Second kept"]) {
      slugs.push(await slugOf(await publish(title)));
      must(await keepBrief(creator, slugs.at(-1) ?? "", true));
      await later(1);
    }
    must(await keepBrief(creator, slugs[0] ?? "", true));
    const titles = async (actor: CreatorActor) =>
      (await savedBriefs(actor, null)).page.rows.map(({ title }) => title);
    expect(await titles(creator)).toEqual(["Second kept", "First kept"]);
    must(await keepBrief(creator, slugs[1] ?? "", false));
    expect(await titles(creator)).toEqual(["First kept"]);
    expect(await titles(await newCreator())).toEqual([]);
    expect(await keepBrief(creator, "no-such-brief", true)).toMatchObject({ code: "not_found" });
  });
});
