import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { addCompetitor } from "#app/domain/competition/add-competitor.server.ts";
import { brandKey } from "#app/domain/competition/brand-key.ts";
import { ownCompetitors } from "#app/domain/competition/competitors.server.ts";
import { enterPost } from "#app/domain/competition/enter-post.server.ts";
import { noteSponsoredWork } from "#app/domain/competition/note-work.server.ts";
import {
  dismissDetected,
  ownExclusivities,
  ownSponsoredWork,
} from "#app/domain/competition/own-work.server.ts";
import { removeCompetitor } from "#app/domain/competition/remove-competitor.server.ts";
import { creatorsOfBrand } from "#app/domain/competition/search.server.ts";
import { competitorTies, sponsorshipsOf, workGlances } from "#app/domain/competition/ties.server.ts";
import { chooseListing } from "#app/domain/directory/choose-listing.server.ts";
import { removePortfolioItem, savePortfolioItem } from "#app/domain/media-kit/save-portfolio-item.server.ts";
import { brandUser, creatorUser, dealIn, must, type TestCreator } from "#tests/support/factories.ts";

const work = (brandName: string, publishedOn: string, sponsored = true) => ({
  ...{ id: randomUUID(), title: "Oats again", brandName, sponsored, category: "food" as const },
  ...{ platform: "instagram" as const, publishedOn, removeImage: false },
});
const declare = async (creator: TestCreator, brand: string, ...days: string[]) => {
  for (const day of days) must(await savePortfolioItem(creator, work(brand, day), null));
};
const post = (creator: TestCreator, caption: string, publishedOn: string, url?: string) =>
  enterPost(creator, { accountId: creator.accountIds[0] ?? "", caption, publishedOn, url });
const search = async (
  brand: string,
  kind: "long_term" | "repeated" | "one_off" | null = null,
  after?: string | null,
) =>
  creatorsOfBrand(await brandUser(), [brandKey(brand)], { kind, sort: "latest" }, readCursor(after ?? null));

describe("who worked with a brand", () => {
  let [long, twice, once, shy]: TestCreator[] = [];
  beforeAll(async () => {
    [long, twice, once, shy] = await Promise.all(
      ["Long", "Twice", "Once", "Shy"].map((name) => creatorUser({ name: `${name} Tally` })),
    );
    if (!long || !twice || !once || !shy) throw new Error("no people");
    await declare(long, "Tally Oats Ltd", "2025-01-04", "2025-02-11");
    must(await post(long, "#ad with @tallyoats", "2025-03-20"));
    await declare(twice, "tally oats", "2025-01-04", "2025-02-01");
    must(await post(once, "Paid partnership with Tally Oats", "2025-05-01"));
    await declare(shy, "Tally Oats", "2025-01-04");
    must(await chooseListing(shy, { listed: false, priceFrom: null, currency: "USD" }));
  });

  it("is counted from every source under one name, latest first, without those who left the directory", async () => {
    const { total, page } = await search("@tally_oats");
    expect(total).toBe(3);
    expect(page.rows.map((row) => [row.displayName, row.pieces, row.sources])).toEqual([
      ["Once Tally", 1, ["detected"]],
      ["Long Tally", 3, ["declared", "detected"]],
      ["Twice Tally", 2, ["declared"]],
    ]);
    expect(page.rows[1]).toMatchObject({
      ...{
        first: new Date("2025-01-04T00:00:00Z"),
        last: new Date("2025-03-20T00:00:00Z"),
        category: "food",
      },
      shown: [{ source: "detected", quote: "#ad with @tallyoats", phrase: "#ad" }, {}, {}],
    });
  });

  it.each([
    ["long_term", ["Long Tally"]],
    ["repeated", ["Twice Tally"]],
    ["one_off", ["Once Tally"]],
  ] as const)("%s only", async (kind, names) => {
    const { page, total } = await search("Tally Oats", kind);
    expect([page.rows.map((row) => row.displayName), total]).toEqual([names, 1]);
  });

  it("pages by key both ways, also through equal days, in three statements", async () => {
    for (let at = 0; at < 22; at += 1) await declare(await creatorUser(), "Equal Days", "2025-06-01");
    const context = { id: "test", statements: 0 };
    const first = await requestContext.run(context, () => search("Equal Days"));
    const second = await search("Equal Days", null, first.page.next);
    const back = await search("Equal Days", null, second.page.previous);
    const seen = [...first.page.rows, ...second.page.rows].map((row) => row.id);
    expect([first.page.rows.length, new Set(seen).size, second.page.next]).toEqual([20, 22, null]);
    expect(back.page).toEqual(first.page);
  });

  it("is told at a glance: how much, and the latest three brands with competitors named", async () => {
    const [creator, nobody, brand] = [await creatorUser(), await creatorUser(), await brandUser()];
    await declare(creator, "Glance One", "2025-01-01", "2025-02-01");
    await declare(creator, "Glance Two", "2025-03-01");
    await declare(creator, "Glance Three", "2025-04-01");
    await declare(creator, "Glance Four", "2025-05-01");
    must(await addCompetitor(brand, { name: "Glance Three", handles: [] }));
    const glances = await workGlances(brand, [creator.creatorId, nobody.creatorId]);
    expect(glances.get(nobody.creatorId)).toBeUndefined();
    expect(glances.get(creator.creatorId)).toEqual({
      ...{ creatorId: creator.creatorId, pieces: 5, brands: 4 },
      latest: [
        { brandName: "Glance Four", last: new Date("2025-05-01"), competitor: false },
        { brandName: "Glance Three", last: new Date("2025-04-01"), competitor: true },
        { brandName: "Glance Two", last: new Date("2025-03-01"), competitor: false },
      ],
    });
  });

  it("counts two sources of one day and platform once, and follows the portfolio", async () => {
    const creator = await creatorUser();
    const item = work("Single Day", "2025-06-01");
    must(await savePortfolioItem(creator, item, null));
    must(await post(creator, "#ad @singleday", "2025-06-01"));
    const brand = await brandUser();
    expect(await sponsorshipsOf(brand, creator.creatorId)).toMatchObject([
      { pieces: 1, sources: ["declared", "detected"] },
    ]);
    must(await savePortfolioItem(creator, { ...item, sponsored: false }, null));
    expect(await sponsorshipsOf(brand, creator.creatorId)).toMatchObject([{ sources: ["detected"] }]);
    must(await savePortfolioItem(creator, item, null));
    must(await removePortfolioItem(creator, item.id));
    expect(await sponsorshipsOf(brand, creator.creatorId)).toMatchObject([{ sources: ["detected"] }]);
  });
});

describe("a pasted post", () => {
  it("is kept once, must disclose an ad and name a brand, and stays away once it is taken back", async () => {
    const [creator, other] = [await creatorUser(), await creatorUser()];
    expect(must(await post(creator, "Ad. With @pastry", "2025-02-01", "https://x.example/1"))).toEqual({
      added: 1,
    });
    expect(must(await post(creator, "Ad. With @pastry", "2025-02-01", "https://x.example/1"))).toEqual({
      added: 0,
    });
    expect(await post(creator, "Lunch with @pastry", "2025-02-01")).toMatchObject({ code: "post_no_ad" });
    expect(await post(creator, "Ad. With @pastry", "2999-02-01")).toMatchObject({ code: "post_in_future" });
    expect(
      await enterPost(other, {
        accountId: creator.accountIds[0] ?? "",
        caption: "#ad @a1b",
        publishedOn: "2025-01-01",
      }),
    ).toMatchObject({ code: "not_found" });
    const [row] = await ownSponsoredWork(creator);
    expect(await dismissDetected(other, row?.id ?? "")).toMatchObject({ code: "not_found" });
    for (let twice = 0; twice < 2; twice += 1) must(await dismissDetected(creator, row?.id ?? ""));
    must(await post(creator, "Ad. With @pastry", "2025-02-01", "https://x.example/1"));
    expect(await ownSponsoredWork(creator)).toEqual([]);
    expect(await sponsorshipsOf(await brandUser(), creator.creatorId)).toEqual([]);
  });
});

describe("a team's competitors", () => {
  it("are its own, named once by any of their names, and tie creators to them", async () => {
    const [brand, other] = [await brandUser(), await brandUser()];
    const creator = await creatorUser();
    await declare(creator, "Rival Inc", "2025-01-04", "2025-03-04", "2025-06-04");
    must(await post(creator, "#ad @rival_kitchen", "2025-07-01"));
    const rival = { name: "Rival", handles: ["@rival.kitchen"], category: undefined };
    const { competitorId } = must(await addCompetitor(brand, rival));
    expect(await addCompetitor(brand, { ...rival, name: "RIVAL ltd" })).toMatchObject({
      code: "competitor_known",
    });
    expect(await ownCompetitors(brand)).toMatchObject([{ name: "Rival", creators: 1, pieces: 4 }]);
    const tie = (await competitorTies(brand, [creator.creatorId])).get(creator.creatorId);
    expect(tie).toMatchObject([
      {
        name: "Rival",
        pieces: 4,
        category: "food",
        first: new Date("2025-01-04"),
        last: new Date("2025-07-01"),
      },
    ]);
    expect(await sponsorshipsOf(brand, creator.creatorId)).toMatchObject([
      { competitor: true },
      { competitor: true },
    ]);
    expect((await competitorTies(other, [creator.creatorId])).size).toBe(0);
    expect(await removeCompetitor(other, competitorId)).toMatchObject({ code: "not_found" });
    must(await removeCompetitor(brand, competitorId));
    expect((await competitorTies(brand, [creator.creatorId])).size).toBe(0);
  });
});

describe("a deal here", () => {
  it("is known to others once its post is confirmed, and to its creator by what it promised", async () => {
    const [early, world] = [await dealIn("live_check"), await dealIn("accepted")];
    await noteSponsoredWork();
    await noteSponsoredWork();
    const reader = await brandUser();
    expect(await sponsorshipsOf(reader, early.creator.creatorId)).toEqual([]);
    const { name } = await db.brand.findUniqueOrThrow({ where: { id: world.brand.brandId } });
    expect(await sponsorshipsOf(reader, world.creator.creatorId)).toMatchObject([
      { brandKey: brandKey(name), pieces: 1, sources: ["deal"] },
    ]);
    const [row] = await db.sponsoredWork.findMany({ where: { creatorId: world.creator.creatorId } });
    expect(row?.url).toMatch(/^https:/);
    expect(await ownExclusivities(world.creator)).toEqual([]);
  });
});
