import type { Format, Platform } from "#app/domain/account/platforms.ts";
import type { Niche } from "#app/domain/account/niches.ts";

export interface DemoWork {
  title: string;
  brandName: string;
  sponsored: boolean;
  category: Niche;
  platform: Platform;
  /** How long before the seed it was published. */
  daysAgo: number;
  /** Which of the drawn pictures; without one it has none. */
  picture?: number;
}

export interface DemoKit {
  /** Whether everybody may open the page; the others are for brands. */
  open: boolean;
  indexable?: boolean;
  works: DemoWork[];
  rates: [Platform, Format, string][];
}

const work = (
  title: string,
  brandName: string,
  category: Niche,
  platform: Platform,
  daysAgo: number,
  differs: Partial<DemoWork> = {},
): DemoWork => ({ title, brandName, sponsored: brandName !== "", category, platform, daysAgo, ...differs });

/** What creators of the demo show, by their key. The newest work stands first. */
export const KITS: Record<string, DemoKit> = {
  noor: {
    open: true,
    indexable: true,
    works: [
      work("Noodles in nine minutes", "Pepperjar", "food", "instagram", 24, { picture: 1 }),
      work("A week of one-pan dinners", "Castline Pans", "home", "tiktok", 88, { picture: 2 }),
      work("Lentils, the lazy way", "", "food", "instagram", 120, { picture: 3 }),
      work("What a pantry for four costs", "Goodgrain", "food", "tiktok", 190),
    ],
    rates: [
      ["instagram", "reel", "430.00"],
      ["instagram", "story", "120.00"],
      ["tiktok", "short", "380.00"],
      ["instagram", "ugc_video", "300.00"],
    ],
  },
  imani: {
    open: true,
    works: [
      work("Four plates under four dollars", "Goodgrain", "food", "instagram", 61, { picture: 4 }),
      work("The receipt, explained", "", "money", "instagram", 130),
    ],
    rates: [["instagram", "reel", "280.00"]],
  },
  sofia: {
    open: true,
    works: [work("Supper for two", "Castline Pans", "food", "instagram", 75, { picture: 5 })],
    rates: [
      ["instagram", "reel", "340.00"],
      ["instagram", "carousel", "260.00"],
    ],
  },
  tomas: {
    open: true,
    works: [
      work("Ramen against the clock", "Emberfoot Knives", "food", "instagram", 52, { picture: 6 }),
      work("Ramen, again", "Emberfoot Knives", "food", "youtube", 110, { picture: 7 }),
      work("Ramen, third bowl", "Emberfoot Knives", "food", "instagram", 170),
    ],
    rates: [
      ["instagram", "reel", "520.00"],
      ["youtube", "long_video", "1,400.00"],
    ],
  },
  priya: {
    open: false,
    works: [work("Dal in a thermos", "Hearthline", "food", "instagram", 95, { picture: 8 })],
    rates: [["instagram", "reel", "450.00"]],
  },
  freya: {
    open: true,
    works: [
      work("London by bike, one take", "Volta Lights", "cars", "instagram", 80),
      work("Fixing a chain in the rain", "", "cars", "youtube", 140),
    ],
    rates: [
      ["instagram", "reel", "900.00"],
      ["youtube", "long_video", "2,200.00"],
    ],
  },
  luca: {
    open: false,
    works: [work("Pizza from a cold start", "", "food", "instagram", 40, { picture: 9 })],
    rates: [["instagram", "reel", "190.00"]],
  },
};
