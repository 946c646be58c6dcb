import { hoursAfter, type Policy } from "../deal/policy.ts";
import type { DeliverableState } from "../deal/deliverable.ts";

/** A month or a whole year of a statement. Bounds are calendar days, the end not included. */
export interface StatementPeriod {
  /** As in the address: "2026" or "2026-11". */
  key: string;
  year: number;
  month: number | null;
  from: string;
  to: string;
}

const two = (value: number) => String(value).padStart(2, "0");

/** Reads "2026" or "2026-11"; null for anything else. */
export function readPeriod(key: string): StatementPeriod | null {
  const found = /^(20\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(key);
  if (!found) return null;
  const year = Number.parseInt(found[1] ?? "", 10);
  const month = found[2] ? Number.parseInt(found[2], 10) : null;
  const from = `${year}-${two(month ?? 1)}-01`;
  const to = month && month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
  return { key, year, month, from, to };
}

const MONTH = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** What a period is called: "2026" or "November 2026". */
export const periodName = ({ year, month }: Pick<StatementPeriod, "year" | "month">): string =>
  month === null ? String(year) : MONTH.format(new Date(Date.UTC(year, month - 1, 1)));

type Limits = Pick<Policy, "draftHours" | "reviewHours" | "liveHours" | "liveCheckHours" | "payoutHoldHours">;

/** Hours of the steps that come after the present one. */
function hoursAhead(state: DeliverableState, contentOnly: boolean, policy: Limits): number | null {
  const live = contentOnly ? 0 : policy.liveHours + policy.liveCheckHours;
  switch (state) {
    case "waiting":
      return policy.draftHours + policy.reviewHours + live;
    case "draft_due":
    case "changes_requested":
      return policy.reviewHours + live;
    case "in_review":
    case "approved":
      return live;
    case "live_due":
      return policy.liveCheckHours;
    case "live_check":
      return 0;
    default:
      return null;
  }
}

/**
 * When the money of work in progress is expected: if each side takes the whole of its time from now on and nothing is sent
 * back. Null where nothing is expected of it.
 */
export function expectedAt(
  item: { state: DeliverableState; dueAt: Date | null; contentOnly: boolean },
  policy: Limits,
  now: Date,
): Date | null {
  const ahead = hoursAhead(item.state, item.contentOnly, policy);
  if (ahead === null) return null;
  const from = item.dueAt && item.dueAt > now ? item.dueAt : now;
  return hoursAfter(from, ahead + policy.payoutHoldHours);
}

/** One amount of a statement. Minor units; `at` is when it was paid, or when it is expected. */
export interface StatementLine {
  id: string;
  at: Date;
  stage: "paid" | "coming" | "held" | "cancelled";
  /** Where it stands, in one or two words. */
  word: string;
  dealNumber: number;
  title: string;
  brandName: string;
  deliverable: string;
  gross: bigint;
  fee: bigint;
  net: bigint;
  currency: string;
}

export interface StatementSum {
  currency: string;
  gross: bigint;
  fee: bigint;
  paid: bigint;
  coming: bigint;
  held: bigint;
}

/** Sums of lines, one per currency, which are never mixed. What was cancelled counts for nothing. */
export function sumsOf(lines: readonly StatementLine[]): StatementSum[] {
  const sums = new Map<string, StatementSum>();
  for (const { stage, currency, gross, fee, net } of lines) {
    if (stage === "cancelled") continue;
    const sum = sums.get(currency) ?? { currency, gross: 0n, fee: 0n, paid: 0n, coming: 0n, held: 0n };
    sum.gross += gross;
    sum.fee += fee;
    sum[stage] += net;
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
