import { z } from "zod";
import { isCountry } from "../../account/countries.ts";
import { typedWhole } from "../../account/typed-number.ts";
import { decimalOf, MAX_CHARGE_MINOR, parseMoney } from "../../ledger/money.ts";
import { readAmount } from "../../ledger/typed-amount.ts";
import { dateIn } from "../deadline.ts";

/** What reading a form depends on besides the form: days are days in the writer's time zone. */
export interface FormContext {
  timeZone: string;
}

export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep it under ${max.toLocaleString("en-US")} characters.`)
    .default("");

export const date = z.iso.date({ error: "Enter a date." }).optional();

/** One line per entry, empty lines left out. */
export const splitLines = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export const lines = (most: number) =>
  text(4000)
    .refine((typed) => splitLines(typed).length <= most, `Write at most ${most} lines.`)
    .refine(
      (typed) => splitLines(typed).every((line) => line.length <= 300),
      "Keep each line under 300 characters.",
    );

export const countryCodes = z
  .array(z.string().default(""))
  .default([])
  .transform((codes) => [...new Set(codes.filter(isCountry))].sort());

export const oneCountry = z
  .string()
  .default("")
  .refine((code) => code === "" || isCountry(code), "Choose a country.");

/** Text until the currency is known: the step that knows it checks it. */
export const money = z.string().trim().max(30, "Enter an amount such as 250.00.").optional();

export const percentNumber = z
  .number({ error: "Enter a percentage such as 2.5." })
  .min(0)
  .max(100, "Enter at most 100.")
  .optional();

/** What the creators step has twice: as a rule and as a wish. */
export const askedFields = {
  minEngagement: percentNumber,
  countries: countryCodes,
  audienceCountry: oneCountry,
  audiencePercent: typedWhole(1, 100).optional(),
};

export interface Contradiction {
  path: (string | number)[];
  message: string;
}

/** What is wrong with a typed amount, in a sentence; null when nothing is, or nothing was typed. */
export function moneyProblem(typed: string | undefined, currency: string, most = MAX_CHARGE_MINOR) {
  if (!typed) return null;
  const read = readAmount(typed, currency, { least: 0n, most });
  return read.ok ? null : read.problem;
}

/** The amount in minor units; null when nothing readable was typed. */
export function amountOf(typed: string | undefined, currency: string): bigint | null {
  const read = typed ? parseMoney(typed, currency) : null;
  return read?.ok ? read.amount : null;
}

/** Minor units as they stand in a field. */
export const amountText = (minor: bigint | null, currency: string) =>
  minor === null ? "" : decimalOf(minor, currency);

/** An instant as a date field takes it. */
export const dayText = (at: Date | null, { timeZone }: FormContext) => (at ? dateIn(at, timeZone) : "");

export const numberText = (value: number | null) => (value === null ? "" : String(value));
