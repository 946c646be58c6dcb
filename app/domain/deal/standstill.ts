import { refuse, type Refusal } from "../refusal.ts";

/** Since when a deal stands still, and why; both null while it goes on. */
export interface Standing {
  pausedAt: Date | null;
  pauseKind: "dispute" | "agreed" | "chargeback" | null;
}

/** The refusal of everything that would move a deal on, while it stands still; null when it does not. */
export function refusalWhileStill({ pausedAt, pauseKind }: Standing): Refusal | null {
  if (!pausedAt) return null;
  if (pauseKind === "chargeback") return refuse("deal_charged_back");
  return refuse(pauseKind === "dispute" ? "deal_disputed" : "deal_paused");
}

/** A limit after a deal stood still from `pausedAt` until `now`: moved on by exactly that time, whatever clocks changed. */
export function movedOn(limit: Date, pausedAt: Date, now: Date): Date {
  return new Date(limit.getTime() + now.getTime() - pausedAt.getTime());
}

/** Days that one agreed pause lasts at most. */
export const MOST_PAUSE_DAYS = 30;
