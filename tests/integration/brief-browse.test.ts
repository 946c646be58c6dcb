import { beforeAll, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import type { AdminActor, BrandActor } from "#app/domain/access/actor.ts";
import { addSocialAccount } from "#app/domain/account/add-social-account.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { readFilters } from "#app/domain/brief/browse-filters.ts";
import { browseBriefs } from "#app/domain/brief/browse.server.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { brandBriefs } from "#app/domain/brief/own-briefs.server.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { brandPage, openBriefsTeaser, ownBrief, publicBrief } from "#app/domain/brief/queries.server.ts";
import { removeListing } from "#app/domain/moderation/remove-listing.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import {
  admin,
  brandOwner,
  briefInput,
  draftOf,
  must,
  newCreator,
  publishedBy,
} from "#tests/support/brief-fixtures.ts";

const visitor = { kind: "visitor", timeZone: "UTC", locale: "en-US" } as const;
let moderator: AdminActor;
let pepperjar: BrandActor;
let kestrel: BrandActor;
let bike: string;

beforeAll(async () => {
  [moderator, pepperjar, kestrel] = await Promise.all([
    admin(),
    brandOwner("Pepperjar"),
    brandOwner("Kestrel Cycles"),
  ]);
  const [line] = (await briefInput()).deliverables;
  if (!line) throw new Error("the fixture has a line");
  await publishedBy(pepperjar, moderator, {
    deliverables: [line, { ...line, format: "story", quantity: 3, feeMin: 9_000n }],
  });
  bike = await publishedBy(kestrel, moderator, {
    title: "First week on a commuter bike",
    markets: ["GB"],
    niches: ["cars"],
    pricing: "range",
    applyBy: new Date((await appNow()).getTime() + 3 * 86_400_000),
    details: readBriefDetails({
      ...(await briefInput()).details,
      exclusivity: { category: "Bikes", days: 30 },
    }),
    eligibility: readEligibility({ platforms: ["youtube"], minFollowers: 1_000 }),
    deliverables: [{ ...line, platform: "youtube", format: "ugc_video", feeMin: 50_000n, feeMax: 60_000n }],
  });
  await publishedBy(kestrel, moderator, { title: "A brief by link only", visibility: "link" });
  must(await pauseBrief(kestrel, await publishedBy(kestrel, moderator, { title: "A brief that is paused" })));
  await draftOf(kestrel, { title: "A brief that is a draft" });
});

const titles = async (query: string) =>
  (await browseBriefs(readFilters(new URLSearchParams(query)), null)).page.rows.map((row) => row.title);
const NOODLES = "Weeknight noodles in under ten minutes";
const BIKE = "First week on a commuter bike";

/** An application of a new creator that was answered after so many hours, or not. */
async function applied(
  briefId: string,
  answeredAfter: number | null,
  state: "submitted" | "declined" = "declined",
) {
  const creator = await newCreator();
  const submittedAt = new Date((await appNow()).getTime() - 20 * 86_400_000);
  const hours = (count: number) => new Date(submittedAt.getTime() + count * 3_600_000);
  await db.application.create({
    data: {
      ...{ briefId, creatorId: creator.creatorId, pitch: "", gross: 1n, state, submittedAt },
      ...{ answerDueAt: hours(168), closesAt: hours(336) },
      answeredAt: answeredAfter === null ? null : hours(answeredAfter),
    },
  });
}

describe("browsing", () => {
  it("tells one-off briefs from programmes, with counts", async () => {
    const details = { ...(await briefInput()).details, programme: { periods: 3, noticeDays: 30 } };
    const title = "Three months of breakfast";
    const brief = await publishedBy(kestrel, moderator, { title, details, slots: 1, budget: 129_000n });
    expect(await titles("course=programme")).toEqual([title]);
    expect(await titles("course=one_off")).not.toContain(title);
    const { facets } = await browseBriefs(readFilters(new URLSearchParams("course=programme")), null);
    expect(facets).toMatchObject({ total: 1, courses: { programme: 1 } });
    expect(facets.courses.one_off).toBeGreaterThan(0);
    must(await pauseBrief(kestrel, brief));
  });

  it("shows what is published, public and open, newest first", async () => {
    expect(await titles("")).toEqual([BIKE, NOODLES]);
  });

  it.each([
    ["q=noodle", [NOODLES]],
    ["q=kestrel bike", []],
    ["q=kestrel", [BIKE]],
    ["q=';drop table", []],
    ["platform=youtube", [BIKE]],
    ["platform=youtube&platform=instagram", [BIKE, NOODLES]],
    ["market=GB", [BIKE]],
    ["niche=food", [NOODLES]],
    ["net=520", [BIKE, NOODLES]],
    ["net=521", [BIKE]],
    ["net=601", []],
    ["closing=week", [BIKE]],
    ["exclusivity=none", [NOODLES]],
    ["post=no", [BIKE]],
    ["sort=closing", [BIKE, NOODLES]],
    ["sort=pay&market=US", [NOODLES]],
  ])("%s", async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it("shows net, deliverables and slots on a card", async () => {
    const { page, total } = await browseBriefs(readFilters(new URLSearchParams("q=noodles")), null);
    expect(total).toBe(1);
    expect(page.rows[0]).toMatchObject({
      netMin: 52_000n,
      netMax: 52_000n,
      slots: 6,
      slotsLeft: 6,
      deliverables: [{ format: "reel" }, { format: "story", quantity: 3 }],
      reply: { medianHours: null },
    });
  });

  it("tells how a brand replies and filters by it", async () => {
    for (const hours of [10, 20, 200]) await applied(bike, hours);
    await applied(bike, null, "submitted");
    const { page } = await browseBriefs(readFilters(new URLSearchParams("replies=1")), null);
    expect(page.rows.map((row) => [row.title, row.reply])).toEqual([
      [BIKE, { medianHours: 20, inTimePercent: 50, applications: 4 }],
    ]);
  });

  it("reads a page in few statements", async () => {
    const context = { id: "test", statements: 0 };
    await requestContext.run(context, () =>
      browseBriefs(readFilters(new URLSearchParams("q=noodles&net=1")), null),
    );
    expect(context.statements).toBeLessThanOrEqual(5);
  });

  it("pages by key in both directions, in every order", async () => {
    for (let at = 0; at < 21; at += 1)
      await publishedBy(pepperjar, moderator, { title: `Paged brief number ${at}`, niches: ["pets"] });
    for (const sort of ["newest", "closing", "pay"]) {
      const filters = readFilters(new URLSearchParams(`niche=pets&sort=${sort}`));
      const first = await browseBriefs(filters, null);
      const second = await browseBriefs(filters, readCursor(first.page.next));
      const back = await browseBriefs(filters, readCursor(second.page.previous));
      const seen = [...first.page.rows, ...second.page.rows].map((row) => row.id);
      expect([first.total, first.page.rows.length, new Set(seen).size]).toEqual([21, 20, 21]);
      expect(second.page.next).toBeNull();
      expect(back.page).toEqual(first.page);
      // What is too frequent to be gathered is walked to, and is the same.
      const walk = async (from: string | null) =>
        (await browseBriefs(filters, readCursor(from), { creatorId: null }, 5)).page;
      expect(await walk(null)).toEqual(first.page);
      expect(await walk(first.page.next)).toEqual(second.page);
      expect(await walk(second.page.previous)).toEqual(first.page);
    }
  });
});

describe("one brief", () => {
  const slugOf = async (id: string) => (await db.brief.findUniqueOrThrow({ where: { id } })).slug;

  it("tells a creator what is missing", async () => {
    const creator = await newCreator();
    const slug = await slugOf(bike);
    expect((await publicBrief(slug, creator))?.fit).toMatchObject({
      ok: false,
      failed: [{ criterion: "Account" }],
    });
    const { accountId } = must(await addSocialAccount(creator, { platform: "youtube", handle: "rides" }));
    const zero = { avgLikes: 10, avgComments: 1, avgViews: 100, reach: 100, impressions: 100 };
    const audience = { audienceCountries: {}, audienceAges: {}, audienceGenders: {} };
    must(
      await recordStats(creator, accountId, {
        ...zero,
        ...audience,
        followers: 1_000,
        engagementDenominator: "followers",
      }),
    );
    expect((await publicBrief(slug, creator))?.fit).toMatchObject({
      ...{ ok: true, failed: [], missing: [], application: null, saved: false, word: "Weak fit" },
    });
    expect((await publicBrief(slug, visitor))?.fit).toBeNull();
  });

  it("is there while public and gone when removed", async () => {
    const id = await publishedBy(kestrel, moderator, { title: "A brief that goes away" });
    const slug = await slugOf(id);
    expect((await publicBrief(slug, visitor))?.brief.pay?.min).toMatchObject({
      gross: 43_000n,
      brandFee: 4_300n,
      net: 43_000n,
      cost: 47_300n,
    });
    must(await removeListing(moderator, id, "It asks creators to hide the ad."));
    expect(await publicBrief(slug, visitor)).toBeNull();
    expect(await publicBrief(await slugOf(await draftOf(kestrel)), visitor)).toBeNull();
  });

  it("is seen before publishing by its own brand only", async () => {
    const id = await draftOf(kestrel);
    expect((await ownBrief(kestrel, id))?.brief.id).toBe(id);
    expect(await ownBrief(pepperjar, id)).toBeNull();
  });
});

describe("lists", () => {
  it("give the landing page its newest briefs", async () => {
    const { total, rows } = await openBriefsTeaser(2);
    expect(total).toBe(23);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ brandName: "Pepperjar", currency: "USD", slots: 6, netMax: 43_000n });
  });

  it("give a brand its own briefs with what waits", async () => {
    const { page } = await brandBriefs(kestrel, null);
    const row = page.rows.find((one) => one.id === bike);
    expect(row).toMatchObject({ state: "published", applications: 4, toAnswer: 1, taken: 0, spent: 0n });
    const others = (await brandBriefs(pepperjar, null)).page.rows.map((one) => one.id);
    expect(others).toHaveLength(20);
    expect(page.rows.filter((one) => others.includes(one.id))).toEqual([]);
  });

  it("give everybody a brand's record without its mailing address", async () => {
    const page = await brandPage(kestrel.brandSlug);
    expect(page?.briefs.map((one) => one.title)).toEqual([BIKE]);
    expect(page).toMatchObject({ reply: { medianHours: 20 }, counts: { agreed: 0, completed: 0 } });
    expect(page?.brand).not.toHaveProperty("mailingAddress");
    expect(await brandPage("nobody")).toBeNull();
  });
});
