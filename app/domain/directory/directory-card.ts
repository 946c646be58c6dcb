import type { EngagementDenominator, Provenance } from "../account/measures.ts";
import type { Platform } from "../account/platforms.ts";

/** Where a number comes from: its own provenance, or that of the whole snapshot. */
export interface NumberSources {
  provenance: Provenance;
  fieldProvenance: Partial<Record<string, Provenance>>;
}

/** What somebody's record with offers and limits is made of. */
export interface CreatorRecord {
  /** Of `asked` offers that ended, so many were answered in time. */
  answered: number;
  asked: number;
  /** Of `due` pieces, so many came without a missed limit. */
  onTime: number;
  due: number;
  completed: number;
}

/** A creator as the directory shows them, with one account's numbers. Money in minor units. */
export interface DirectoryCard extends NumberSources, CreatorRecord {
  creatorId: string;
  handle: string;
  displayName: string;
  bio: string;
  country: string;
  languages: string[];
  niches: string[];
  platform: Platform;
  accountHandle: string;
  url: string;
  takenAt: Date;
  followers: number;
  avgViews: number;
  engagementBps: number;
  denominator: EngagementDenominator;
  ofFollowers: number;
  ofReach: number;
  ofViews: number;
  audienceCountries: Record<string, number>;
  audienceAges: Record<string, number>;
  audienceGenders: Record<string, number>;
  vettedUntil: Date | null;
  priceFrom: bigint | null;
  currency: string;
  joinedAt: Date;
  lastActiveAt: Date;
}

/** Where one number of a card comes from. */
export const sourceOf = ({ provenance, fieldProvenance }: NumberSources, field: string): Provenance =>
  fieldProvenance[field] ?? provenance;

const percentOfAll = (part: number, all: number) => Math.round((part * 100) / all);

/** "9 of 10 offers answered in time", or that there is none yet. */
export function answerWords({ answered, asked }: Pick<CreatorRecord, "answered" | "asked">): string {
  if (asked === 0) return "No offer answered yet";
  return `${answered} of ${asked} ${asked === 1 ? "offer" : "offers"} answered in time`;
}

/** "12 of 13 pieces on time, 92 %", or that there is none yet. */
export function onTimeWords({ onTime, due }: Pick<CreatorRecord, "onTime" | "due">): string {
  if (due === 0) return "Nothing was due yet";
  return `${onTime} of ${due} ${due === 1 ? "piece" : "pieces"} on time, ${percentOfAll(onTime, due)}\u00a0%`;
}
