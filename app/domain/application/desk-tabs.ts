import type { ApplicationState } from "./application.ts";

/** The tabs of the applications desk, and which states each shows. */
export const DESK_TABS = {
  answer: ["submitted"],
  shortlisted: ["shortlisted"],
  offered: ["offered", "accepted"],
  closed: ["declined", "withdrawn", "expired"],
} as const satisfies Record<string, readonly ApplicationState[]>;
export type DeskTab = keyof typeof DESK_TABS;

export const DESK_TAB_NAMES: Record<DeskTab, string> = {
  answer: "To answer",
  shortlisted: "Shortlisted",
  offered: "Offered",
  closed: "Closed",
};

/** Tabs in which nobody waits for an answer: what happened last comes first. */
export const NEWEST_FIRST: ReadonlySet<DeskTab> = new Set<DeskTab>(["offered", "closed"]);

/** The tab that an address asks for; the first one for anything else. */
export const deskTabOf = (typed: string | null): DeskTab =>
  typed !== null && Object.hasOwn(DESK_TABS, typed) ? (typed as DeskTab) : "answer";
