import { formatMoney } from "../ledger/money.ts";

/** Minor units as a string with the currency, as messages carry it. */
export interface MoneyData {
  amount: string;
  currency: string;
}

export interface ReaderFormats {
  /** "Sat Nov 14", with the year when it is not this one. */
  day(instant: string | Date): string;
  /** "Sat Nov 14, 3:40 pm EST": always with the zone, because a message has no page around it. */
  when(instant: string | Date): string;
  /** "$430.00" */
  money(value: MoneyData): string;
}

// Zone names are short only in the English of their own region: EST in en-US, CET in en-GB, AEDT in en-AU.
const ZONE_LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-IN", "en-ZA"];

function zoneName(at: Date, timeZone: string): string {
  const names = ZONE_LOCALES.map((locale) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" }).formatToParts(at);
    return parts.find((part) => part.type === "timeZoneName")?.value ?? "UTC";
  });
  return names.find((name) => !/^GMT./.test(name)) ?? names[0] ?? "UTC";
}

function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

/** The words are English; the order of day and month and the 12 or 24 hours are the reader's region's. */
function englishOf(locale: string): string {
  try {
    const region = new Intl.Locale(locale).maximize().region;
    return region ? `en-${region}` : "en-US";
  } catch {
    return "en-US";
  }
}

/** How one person reads days, instants and sums. An unknown zone reads as UTC, an unknown locale as en-US. */
export function readerFormats(reader: { timeZone: string; locale: string }, now: Date): ReaderFormats {
  const timeZone = known(reader.timeZone);
  const english = englishOf(reader.locale);
  const part = (options: Intl.DateTimeFormatOptions, at: Date) =>
    new Intl.DateTimeFormat(english, { ...options, timeZone }).format(at);
  const yearOf = (at: Date) => part({ year: "numeric" }, at);
  const dayOf = (at: Date) => {
    const date = part({ weekday: "short", day: "numeric", month: "short" }, at).replaceAll(",", "");
    return yearOf(at) === yearOf(now) ? date : `${date} ${yearOf(at)}`;
  };
  const timeOf = (at: Date) =>
    part({ hour: "numeric", minute: "2-digit" }, at).toLowerCase().replace(/\s/g, "\u00a0");
  return {
    day: (instant) => dayOf(new Date(instant)),
    when: (instant) => {
      const at = new Date(instant);
      return `${dayOf(at)}, ${timeOf(at)} ${zoneName(at, timeZone)}`;
    },
    money: ({ amount, currency }) => formatMoney(BigInt(amount), currency, moneyLocale(reader.locale)),
  };
}

function moneyLocale(locale: string): string {
  return Intl.NumberFormat.supportedLocalesOf([locale.replace("_", "-")].filter(isLocale))[0] ?? "en-US";
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
