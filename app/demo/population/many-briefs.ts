import { NICHE_CODES, NICHES } from "#app/domain/account/niches.ts";
import { chance } from "./random.ts";

const VERBS = [
  "A week with",
  "First look at",
  "One honest day with",
  "Ten minutes of",
  "Before and after",
  "How I use",
];
const THINGS = [
  "a new blend",
  "a better lamp",
  "a quieter kettle",
  "a wool jumper",
  "a garden kit",
  "a trail map",
];
const FORMATS = [
  { platform: "instagram", format: "reel", low: 12_000, high: 48_000 },
  { platform: "instagram", format: "carousel", low: 10_000, high: 36_000 },
  { platform: "tiktok", format: "short", low: 6_000, high: 22_000 },
  { platform: "youtube", format: "short", low: 15_000, high: 60_000 },
  { platform: "tiktok", format: "ugc_video", low: 8_000, high: 20_000 },
] as const;

/** One of many published briefs: complete, and the same every time. Fees are minor units, times in days. */
export function manyBrief(index: number) {
  const luck = chance(31_000 + index);
  const niche = luck.pick(NICHE_CODES);
  const line = luck.pick(FORMATS);
  const fee = BigInt(luck.between(line.low / 1_000, line.high / 1_000)) * 1_000n;
  const slots = luck.between(1, 12);
  const title = `${luck.pick(VERBS)} ${luck.pick(THINGS)}, no. ${index + 1}`;
  return {
    title,
    summary: `${NICHES[niche]}: show it as it is, in daylight and in your own words. We send what you need and answer every application.`,
    niche,
    market: luck.pick(["US", "US", "GB", "DE", "FR"] as const),
    platform: line.platform,
    format: line.format,
    fee,
    slots,
    budget: fee * BigInt(slots),
    publishedDaysAgo: luck.between(1, 20),
    openForDays: luck.between(2, 30),
  };
}
