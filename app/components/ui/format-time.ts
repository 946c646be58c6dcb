const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const NBSP = "\u00a0";

// Zone names are short only in the English of their own region: EST in en-US, CET in en-GB, AEDT in en-AU.
const ZONE_LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-IN", "en-ZA"];

// Making a formatter costs far more than using it, and a page shows the same few zones many times.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.entries(options).join()}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  if (formats.size < 500) formats.set(key, made);
  return made;
}

function partOf(
  type: Intl.DateTimeFormatPartTypes,
  at: Date,
  [locale, timeZone, options]: [string, string, Intl.DateTimeFormatOptions],
): string {
  const parts = formatOf(locale, timeZone, options).formatToParts(at);
  return parts.find((part) => part.type === type)?.value ?? "";
}

/** The words are English; day before month, and 24 hours, where the reader's region writes so. */
function english(locale: string): string {
  return /^en-[A-Z]{2}$/.test(locale) ? locale : "en-US";
}

const yearOf = (at: Date, timeZone: string) => partOf("year", at, ["en-US", timeZone, { year: "numeric" }]);

/** "EST", "CET"; "GMT+4" only where nobody has a name for it. */
export function formatZone(at: Date, timeZone: string): string {
  const names = ZONE_LOCALES.map((locale) =>
    partOf("timeZoneName", at, [locale, timeZone, { timeZoneName: "short" }]),
  );
  return names.find((name) => !/^GMT./.test(name)) ?? names[0] ?? "UTC";
}

/** "Nov 14", with the year only when it is not the present one: "Jan 3 2027". */
export function formatDay(at: Date, timeZone: string, now: Date, locale = "en-US"): string {
  const options = { month: "short", day: "numeric" } as const;
  const day = formatOf(english(locale), timeZone, options).format(at).replace(/\s/g, NBSP);
  const year = yearOf(at, timeZone);
  return year === yearOf(now, timeZone) ? day : `${day}${NBSP}${year}`;
}

/** "Sat Nov 14", with the year only when it is not the present one. */
export function formatDate(at: Date, timeZone: string, now: Date, locale = "en-US"): string {
  const weekday = partOf("weekday", at, ["en-US", timeZone, { weekday: "short" }]);
  return `${weekday} ${formatDay(at, timeZone, now, locale)}`;
}

/** "3:40 pm" or "15:40", with the zone's short name when asked: "3:40 pm EST". */
export function formatClock(at: Date, timeZone: string, zoneName = false, locale = "en-US"): string {
  const options = { hour: "numeric", minute: "2-digit" } as const;
  const clock = formatOf(english(locale), timeZone, options).format(at).toLowerCase().replace(/\s/g, NBSP);
  return zoneName ? `${clock} ${formatZone(at, timeZone)}` : clock;
}

/** "Sat Nov 14, 3:40 pm", with the zone where two people share a page: "Sat Nov 14, 3:40 pm EST". */
export function formatInstant(
  at: Date,
  timeZone: string,
  now: Date,
  zoneName = false,
  locale = "en-US",
): string {
  return `${formatDate(at, timeZone, now, locale)}, ${formatClock(at, timeZone, zoneName, locale)}`;
}

/** "2 d 6 h", "5 h 10 min", "12 min": two units above an hour, minutes below. Never negative. */
export function formatSpan(ms: number): string {
  const left = Math.max(0, ms);
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  const words = (first: number, unit: string, second: number, smaller: string) =>
    second > 0 ? `${first}${NBSP}${unit} ${second}${NBSP}${smaller}` : `${first}${NBSP}${unit}`;
  if (days > 0) return words(days, "d", hours, "h");
  if (hours > 0) return words(hours, "h", minutes, "min");
  return `${minutes}${NBSP}min`;
}

/** "in 5 days", "2 h ago", "just now": for lists where the exact instant is second to its distance. */
export function formatRelative(at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime();
  const size = Math.abs(distance);
  if (size < MINUTE) return distance > 0 ? "in a moment" : "just now";
  const [count, unit] =
    size >= DAY
      ? [Math.floor(size / DAY), "day"]
      : size >= HOUR
        ? [Math.floor(size / HOUR), "h"]
        : [Math.floor(size / MINUTE), "min"];
  const words = `${count}${NBSP}${unit === "day" && count > 1 ? "days" : unit}`;
  return distance > 0 ? `in ${words}` : `${words} ago`;
}
