import type { DealState } from "../deal/deal.ts";
import type { ProgrammeFacts } from "./programme.ts";
import { periodStart } from "./schedule.ts";

/** How a month stands: as its deal does, or, without one, what becomes of it. */
export type MonthStanding =
  DealState | "lapsed" | "withdrawn" | "left_out" | "planned" | "pause_decides" | "dropped";

const NOTHING: readonly MonthStanding[] = ["lapsed", "withdrawn", "left_out", "dropped"];

/** Whether nobody pays anything for a month. Of a cancelled one its own page tells the sums. */
export const costsNothing = (standing: MonthStanding): boolean => NOTHING.includes(standing);

export interface MonthDeal {
  number: number;
  period: number;
  state: DealState;
  cancelReason: string | null;
}

export interface Month {
  period: number;
  /** Null before the programme has begun: then no date is fixed. */
  beginsAt: Date | null;
  standing: MonthStanding;
  /** The number of its deal; null while it has none, and for months that never get one. */
  dealNumber: number | null;
}

const WITHDRAWN = ["programme_paused", "programme_ending"];

function standingOf(programme: ProgrammeFacts, period: number, deal: MonthDeal | undefined): MonthStanding {
  if (deal?.state === "cancelled") {
    if (deal.cancelReason === "not_funded" || deal.cancelReason === "not_signed") return "lapsed";
    return WITHDRAWN.includes(deal.cancelReason ?? "") ? "withdrawn" : "cancelled";
  }
  if (deal) return deal.state;
  if (period <= programme.opened) return "left_out";
  if (period > programme.lastPeriod || programme.state === "ended") return "dropped";
  return programme.state === "paused" ? "pause_decides" : "planned";
}

/** Every month of a programme, from the first that was agreed to the last, with its deal where it has one. */
export function monthsOf(programme: ProgrammeFacts, deals: readonly MonthDeal[]): Month[] {
  const { startedAt, terms } = programme;
  return Array.from({ length: terms.periods }, (_, at) => {
    const period = at + 1;
    const deal = deals.find((one) => one.period === period);
    return {
      period,
      beginsAt: startedAt && periodStart(startedAt, period),
      standing: standingOf(programme, period, deal),
      dealNumber: deal?.number ?? null,
    };
  });
}

/** The months that are still to be opened, with the day on which each begins: what a calendar shows ahead. */
export function comingMonths(programme: ProgrammeFacts): { period: number; beginsAt: Date }[] {
  return monthsOf(programme, []).flatMap(({ period, beginsAt, standing }) =>
    standing === "planned" && beginsAt ? [{ period, beginsAt }] : [],
  );
}
