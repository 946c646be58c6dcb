import { z } from "zod";
import { readFilters, filtersToParams, type BrowseFilters } from "../brief/browse-filters.ts";

export const FREQUENCIES = ["instant", "daily", "weekly", "off"] as const;
export type Frequency = (typeof FREQUENCIES)[number];
export const FREQUENCY_NAMES: Record<Frequency, string> = {
  instant: "As they are published",
  daily: "Once a day",
  weekly: "Once a week",
  off: "No email",
};

/** A creator keeps this many searches at most. */
export const MOST_SEARCHES = 20;
/** Briefs that one message lists at most; the rest is a click away. */
export const MOST_IN_MAIL = 10;
/** How far back a look reaches behind the one before: a brief may commit later than its own instant. */
export const OVERLAP_MS = 10 * 60_000;

/** The address of a search's list without its order and its place: what makes two searches the same. */
export function storedQuery(filters: BrowseFilters): string {
  return filtersToParams({ ...filters, sort: "newest" }).toString();
}

/** What a stored search filters by. What this version does not know is left out. */
export const filtersOf = (query: string): BrowseFilters => readFilters(new URLSearchParams(query));

const HOURS: Record<Frequency, number | null> = { instant: null, daily: 24, weekly: 7 * 24, off: null };

/**
 * When a digest is due next: the next multiple of its period after `now`, counted from the one before (or from
 * when it was set), so that a late sweep does not shift it. Null for what has no digest.
 */
export function nextDue(frequency: Frequency, from: Date, now: Date): Date | null {
  const hours = HOURS[frequency];
  if (hours === null) return null;
  const period = hours * 3_600_000;
  const passed = Math.max(0, now.getTime() - from.getTime());
  return new Date(from.getTime() + (Math.floor(passed / period) + 1) * period);
}

const name = z
  .string({ error: "Give the search a name." })
  .trim()
  .min(1, "Give the search a name.")
  .max(60, "Keep the name under 60 characters.");
const frequency = z.enum(FREQUENCIES, { error: "Choose how often." });

/** What saves the filters of the list under a name. */
export const saveSearchForm = z.object({
  query: z.string().max(1_000).default(""),
  name,
  frequency,
});

/** What a creator can send from the list of their searches. */
export const editSearchForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), id: z.uuid(), name, frequency }),
  z.object({ intent: z.literal("delete"), id: z.uuid() }),
]);
