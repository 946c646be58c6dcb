import type { CalendarDeal, CalendarEntry } from "./calendar.ts";

/** Two or more dates that get in each other's way. `keys` are those of the entries it is about. */
export interface CalendarClash {
  code: "same_day" | "same_window" | "same_category";
  /** When it begins to matter. */
  at: Date;
  words: string;
  keys: string[];
}

const earliest = (entries: readonly CalendarEntry[]) =>
  new Date(Math.min(...entries.map((entry) => (entry.from ?? entry.at).getTime())));

const names = (list: readonly string[]) => [...new Set(list)].join(" and ");

/** Work for more than one deal that is due on one day. `dayOf` names the reader's day of an instant. */
function sameDay(entries: readonly CalendarEntry[], dayOf: (at: Date) => string): CalendarClash[] {
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    if (!entry.work) continue;
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].flatMap(([day, due]) =>
    new Set(due.map((entry) => entry.to)).size < 2
      ? []
      : [
          {
            code: "same_day" as const,
            at: earliest(due),
            words: `Work for ${names(due.map((entry) => entry.who))} is due on ${day}.`,
            keys: due.map((entry) => entry.key),
          },
        ],
  );
}

interface Window {
  key: string;
  platform: string;
  brand: string;
  from: Date;
  to: Date;
}

const windowsOf = (deals: readonly CalendarDeal[], keys: ReadonlySet<string>): Window[] =>
  deals.flatMap((deal) =>
    deal.deliverables.flatMap(({ id, platform, publishFrom, publishTo }) =>
      publishFrom && publishTo && keys.has(`${id}-publish`)
        ? [{ key: `${id}-publish`, platform, brand: deal.brand.name, from: publishFrom, to: publishTo }]
        : [],
    ),
  );

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, at) => list.slice(at + 1).map((b): [T, T] => [a, b]));

/** Windows of two brands on one platform that overlap: both posts may want the same day. */
function sameWindow(
  deals: readonly CalendarDeal[],
  entries: readonly CalendarEntry[],
  platformName: (platform: string) => string,
): CalendarClash[] {
  const shown = new Set(entries.map((entry) => entry.key));
  return pairs(windowsOf(deals, shown)).flatMap(([a, b]) => {
    const overlap = a.from <= b.to && b.from <= a.to;
    if (a.platform !== b.platform || a.brand === b.brand || !overlap) return [];
    const words = `${a.brand} and ${b.brand} want a post on ${platformName(a.platform)} in the same window. Plan the days apart.`;
    const at = a.from > b.from ? a.from : b.from;
    return [{ code: "same_window" as const, at, words, keys: [a.key, b.key] }];
  });
}

const isOpen = (deal: CalendarDeal) => deal.state !== "completed" && deal.state !== "cancelled";

/** Two brands that each ask to be the only one of one category. */
function sameCategory(deals: readonly CalendarDeal[]): CalendarClash[] {
  return pairs(deals.filter((deal) => isOpen(deal) && deal.exclusivity !== null)).flatMap(([a, b]) => {
    const same =
      a.exclusivity?.category.trim().toLowerCase() === b.exclusivity?.category.trim().toLowerCase();
    if (!same || a.brand.name === b.brand.name) return [];
    const words = `${a.brand.name} and ${b.brand.name} both ask for exclusivity in “${a.exclusivity?.category}”. Read both contracts before you publish.`;
    const at = a.createdAt > b.createdAt ? a.createdAt : b.createdAt;
    return [{ code: "same_category" as const, at, words, keys: [] }];
  });
}

interface Words {
  /** The reader's day of an instant: "Sat Nov 14". */
  dayOf: (at: Date) => string;
  platformName: (platform: string) => string;
}

/** What gets in each other's way among a creator's dates, the soonest first. Only a warning: nothing is forbidden. */
export function clashesOf(
  deals: readonly CalendarDeal[],
  entries: readonly CalendarEntry[],
  { dayOf, platformName }: Words,
): CalendarClash[] {
  return [
    ...sameDay(entries, dayOf),
    ...sameWindow(deals, entries, platformName),
    ...sameCategory(deals),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}
