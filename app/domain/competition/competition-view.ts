import type { Platform } from "../account/platforms.ts";
import type { Span } from "./regularity.ts";

export const SOURCES = ["declared", "detected", "deal"] as const;
export type Source = (typeof SOURCES)[number];
export const SOURCE_NAMES: Record<Source, string> = {
  declared: "Declared in their portfolio",
  detected: "Found in a post that says it is an ad",
  deal: "Live post of a deal here",
};

/** One piece of past sponsored work with what tells of it. Days at midnight UTC. */
export interface SponsoredPiece {
  id: string;
  brandName: string;
  platform: Platform;
  publishedOn: Date;
  source: Source;
  /** Of what was detected: the disclosure, and the line that it stands in. */
  phrase: string;
  quote: string;
  url: string;
}

/** What a creator did for one brand. */
export interface Sponsorship extends Span {
  brandKey: string;
  brandName: string;
  /** A niche; empty where no source says. */
  category: string;
  sources: Source[];
  /** Whether the team that reads it counts this brand among its competitors. */
  competitor: boolean;
}

/** What a creator did for a brand that a team counts among its competitors. */
export interface CompetitorTie extends Span {
  creatorId: string;
  competitorId: string;
  name: string;
  category: string;
}

/** The sponsored work of one creator at a glance. */
export interface WorkGlance {
  creatorId: string;
  /** How many pieces are known, counted as the competitive view counts them. */
  pieces: number;
  brands: number;
  /** The latest brands, latest first. */
  latest: { brandName: string; last: Date; competitor: boolean }[];
}

/** Rows by the creator that they are about, in their order. */
export function byCreator<T extends { creatorId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.creatorId);
    if (group) group.push(row);
    else groups.set(row.creatorId, [row]);
  }
  return groups;
}
