import type { ExportLanguage } from "./headers.ts";

const MONTHS: Record<ExportLanguage, readonly string[]> = {
  en: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  de: ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"],
  es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
};

const pad = (value: number) => String(value).padStart(2, "0");

/** A day that exists, as "2026-11-04"; null for the 31st of June. */
function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists && year > 1990 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function monthOf(word: string): number | null {
  const start = word.toLowerCase().slice(0, 3);
  for (const names of Object.values(MONTHS)) if (names.includes(start)) return names.indexOf(start) + 1;
  return null;
}

/** The latest such day that is not after `today`: TikTok leaves the year out. */
function withoutYear(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const thisYear = dayOf(year, month, day);
  return thisYear !== null && thisYear <= today ? thisYear : dayOf(year - 1, month, day);
}

function named(text: string, today: string): string | null {
  const word = /\p{L}{3,}/u.exec(text.replace(/\bde\b/g, " "))?.[0];
  const month = word ? monthOf(word) : null;
  const [first, second] = text.match(/\d+/g) ?? [];
  if (month === null || first === undefined) return null;
  if (second === undefined || second.length < 4) return withoutYear(month, Number(first), today);
  return dayOf(Number(second), month, Number(first));
}

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;

/** Whether the first number of "03/04/2026" is the day: what the whole column shows, else the language's habit. */
function dayComesFirst(texts: readonly string[], language: ExportLanguage): boolean {
  const pairs = texts.flatMap((text) => {
    const found = SLASHED.exec(text.trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  if (pairs.some(([first]) => first > 12)) return true;
  if (pairs.some(([, second]) => second > 12)) return false;
  return language !== "en" || texts.some((text) => /^\d{1,2}\.\d{1,2}\.\d{4}/.test(text.trim()));
}

/**
 * Reads the days of one column ("2026-11-04", "11/04/2026", "04.11.2026", "Nov 4, 2026", "4. November",
 * "4 de noviembre de 2026") as "2026-11-04", or null. Days after `today` are null: nobody measured them.
 */
export function dayReader(
  texts: readonly string[],
  language: ExportLanguage,
  today: string,
): (text: string) => string | null {
  const dayFirst = dayComesFirst(texts, language);
  return (text) => {
    const typed = text.trim();
    const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(typed);
    const slashed = SLASHED.exec(typed);
    let day: string | null;
    if (iso) day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    else if (slashed) {
      const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
      day = dayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
    } else day = named(typed, today);
    return day !== null && day <= today ? day : null;
  };
}
