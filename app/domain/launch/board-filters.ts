import { z } from "zod";

export const SHOWN = ["open", "unplanned", "clashes", "all"] as const;
export const SHOWN_WORDS: Record<(typeof SHOWN)[number], string> = {
  open: "Still to come",
  unplanned: "Without a time",
  clashes: "With a clash",
  all: "All posts",
};

const filters = z.object({
  show: z.enum(SHOWN).catch("all"),
  view: z.enum(["month", "week"]).catch("month"),
  /** Any day of the month or week that is shown: "2026-11-22". */
  day: z.iso.date().nullable().catch(null),
});
export type BoardFilters = z.infer<typeof filters>;

/** What a board's address asks for; what makes no sense is left out. */
export const readBoardFilters = (params: URLSearchParams): BoardFilters =>
  filters.parse({ show: params.get("show"), view: params.get("view"), day: params.get("day") });

/** The address of a board with these filters; what is usual is left out. */
export function boardSearch({ show, view, day }: BoardFilters): string {
  const params = new URLSearchParams();
  if (show !== "all") params.set("show", show);
  if (view !== "month") params.set("view", view);
  if (day) params.set("day", day);
  const text = params.toString();
  return text ? `?${text}` : "";
}

const DAY = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The Monday of a day's week. */
const monday = (date: string) => dayOf(at(date) - ((new Date(at(date)).getUTCDay() + 6) % 7) * DAY);

/** The days of the weeks that a month or a week is shown in, from Monday to Sunday, with the days to step to. */
export function boardDays(view: BoardFilters["view"], day: string) {
  if (view === "week") {
    const first = monday(day);
    const days = Array.from({ length: 7 }, (_, index) => dayOf(at(first) + index * DAY));
    return { days, month: null, before: dayOf(at(first) - 7 * DAY), after: dayOf(at(first) + 7 * DAY) };
  }
  const month = day.slice(0, 7);
  const start = monday(`${month}-01`);
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = dayOf(Date.UTC(year, number, 1));
  const days: string[] = [];
  for (let date = start; date < next || days.length % 7 !== 0; date = dayOf(at(date) + DAY)) days.push(date);
  return { days, month, before: dayOf(Date.UTC(year, number - 2, 1)), after: next };
}
