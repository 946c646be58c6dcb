import { hoursAfter } from "../deal/policy.ts";

/** Days after a period's end at which its statement is issued: late orders and quick returns are in by then. */
export const ISSUE_AFTER_DAYS = 3;

/** Sales count from `startsAt` on and before `endsAt`. */
export interface Window {
  startsAt: Date;
  endsAt: Date;
}

/** A statement's period: sales from `from` on and before `to`. `issueAt` is when the statement is made. */
export interface StatementPeriod {
  from: Date;
  to: Date;
  final: boolean;
  issueAt: Date;
}

/** For how long sales count: exactly that many days of 24 hours from the first live post on. */
export const windowOf = (firstLiveAt: Date, days: number): Window => ({
  startsAt: firstLiveAt,
  endsAt: hoursAfter(firstLiveAt, days * 24),
});

const nextMonth = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));

/** The period that begins at `from`: until the calendar month ends (UTC), or the window, which makes it the final one. */
export function periodFrom(from: Date, { endsAt }: Pick<Window, "endsAt">): StatementPeriod {
  const monthEnd = nextMonth(from);
  const final = monthEnd >= endsAt;
  const to = final ? endsAt : monthEnd;
  return { from, to, final, issueAt: hoursAfter(to, ISSUE_AFTER_DAYS * 24) };
}

/** Every period of a window, in order; the last one is final. */
export function periodsOf({ startsAt, endsAt }: Window): StatementPeriod[] {
  const periods: StatementPeriod[] = [];
  for (let from = startsAt; ;) {
    const period = periodFrom(from, { endsAt });
    periods.push(period);
    if (period.final) return periods;
    from = period.to;
  }
}

const MONTH = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** What a statement is called everywhere: "Commission, October 2026". */
export function statementName({ periodFrom: from, final }: { periodFrom: Date; final: boolean }): string {
  return `Commission, ${MONTH.format(from)}${final ? ", final" : ""}`;
}
