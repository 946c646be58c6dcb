// The directory: its search row follows what it derives from, and brands find creators by it.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { removeSocialAccount } from "#app/domain/account/remove-social-account.server.ts";
import { chooseListing } from "#app/domain/directory/choose-listing.server.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { DIRECTORY_SORTS, readDirectoryFilters } from "#app/domain/directory/directory-filters.ts";
import { creatorsToCompare, profileRows, similarCreators } from "#app/domain/directory/profile.server.ts";
import { searchCreators } from "#app/domain/directory/search.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { brandUser, creatorUser, must, NUMBERS, type TestCreator } from "#tests/support/factories.ts";

const search = (query: string, cursor: string | null = null) =>
  searchCreators(readDirectoryFilters(new URLSearchParams(query)), readCursor(cursor));
const names = async (query: string) => (await search(query)).page.rows.map((row) => row.displayName);
const rowOf = (creatorId: string) =>
  db.directoryRow.findMany({ where: { creatorId }, orderBy: { followers: "desc" } });
const hidden = { listed: false, priceFrom: null, currency: "USD" } as const;

let ada: TestCreator;
let ben: TestCreator;
let cleo: TestCreator;

beforeAll(async () => {
  ada = await creatorUser({ name: "Ada Quill" });
  const berlin = { audienceCountries: { DE: 80, elsewhere: 20 }, followers: 140_000, avgLikes: 9_000 };
  ben = await creatorUser({ name: "Ben Quill", country: "DE", platforms: ["tiktok"], numbers: berlin });
  cleo = await creatorUser({
    name: "Cleo Quill",
    platforms: ["youtube", "instagram"],
    numbers: { followers: 5_000 },
  });
  await db.creator.update({
    where: { id: ben.creatorId },
    data: { niches: ["cars", "travel"], languages: ["de"] },
  });
  must(await recordStats(cleo, cleo.accountIds[0] ?? "", { ...NUMBERS, followers: 9_000 }));
  must(await chooseListing(ben, { listed: true, priceFrom: 25_001n, currency: "EUR" }));
  must(await chooseListing(ada, { listed: true, priceFrom: 9_900n, currency: "USD" }));
});

describe("the search row", () => {
  it("is there for every platform with numbers, the largest account as the best", async () => {
    const rows = await rowOf(cleo.creatorId);
    expect(rows.map((row) => [row.platform, row.followers, row.best])).toEqual([
      ["youtube", 9_000, true],
      ["instagram", 5_000, false],
    ]);
  });

  it("compares engagement over each base, whatever the creator states", async () => {
    const [row] = await rowOf(ada.creatorId);
    expect(row).toMatchObject({ ofFollowers: 360, ofReach: 486, ofViews: 555, priceKey: 99, listed: true });
  });

  it("follows numbers, profile, accounts and the creator's wish in the same transaction", async () => {
    const one = await creatorUser({ name: "Follow Me" });
    const [accountId = ""] = one.accountIds;
    must(await recordStats(one, accountId, { ...NUMBERS, followers: 510_000 }));
    await db.creator.update({
      where: { id: one.creatorId },
      data: { displayName: "Followed", niches: ["pets"] },
    });
    expect((await rowOf(one.creatorId))[0]).toMatchObject({ displayName: "Followed", followers: 510_000 });
    expect((await rowOf(one.creatorId))[0]?.traits).toEqual(
      expect.arrayContaining(["niche:pets", "tier:macro"]),
    );
    must(await chooseListing(one, hidden));
    expect((await rowOf(one.creatorId))[0]?.listed).toBe(false);
    must(await removeSocialAccount(one, accountId));
    expect(await rowOf(one.creatorId)).toEqual([]);
    await expect(
      db.$transaction(async (tx) => {
        await tx.creator.update({ where: { id: ada.creatorId }, data: { displayName: "Rolled Back" } });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect((await rowOf(ada.creatorId))[0]?.displayName).toBe("Ada Quill");
  });

  it("shows whoever is disabled no more", async () => {
    const gone = await creatorUser({ name: "Gone Quill" });
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    expect(await names("q=gone")).toEqual([]);
  });

  it("keeps both when two acts touch one creator at once", async () => {
    const one = await creatorUser({ platforms: ["instagram", "tiktok"] });
    const [first = "", second = ""] = one.accountIds;
    await Promise.all([
      recordStats(one, first, { ...NUMBERS, followers: 70_001 }),
      recordStats(one, second, { ...NUMBERS, followers: 70_002 }),
    ]);
    expect((await rowOf(one.creatorId)).map((row) => row.followers)).toEqual([70_002, 70_001]);
  });
});

describe("a search", () => {
  it.each([
    ["q=quill&sort=followers", ["Ben Quill", "Ada Quill", "Cleo Quill"]],
    ["q=quill&sort=price", ["Ada Quill", "Ben Quill", "Cleo Quill"]],
    ["q=qui+ad", ["Ada Quill"]],
    ["q=quill&platform=instagram&sort=followers", ["Ada Quill", "Cleo Quill"]],
    ["q=quill&platform=instagram&max=5000", ["Cleo Quill"]],
    ["q=quill&tier=mid", ["Ben Quill"]],
    ["q=quill&rate=5", ["Ben Quill", "Cleo Quill"].sort().reverse()],
    ["q=quill&rate=4.8&of=reach&tier=micro", ["Ada Quill"]],
    ["q=quill&country=DE", ["Ben Quill"]],
    ["q=quill&language=de&niche=cars&niche=pets", ["Ben Quill"]],
    ["q=quill&audience=DE&audienceShare=75", ["Ben Quill"]],
    ["q=quill&audience=US&audienceShare=75", []],
    [
      "q=quill&age=25-34&gender=women&genderShare=50&sort=followers",
      ["Ben Quill", "Ada Quill", "Cleo Quill"],
    ],
    ["q=quill&price=250", ["Ada Quill"]],
    ["q=quill&price=251&sort=price", ["Ada Quill", "Ben Quill"]],
    ["q=quill&stats=reviewed", []],
    ["q=quill&vetted=yes", []],
    ["q=quill&ontime=yes", []],
    ["q=';drop table creator", []],
  ])("%s", async (query, expected) => {
    const found = await names(query);
    expect(query.includes("sort") ? found : found.sort().reverse()).toEqual(expected);
  });

  it("pages by key in both directions and every order, also through equal keys, in two statements", async () => {
    for (let at = 0; at < 22; at += 1) await creatorUser({ name: "Equal Paging" });
    for (const sort of DIRECTORY_SORTS) {
      const query = `q=equal+paging&sort=${sort}`;
      const context = { id: "test", statements: 0 };
      const first = await requestContext.run(context, () => search(query));
      const second = await search(query, first.page.next);
      const back = await search(query, second.page.previous);
      const seen = [...first.page.rows, ...second.page.rows].map((row) => row.id);
      expect([first.total, first.page.rows.length, new Set(seen).size]).toEqual([22, 20, 22]);
      expect([second.page.next, context.statements]).toEqual([null, 2]);
      expect(back.page).toEqual(first.page);
    }
  });

  it("walks to frequent words and niches, and finds what gathering finds", async () => {
    for (const query of [
      "q=quill",
      "q=quill&niche=food",
      "niche=food&sort=followers",
      "q=equal+paging&sort=price",
    ]) {
      const filters = readDirectoryFilters(new URLSearchParams(query));
      const gathered = await searchCreators(filters, null);
      const walked = await searchCreators(filters, null, 1);
      expect(gathered.page.rows.length).toBeGreaterThan(1);
      const ids = (page: typeof walked.page) => page.rows.map((row) => row.id);
      expect(ids(walked.page)).toEqual(ids(gathered.page));
      const next = readCursor(gathered.page.next);
      if (next)
        expect(ids((await searchCreators(filters, next, 1)).page)).toEqual(
          ids((await searchCreators(filters, next)).page),
        );
    }
    const empty = await search("q=quill", `n~2000-01-01T00:00:00Z~${ada.creatorId}`);
    expect([empty.page.rows.length, empty.total]).toEqual([0, (await search("q=quill")).total]);
  });

  it("takes a foreign cursor for none", async () => {
    const first = await search("q=quill&sort=followers");
    const odd = await search("q=quill&sort=followers", `n~2026-01-01T00:00:00Z~${ada.creatorId}`);
    expect(odd.page.rows).toEqual(first.page.rows);
  });
});

describe("a profile for brands", () => {
  it("has a row per platform, and who left the directory is gone for strangers", async () => {
    const brand = await brandUser();
    expect((await profileRows(brand, cleo.handle)).map((row) => row.platform)).toEqual([
      "youtube",
      "instagram",
    ]);
    const shy = await creatorUser({ name: "Shy One" });
    must(await chooseListing(shy, hidden));
    expect(await profileRows(brand, shy.handle)).toEqual([]);
    expect(await creatorsToCompare(brand, [shy.handle, ben.handle, ada.handle])).toMatchObject([
      { displayName: "Ben Quill" },
      { displayName: "Ada Quill" },
    ]);
  });

  it("names similar creators of the same platform and niche, never the creator", async () => {
    const [row] = await profileRows(await brandUser(), ada.handle);
    const found = row ? await similarCreators(row) : [];
    expect(found.length).toBeGreaterThan(2);
    for (const one of found) expect(one).toMatchObject({ platform: "instagram", niches: ["food"] });
    expect(found.map((one) => one.handle)).not.toContain(ada.handle);
  });
});
