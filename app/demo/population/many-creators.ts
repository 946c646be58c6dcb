import { benchmarkOf, tierOf, TIER_FROM, type Provenance, type Tier } from "#app/domain/account/measures.ts";
import { NICHE_CODES, NICHES, type Niche } from "#app/domain/account/niches.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import { earlier, numbersOf, type AccountShape } from "./numbers.ts";
import { chance, type Chance } from "./random.ts";
import { odditiesOf, type Oddities } from "./oddities.ts";
import { HOMES, type Home } from "./homes.ts";
import { SCENES } from "./scenes.ts";

const TIER_OF_HUNDRED: readonly [upTo: number, tier: Tier, most: number][] = [
  [46, "nano", 9_999],
  [82, "micro", 99_999],
  [95, "mid", 499_999],
  [99, "macro", 999_999],
  [100, "mega", 4_800_000],
];
const DEFAULT_TIER = [46, "nano", 9_999] as const;
// One piece on Instagram in US dollars by tier, low and high (product page, price guidance).
const PRICES: Record<Tier, readonly [low: number, high: number]> = {
  nano: [25, 110],
  micro: [100, 500],
  mid: [500, 2_800],
  macro: [5_000, 9_000],
  mega: [9_500, 24_000],
};
/** What a dollar buys, roughly: prices of a population, not an exchange rate. */
const PER_DOLLAR: Record<string, number> = { SEK: 10, PLN: 4 };
const PLATFORM_SHARE: Record<Platform, number> = { instagram: 1, tiktok: 0.5, youtube: 1.3, other: 0.6 };
const AGES: Record<0 | 1 | 2, AccountShape["ages"]> = {
  0: [46, 33, 13, 6, 2],
  1: [24, 41, 21, 10, 4],
  2: [10, 35, 33, 15, 7],
};

/** A number between, most often near the low end, as audiences are. */
function skewed(luck: Chance, low: number, high: number): number {
  const steps = luck.between(0, 1_000) / 1_000;
  return Math.round(low * (high / low) ** steps);
}

function homeOf(luck: Chance): Home {
  let place = luck.between(1, 100);
  return HOMES.find((home) => (place -= home.weight) <= 0) ?? luck.pick(HOMES);
}

function audienceOf(
  luck: Chance,
  home: Home,
  niche: Niche,
): Omit<AccountShape, "followers" | "engagementBps"> {
  const first = luck.between(42, 84);
  const [second, third] = [luck.between(4, 12), luck.between(1, 4)];
  const [a = "IE", b = "NZ"] = home.beside;
  const { women: usual, age } = SCENES[niche];
  const women = Math.min(92, Math.max(8, usual + luck.between(-8, 8)));
  const shift = luck.between(-6, 6);
  const [youngest, young, ...older] = AGES[age];
  const ages: AccountShape["ages"] = [youngest + shift, young - shift, older[0], older[1], older[2]];
  return { countries: { [home.country]: first, [a]: second, [b]: third }, ages, women, men: 98 - women };
}

const PROVENANCE: readonly Provenance[] = ["self_reported", "self_reported", "screenshot", "imported"];

export interface ManyAccount {
  platform: Platform;
  handle: string;
  provenance: Provenance;
  shape: AccountShape;
  /** What is odd about the main account; null for the others. */
  odd: Oddities | null;
  /** Its engagement before a crowd came that reacts in another way. */
  usualBps: number;
}

/** Where bought audiences live: on no market of the population. */
const FAR = ["ID", "BR"] as const;

/** The shape of an account with what is odd about it. */
function oddShape(shape: AccountShape, odd: Oddities, platform: Platform, home: Home): AccountShape {
  const usual = benchmarkOf(platform, tierOf(shape.followers));
  const middle = usual ? (usual.low + usual.high) / 2 : shape.engagementBps;
  return {
    ...shape,
    engagementBps:
      odd.response === null ? shape.engagementBps : Math.max(1, Math.round((middle * odd.response) / 100)),
    countries: odd.home === null ? shape.countries : { [home.country]: odd.home, [FAR[0]]: 34, [FAR[1]]: 21 },
  };
}

function rateOf(
  luck: Chance,
  platform: Platform,
  tier: Tier,
  followers: number,
): AccountShape["engagementBps"] {
  const usual = benchmarkOf(platform, tier) ?? benchmarkOf("instagram", tier) ?? { low: 100, high: 300 };
  const top = TIER_OF_HUNDRED.find(([, own]) => own === tier)?.[2] ?? followers;
  // A larger account of the tier sits lower in its band.
  const down = Math.min(1, followers / top) * (usual.high - usual.low) * 0.25;
  return Math.round(luck.between(Math.round(usual.low * 0.95), Math.round(usual.high * 1.1)) - down);
}

function accountsOf(
  luck: Chance,
  tier: Tier,
  most: number,
  handle: string,
  home: Home,
  niche: Niche,
  odd: Oddities,
): ManyAccount[] {
  const main = luck.pick(["instagram", "instagram", "instagram", "tiktok", "tiktok", "youtube"] as const);
  const others = (["instagram", "tiktok", "youtube"] as const).filter((one) => one !== main);
  const platforms: Platform[] = luck.between(1, 100) <= 32 ? [main, luck.pick(others)] : [main];
  const largest = skewed(luck, Math.min(Math.max(1_200, TIER_FROM[tier]), most / 2), most);
  return platforms.map((platform, at) => {
    const followers = at === 0 ? largest : Math.max(800, Math.round((largest * luck.between(8, 70)) / 100));
    const own = TIER_OF_HUNDRED.find(([, , top]) => followers <= top)?.[1] ?? "mega";
    const provenance = luck.pick(PROVENANCE);
    const engagementBps = rateOf(luck, platform, own, followers);
    const shape = { followers, engagementBps, ...audienceOf(luck, home, niche) };
    return at === 0
      ? {
          platform,
          handle,
          provenance,
          odd,
          usualBps: engagementBps,
          shape: oddShape(shape, odd, platform, home),
        }
      : { platform, handle, provenance, odd: null, usualBps: engagementBps, shape };
  });
}

function priceOf(luck: Chance, tier: Tier, platform: Platform, currency: string): bigint | null {
  if (luck.between(1, 100) > 72) return null;
  const [low, high] = PRICES[tier];
  const dollars = skewed(luck, low, high) * PLATFORM_SHARE[platform] * (PER_DOLLAR[currency] ?? 1);
  return BigInt(Math.max(5, Math.round(dollars / 5) * 5)) * 100n;
}

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z]/g, "")
    .toLowerCase();

/** One of many creators: complete, coherent and the same every time. Times in days before the present. */
export function manyCreator(index: number) {
  const luck = chance(7_000 + index * 17);
  const home = homeOf(luck);
  const name = `${luck.pick(home.first)} ${luck.pick(home.last)}`;
  const niche = luck.pick(NICHE_CODES);
  const { tag, beside, things } = SCENES[niche];
  const niches = luck.between(1, 100) <= 70 ? [niche, beside] : [niche];
  const handle = `${plain(name.split(" ")[0] ?? "")}.${tag}.${(index + 36).toString(36)}`;
  const roll = luck.between(1, 100);
  const [, tier, top] = TIER_OF_HUNDRED.find(([upTo]) => roll <= upTo) ?? DEFAULT_TIER;
  const odd = odditiesOf(index);
  // An engagement ring is one of small accounts.
  const most = odd.trick === "engagement ring" ? Math.min(top, odd.following * 2) : top;
  const accounts = accountsOf(luck, tier, most, handle, home, niche, odd);
  const joinedDaysAgo = luck.between(5, 420);
  return {
    ...{
      name,
      handle,
      niches,
      accounts,
      joinedDaysAgo,
      country: home.country,
      languages: [...home.languages],
    },
    email: `crowd-${index}@creators.example`,
    timeZone: home.timeZone,
    bio: `${NICHES[niche]} from ${luck.pick(["a small kitchen", "the spare room", "the road", "a shared studio", "the weekend"])}. Last: ${luck.pick(things)}, tested for ${luck.between(2, 6)} weeks.`,
    currency: home.currency,
    priceFrom: priceOf(
      luck,
      tierOf(accounts[0]?.shape.followers ?? 0),
      accounts[0]?.platform ?? "instagram",
      home.currency,
    ),
    // Whoever looks at the evidence finds a trick out.
    vetted: luck.between(1, 100) <= 14 && odd.trick === null,
    hidden: luck.between(1, 100) <= 4,
  };
}
export type ManyCreator = ReturnType<typeof manyCreator>;

/** What an account's numbers were some days ago: a little smaller, a little livelier; far smaller before a spike. */
export function numbersDaysAgo({ shape, odd, usualBps }: ManyAccount, days: number) {
  if (days < 20) return numbersOf(shape);
  const grew = odd?.grew ?? 0;
  const before = earlier(grew > 0 ? { ...shape, engagementBps: usualBps } : shape, days / 30);
  return numbersOf({
    ...before,
    followers: Math.max(50, Math.round((before.followers * 100) / (100 + grew))),
  });
}
