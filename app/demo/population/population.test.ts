import { describe, expect, it } from "vitest";
import { snapshotProblems } from "#app/domain/account/snapshot.ts";
import { benchmarkOf, tierOf } from "#app/domain/account/measures.ts";
import { engagementBps } from "#app/domain/account/stats.ts";
import { BRIEFS } from "../seed/briefs/index.ts";
import { BRANDS } from "../seed/people/brands.ts";
import { FOOD_CREATORS } from "../seed/people/creators-food.ts";
import { OTHER_CREATORS } from "../seed/people/creators-other.ts";
import { STORIES } from "../seed/stories/index.ts";
import { manyBrand } from "./many-brands.ts";
import { manyBrief } from "./many-briefs.ts";
import { manyCreator, numbersDaysAgo } from "./many-creators.ts";
import { earlier, numbersOf } from "./numbers.ts";
import { pastWork } from "./past-work.ts";
import { chance } from "./random.ts";

const total = (shares: Record<string, number>) =>
  Object.values(shares).reduce((sum, share) => sum + share, 0);
const accounts = [...FOOD_CREATORS, ...OTHER_CREATORS].flatMap((creator) => creator.accounts);

describe("numbers of an account", () => {
  it.each(accounts.map((account) => [`${account.platform} ${account.handle}`, account] as const))(
    "%s add up, now and months ago",
    (_name, account) => {
      for (const months of [0, 2, 4]) {
        const shape = earlier(account, months);
        const numbers = numbersOf(shape);
        expect(snapshotProblems(numbers)).toEqual([]);
        for (const part of [numbers.audienceCountries, numbers.audienceAges, numbers.audienceGenders])
          expect(total(part)).toBe(100);
        expect(
          Math.abs((engagementBps(numbers, "followers") ?? 0) - shape.engagementBps),
        ).toBeLessThanOrEqual(1);
      }
      expect(earlier(account, 4).followers).toBeLessThan(account.followers);
    },
  );

  it("of a population add up too, are usual for their tier, and are the same every time", () => {
    const people = Array.from({ length: 2_000 }, (_, index) => manyCreator(index));
    const tiers = new Map<string, number>();
    for (const { accounts: own, handle } of people) {
      expect(handle).toMatch(/^[a-z0-9][a-z0-9._-]{2,29}$/);
      for (const account of own) {
        for (const days of [0, 75, 150]) {
          const numbers = numbersDaysAgo(account, days);
          expect(snapshotProblems(numbers)).toEqual([]);
          for (const part of [numbers.audienceCountries, numbers.audienceAges, numbers.audienceGenders])
            expect(total(part)).toBe(100);
        }
        const { followers, engagementBps: rate } = account.shape;
        const usual = account.odd?.response ? null : benchmarkOf(account.platform, tierOf(followers));
        if (usual) expect(rate).toBeGreaterThan(usual.low * 0.5);
        if (usual) expect(rate).toBeLessThan(usual.high * 1.2);
      }
      const tier = tierOf(own[0]?.shape.followers ?? 0);
      tiers.set(tier, (tiers.get(tier) ?? 0) + 1);
    }
    expect([...tiers.keys()].sort()).toEqual(["macro", "mega", "micro", "mid", "nano"]);
    expect(new Set(people.map((one) => one.handle)).size).toBe(2_000);
    expect(manyCreator(7)).toEqual(people[7]);
  });

  it("has brands and briefs whose pay, dates and niches agree", () => {
    const brands = Array.from({ length: 600 }, (_, index) => manyBrand(index));
    expect(new Set(brands.map((one) => one.slug)).size).toBe(600);
    for (const [index, brand] of brands.entries()) {
      const brief = manyBrief(index, brand);
      expect(brief.budget).toBe(brief.fee * BigInt(brief.slots));
      expect(brief.deliverables.reduce((sum, line) => sum + line.fee, 0n)).toBe(brief.fee);
      expect(brief.niches[0]).toBe(brand.niche);
      expect(brief.state === "published" ? brief.closes < 0 : true).toBe(true);
      expect(manyBrief(index, brand)).toEqual(brief);
    }
  });
});

describe("the curated demo", () => {
  it("has the brands and creators of the reference screens", () => {
    expect(BRANDS.map((brand) => brand.name)).toEqual(
      expect.arrayContaining([
        "Pepperjar",
        "Sundial Oats",
        "Kestrel Cycles",
        "Otter & Oak",
        "Lumo Lamps",
        "Fennel & Rye",
      ]),
    );
    expect(FOOD_CREATORS.length + OTHER_CREATORS.length).toBe(12);
  });

  it("tells one story per brief and creator, with a price for every line", () => {
    const pairs = STORIES.map(({ brief, creator }) => `${brief} ${creator}`);
    expect(new Set(pairs).size).toBe(STORIES.length);
    for (const { brief: key, prices, work = [] } of STORIES) {
      const brief = BRIEFS.find((one) => one.key === key);
      expect(brief?.lines.length).toBe(prices.length);
      expect(work.length).toBeLessThanOrEqual(prices.length);
    }
  });

  it("never uses the regulated word", () => {
    const everything = JSON.stringify([BRIEFS, BRANDS, STORIES], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(everything).not.toMatch(new RegExp(["es", "crow"].join(""), "i"));
    expect(everything).not.toMatch(/!/);
  });
});

describe("chance", () => {
  it("stays within its bounds and reaches both ends", () => {
    const luck = chance(1);
    const rolls = Array.from({ length: 500 }, () => luck.between(1, 6));
    expect(new Set(rolls)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(luck.some(["a", "b", "c"], 2)).toHaveLength(2);
    expect(luck.some(["a", "b", "c"], 9)).toEqual(["a", "b", "c"]);
    expect(() => luck.pick([])).toThrow(RangeError);
  });
});

describe("past work of a population", () => {
  it("repeats brands of its niche, and every detected piece has its words", () => {
    const present = new Date("2026-11-22T12:00:00Z");
    const made = Array.from({ length: 2_000 }, (_, index) => {
      const one = { ...manyCreator(index), id: `c${index}`, joinedAt: present, accountIds: ["a", "b"] };
      return pastWork(one, index, 300, present);
    });
    const work = made.flatMap((one) => one.work);
    const tied = new Set(work.map((one) => `${String(one.creator_id)} ${String(one.brand_key)}`));
    const brands = new Set(work.map((one) => String(one.brand_key)));
    expect(work.length).toBeGreaterThan(1_000);
    expect(brands.size * 3).toBeLessThan(tied.size);
    expect(new Set(work.map((one) => one.origin)).size).toBe(work.length);
    for (const one of work) {
      expect(one.quote === "").toBe(one.source === "declared");
      expect(Number(one.published_on)).toBeLessThan(present.getTime());
    }
    const firetin = work.filter((one) => one.brand_key === "firetin");
    expect(new Set(firetin.map((one) => one.creator_id)).size).toBeGreaterThan(3);
  });
});
