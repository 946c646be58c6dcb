// Scores are frozen with the application, notes stay in the team, and an appeal changes what both sides see.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { addNote } from "#app/domain/application/add-note.server.ts";
import { appealSignal } from "#app/domain/application/appeal.server.ts";
import { decideAppeal } from "#app/domain/application/decide-appeal.server.ts";
import { applicationForBrand } from "#app/domain/application/desk.server.ts";
import { fitView } from "#app/domain/application/fit-view.ts";
import { teamNotes } from "#app/domain/application/notes.server.ts";
import { applicationEvents, applicationForCreator } from "#app/domain/application/queries.server.ts";
import { rescoreApplications } from "#app/domain/application/rescore.server.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import {
  adminUser,
  applicationTo,
  brandUser,
  creatorUser,
  HOURS,
  moveClock,
  must,
  publishedBrief,
  type TestApplication,
  type TestBrief,
} from "#tests/support/factories.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { NUMBERS } from "#tests/support/factory-people.ts";

let brief: TestBrief;
let plain: TestApplication;
let odd: TestApplication;

const viewOf = async ({ applicationId, brief: { brand } }: TestApplication) => {
  const row = await applicationForBrand(brand, applicationId);
  const view = row && fitView(row.fit, row.appeals);
  if (!view) throw new Error("every application is scored when it is sent");
  return view;
};
const told = (kind: string) => db.notification.count({ where: { kind } });

beforeAll(async () => {
  const details = readBriefDetails({
    preferences: { ages: ["25-34"], genders: ["women"] },
    goals: [{ kind: "sales", kpi: "Codes used", target: "200" }],
    keyMessages: ["Ten minutes"],
  });
  brief = await publishedBrief({ details });
  plain = await applicationTo(brief);
  // Followers that doubled in a day, of whom hardly any live where the creator does.
  const abroad = { audienceCountries: { US: 5, elsewhere: 95 } };
  const creator = await creatorUser({ numbers: { ...abroad, followers: 14_000 } });
  await moveClock(24 * HOURS);
  must(await recordStats(creator, creator.accountIds[0] ?? "", { ...NUMBERS, ...abroad }));
  odd = await applicationTo(brief, { creator });
});

describe("a score", () => {
  it("is made when the application is sent, and both sides see the same", async () => {
    const view = await viewOf(plain);
    expect(view.signals.reduce((sum, { points }) => sum + points, 0)).toBe(view.score);
    expect(view.leftOut.map(({ name }) => name)).toEqual(["Price", "Record here"]);
    expect(view.notes).toEqual([]);
    const own = await applicationForCreator(plain.creator, plain.applicationId);
    expect(own && fitView(own.fit, own.appeals)).toEqual(view);
  });

  it("stays as it was when the creator's numbers change", async () => {
    const before = await viewOf(plain);
    const numbers = { ...NUMBERS, audienceCountries: { US: 10, elsewhere: 90 } };
    must(await recordStats(plain.creator, plain.creator.accountIds[0] ?? "", numbers));
    expect(await rescoreApplications()).toBe(0);
    await db.applicationFit.update({ where: { applicationId: plain.applicationId }, data: { version: 0 } });
    expect(await rescoreApplications()).toBe(1);
    expect({ ...(await viewOf(plain)), computedAt: before.computedAt }).toEqual(before);
  });

  it("notes two independent signals, and does not decide anything", async () => {
    const view = await viewOf(odd);
    expect(new Set(view.notes.map(({ family }) => family))).toEqual(
      new Set(["growth", "engagement", "audience"]),
    );
    const row = await db.application.findUniqueOrThrow({ where: { id: odd.applicationId } });
    expect(row.state).toBe("submitted");
  });
});

describe("a team note", () => {
  it("is read by the team alone, and tells those it names", async () => {
    const { brand } = brief;
    const reviewer = await brandUser("reviewer", brand.brandId);
    await db.user.update({ where: { id: reviewer.userId }, data: { name: "Zoë Marsh" } });
    const before = await told("note_mention");
    must(await addNote(brand, plain.applicationId, "@zoe what do you think?"));
    // The same form again makes no second note.
    must(await addNote(brand, plain.applicationId, "@zoe what do you think?"));
    must(await addNote(reviewer, plain.applicationId, "Good light. No mention of myself: @zoe"));
    expect((await teamNotes(brand, plain.applicationId)).notes.map(({ body }) => body)).toHaveLength(2);
    expect(await told("note_mention")).toBe(before + 1);
    const seen = await db.notification.findFirstOrThrow({ where: { kind: "note_mention" } });
    expect(seen.userId).toBe(reviewer.userId);
  });

  it("is not there for another brand or for the creator", async () => {
    const stranger = await brandUser();
    expect((await teamNotes(stranger, plain.applicationId)).notes).toEqual([]);
    expect(await addNote(stranger, plain.applicationId, "Hello")).toMatchObject({ code: "not_found" });
    const own = await applicationForCreator(plain.creator, plain.applicationId);
    const events = await applicationEvents(plain.applicationId);
    const everything = JSON.stringify([own, events], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(everything).not.toContain("what do you think");
    const reached = await db.notification.findMany({ where: { userId: plain.creator.userId } });
    expect(JSON.stringify(reached.map(({ data }) => data))).not.toContain("what do you think");
  });
});

describe("an appeal", () => {
  const appeal = { signal: "jump", reason: "One reel went far that week; the insights show it." };

  it("is the creator's own, about a signal that is there, and once", async () => {
    expect(await appealSignal(plain.creator, odd.applicationId, appeal)).toMatchObject({ code: "not_found" });
    expect(await appealSignal(plain.creator, plain.applicationId, appeal)).toMatchObject({
      code: "not_found",
    });
    must(await appealSignal(odd.creator, odd.applicationId, appeal));
    must(await appealSignal(odd.creator, odd.applicationId, appeal));
    expect(
      await appealSignal(odd.creator, odd.applicationId, { ...appeal, reason: "Another." }),
    ).toMatchObject({
      code: "already_appealed",
    });
    expect(await db.fitAppeal.count({ where: { applicationId: odd.applicationId } })).toBe(1);
  });

  it("set aside by our staff no longer counts, and both are told", async () => {
    const [moderator, money] = [await adminUser("moderator"), await adminUser("finance")];
    must(await appealSignal(odd.creator, odd.applicationId, { ...appeal, signal: "growth_per_day" }));
    const open = await db.fitAppeal.findMany({ where: { applicationId: odd.applicationId } });
    const decided = { decision: "set_aside", reason: "The insights show the reel." } as const;
    expect(await decideAppeal(money, open[0]?.id ?? "", decided)).toMatchObject({ code: "not_allowed" });
    for (const { id } of open) must(await decideAppeal(moderator, id, decided));
    expect(await decideAppeal(moderator, open[0]?.id ?? "", { ...decided, decision: "kept" })).toMatchObject({
      code: "wrong_state",
    });
    const view = await viewOf(odd);
    expect(view.notes).toEqual([]);
    expect(view.appeals.map(({ state }) => state)).toEqual(["set_aside", "set_aside"]);
    expect(await told("appeal_decided")).toBe(4);
    const events = await applicationEvents(odd.applicationId);
    expect(events.filter(({ event }) => event.type === "fit.appeal_decided")).toHaveLength(2);
  });

  it("stays set aside for the same numbers in the creator's next application", async () => {
    const next = await applicationTo(undefined, { creator: odd.creator });
    expect((await viewOf(next)).notes).toEqual([]);
    const stored = await db.applicationFit.findUniqueOrThrow({
      where: { applicationId: next.applicationId },
    });
    expect([...stored.setAside].sort()).toEqual(["growth_per_day", "jump"]);
  });
});
