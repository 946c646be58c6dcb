import type { Platform } from "../account/platforms.ts";

/** Where the guidance comes from: shown beside it, always. */
export const GUIDANCE_SOURCE =
  "Sweetspot price guide 2026, US dollars per piece, micro creators (10 to 100 K)";

export const MACRO_SOURCE =
  "Sweetspot price guide 2026, US dollars per piece, macro creators (500 K and more)";

interface Guidance {
  /** Minor units of USD per piece. */
  low: bigint;
  high: bigint;
  /** Paid at the low end of the market, below the usual range. */
  floor: bigint;
}

const PER_PIECE: Partial<Record<Platform, Guidance>> = {
  instagram: { floor: 2_500n, low: 10_000n, high: 50_000n },
  tiktok: { floor: 4_000n, low: 4_000n, high: 15_000n },
};

/** From here on a single piece is paid like one of a macro creator (500 K and more), in minor units of USD. */
export const MACRO_FROM = 500_000n;

/** What one piece usually pays a micro creator; null where there are no published figures. USD only. */
export const guidanceFor = (platform: Platform, currency: string): Guidance | null =>
  currency === "USD" ? (PER_PIECE[platform] ?? null) : null;
