import { PLATFORMS, type Platform } from "../account/platforms.ts";

export const STANDINGS = ["out", "invited", "joined"] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_NAMES: Record<Standing, string> = {
  out: "Not on Sweetspot",
  invited: "Invited",
  joined: "Joined",
};

/** Where an entry stands: here already, asked to come, or neither. */
export const standingOf = (entry: { creatorId: string | null; invitedAt: Date | null }): Standing =>
  entry.creatorId ? "joined" : entry.invitedAt ? "invited" : "out";

export interface RosterFilters {
  q: string;
  platform: Platform | null;
  standing: Standing | null;
  tag: string;
  /** At least so many followers. */
  min: number;
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((one) => one === value) ?? null;

/** The filters of an address; what makes no sense is as if it were not there. */
export function readRosterFilters(params: URLSearchParams): RosterFilters {
  const min = params.get("min") ?? "";
  return {
    q: (params.get("q") ?? "").trim().slice(0, 80),
    platform: oneOf(PLATFORMS, params.get("platform")),
    standing: oneOf(STANDINGS, params.get("standing")),
    tag: (params.get("tag") ?? "").trim().toLowerCase().slice(0, 40),
    min: /^\d{1,9}$/.test(min) ? Number(min) : 0,
  };
}

/** The same filters as an address has them, so that a view can be shared. */
export function rosterSearch(filters: RosterFilters, from: string | null = null): string {
  const params = new URLSearchParams();
  const { q, platform, standing, tag, min } = filters;
  if (q) params.set("q", q);
  if (platform) params.set("platform", platform);
  if (standing) params.set("standing", standing);
  if (tag) params.set("tag", tag);
  if (min > 0) params.set("min", String(min));
  if (from) params.set("from", from);
  const search = params.toString();
  return search ? `?${search}` : "";
}
