import { TIER_FROM, type Tier } from "#app/domain/account/measures.ts";
import type { ManyBrand } from "./many-brands.ts";
import { chance, type Chance } from "./random.ts";
import { SCENES } from "./scenes.ts";

const OPENERS = [
  "A week with",
  "First look at",
  "One honest day with",
  "Ten minutes with",
  "Before and after",
  "How you use",
];
interface Line {
  platform: "instagram" | "tiktok" | "youtube";
  format: string;
  /** US dollars for a micro creator, low and high. */
  pay: readonly [low: number, high: number];
}
const LINES: readonly Line[] = [
  { platform: "instagram", format: "reel", pay: [150, 500] },
  { platform: "instagram", format: "carousel", pay: [100, 380] },
  { platform: "instagram", format: "story", pay: [60, 160] },
  { platform: "tiktok", format: "short", pay: [40, 150] },
  { platform: "tiktok", format: "ugc_video", pay: [80, 220] },
  { platform: "youtube", format: "short", pay: [120, 420] },
  { platform: "youtube", format: "long_video", pay: [350, 1_400] },
];
const TIMES: Partial<Record<Tier, number>> = { nano: 0.45, micro: 1, mid: 4 };
const PER_UNIT: Record<string, number> = { SEK: 10, PLN: 4 };

type State = "published" | "closed" | "paused" | "draft";

/** When it was published, until when it is open, and what became of it; days before the present, negative after. */
function course(luck: Chance): { state: State; published: number; closes: number; closed: number | null } {
  const roll = luck.between(1, 100);
  if (roll <= 4) return { state: "draft", published: 0, closes: -20, closed: null };
  if (roll <= 42) {
    const published = luck.between(50, 300);
    const closes = published - luck.between(12, 32);
    return { state: "closed", published, closes, closed: closes };
  }
  const published = luck.between(1, 40);
  return {
    state: roll <= 47 ? "paused" : "published",
    published,
    closes: -luck.between(2, 45),
    closed: null,
  };
}

/** One of many briefs of a brand: complete, and the same every time. Fees are minor units, times in days. */
export function manyBrief(index: number, brand: Pick<ManyBrand, "niche" | "country" | "currency" | "name">) {
  const luck = chance(31_000 + index * 19);
  const { things, beside } = SCENES[brand.niche];
  const thing = luck.pick(things);
  const lead = luck.pick(LINES);
  const same = LINES.filter((line) => line.platform === lead.platform && line !== lead);
  const lines = luck.between(1, 3) === 1 && same.length > 0 ? [lead, luck.pick(same)] : [lead];
  const tier = luck.pick(["nano", "micro", "micro", "micro", "mid"] as const);
  const worth = (TIMES[tier] ?? 1) * (PER_UNIT[brand.currency] ?? 1);
  const deliverables = lines.map(({ platform, format, pay: [low, high] }) => {
    const fee = BigInt(Math.max(2, Math.round((luck.between(low, high) * worth) / 10))) * 1_000n;
    return { platform, format, fee };
  });
  const fee = deliverables.reduce((sum, line) => sum + line.fee, 0n);
  const slots = luck.between(1, 12);
  const when = course(luck);
  // Of chance of its own, so that nothing else of the brief depends on it. What is over was agreed without a share.
  const shared = when.closed === null && chance(57_000 + index).between(1, 8) === 1;
  return {
    /** A share of the sales beside the fee; its limit in minor units. */
    share: shared ? { bps: 1_000, days: 30, cap: String(fee * 2n) } : null,
    ...{ deliverables, fee, slots, budget: fee * BigInt(slots), tier, ...when },
    title: `${luck.pick(OPENERS)} ${thing}`,
    summary: `Show ${thing} of ${brand.name} as it is: in daylight, in use, in your own words. We send what you need, and every application is answered.`,
    niches: luck.between(1, 2) === 1 ? [brand.niche] : [brand.niche, beside],
    market: brand.country,
    minFollowers: luck.between(1, 3) === 1 ? null : Math.max(1_000, TIER_FROM[tier]),
    keyMessages: [`What ${thing} is for`, "Where to get it"],
    exclusivityDays: luck.between(1, 4) === 1 ? 30 : null,
  };
}
export type ManyBrief = ReturnType<typeof manyBrief>;
