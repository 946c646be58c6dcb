import { z } from "zod";
import { typedWhole } from "../account/typed-number.ts";
import { priceField } from "../application/apply-form.ts";
import { capProblem, typedCap } from "../commission/cap.ts";
import { COMMISSION_BPS, COMMISSION_DAYS } from "../commission/commission-terms.ts";
import { bpsWords, hasFee } from "../commission/compensation.ts";
import { dateIn, endOfDay, startOfDay } from "../brief/deadline.ts";
import { LICENCE_MEDIA } from "../brief/brief-words.ts";
import { MAX_NOTICE_DAYS, MAX_PERIODS, MIN_PERIODS } from "../programme/programme-words.ts";
import { decimalOf } from "../ledger/money.ts";
import type { CounterEdits } from "./countered-terms.ts";
import type { TermsBody } from "./terms.ts";

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep it under ${max.toLocaleString("en-US")} characters.`)
    .default("");
const date = z.iso.date({ error: "Enter a date." }).optional();
const MAX_TERM_DAYS = 3_650;
export const WITHOUT_END = "perpetual";

/** How long a licence lasts: days as text, or without end. */
export const term = z
  .string()
  .refine(
    (typed) => typed === WITHOUT_END || (/^\d{1,4}$/.test(typed) && +typed >= 1 && +typed <= MAX_TERM_DAYS),
    "Choose how long.",
  );

/** A share in percent, read into basis points. */
const rate = z
  .string({ error: "Enter a percentage such as 12." })
  .trim()
  .regex(/^\d{1,2}(\.\d{1,2})?$/, "Enter a percentage such as 12 or 7.5.")
  .transform((typed) => Math.round(Number(typed) * 100))
  .refine(
    (bps) => bps >= COMMISSION_BPS.least && bps <= COMMISSION_BPS.most,
    `Enter a percentage from ${bpsWords(COMMISSION_BPS.least)} to ${bpsWords(COMMISSION_BPS.most)}, such as 12.5.`,
  );

function lineForm(id: string, currency: string, fee: boolean) {
  return z.object({
    // Without a fee no price is asked, and what is sent for one is not looked at.
    price: fee
      ? priceField({ id, min: null, max: null }, currency)
      : z
          .string()
          .optional()
          .transform(() => 0n),
    quantity: typedWhole(1, 50),
    specification: text(1_000),
    publishFrom: date,
    publishTo: date,
  });
}

/** What a counter-offer to these terms is written in, by the browser and the server: one group for each line. */
export function counterForm(
  terms: Pick<TermsBody, "currency" | "programme" | "commission"> & {
    items: readonly { id: string }[];
    totals: { gross: bigint | string };
  },
) {
  const fee = hasFee(terms.totals);
  const lines = terms.items.map(({ id }) => [id, lineForm(id, terms.currency, fee)] as const);
  return z
    .object({
      offerId: z.uuid(),
      items: z.object(Object.fromEntries(lines)).prefault({}),
      licenceMedia: z.array(z.enum(LICENCE_MEDIA)).default([]),
      licenceTerm: term,
      exclusivityCategory: text(80),
      exclusivityDays: typedWhole(1, 730).optional(),
      // Of a programme; a single deal has neither field, and what is sent for it is not looked at.
      periods: terms.programme ? typedWhole(MIN_PERIODS, MAX_PERIODS) : z.undefined().catch(undefined),
      noticeDays: terms.programme ? typedWhole(0, MAX_NOTICE_DAYS) : z.undefined().catch(undefined),
      // Of a commission; terms without one have neither field.
      rate: terms.commission ? rate : z.undefined().catch(undefined),
      commissionDays: terms.commission
        ? typedWhole(COMMISSION_DAYS.least, COMMISSION_DAYS.most)
        : z.undefined().catch(undefined),
      commissionCap: terms.commission ? text(30) : z.undefined().catch(undefined),
      message: text(1_000),
    })
    .check((context) => {
      for (const { path, message } of contradictions(context.value, terms.currency))
        context.issues.push({ code: "custom", path, message, input: context.value });
    });
}
export type CounterForm = z.output<ReturnType<typeof counterForm>>;

/** What cannot be true together. */
function contradictions(
  form: Pick<CounterForm, "items" | "exclusivityCategory" | "exclusivityDays" | "commissionCap">,
  currency: string,
) {
  const found: { path: string[]; message: string }[] = [];
  for (const [id, line] of Object.entries(form.items))
    if ((line.publishTo ?? "9999") < (line.publishFrom ?? ""))
      found.push({ path: ["items", id, "publishTo"], message: "The window ends before it begins." });
  if ((form.exclusivityCategory === "") !== (form.exclusivityDays === undefined))
    found.push({ path: ["exclusivityDays"], message: "Give both the category and the days, or neither." });
  const limit = capProblem(form.commissionCap, currency);
  if (limit) found.push({ path: ["commissionCap"], message: limit });
  return found;
}

/** The day of an instant as a date field holds it; empty where there is none. */
export const dayOf = (instant: string | null, timeZone: string) =>
  instant ? dateIn(new Date(instant), timeZone) : "";

/** The terms on the table as the form is filled in with them: everything as text, days in the reader's zone. */
export function counterDefaults(offerId: string, terms: TermsBody, timeZone: string) {
  const lines = terms.items.map((item) => [
    item.id,
    {
      price: decimalOf(BigInt(item.gross), terms.currency),
      quantity: String(item.quantity),
      specification: item.specification,
      publishFrom: dayOf(item.publishFrom, timeZone),
      publishTo: dayOf(item.publishTo, timeZone),
    },
  ]);
  return {
    offerId,
    items: Object.fromEntries(lines) as Record<string, Record<string, string>>,
    licenceMedia: terms.licence.media,
    licenceTerm: terms.licence.termDays === null ? WITHOUT_END : String(terms.licence.termDays),
    exclusivityCategory: terms.exclusivity?.category ?? "",
    exclusivityDays: terms.exclusivity ? String(terms.exclusivity.days) : "",
    periods: String(terms.programme?.periods ?? ""),
    noticeDays: String(terms.programme?.noticeDays ?? ""),
    rate: terms.commission ? String(terms.commission.bps / 100) : "",
    commissionDays: String(terms.commission?.days ?? ""),
    commissionCap: terms.commission?.cap ? decimalOf(BigInt(terms.commission.cap), terms.currency) : "",
    message: "",
  };
}

/**
 * A window's edge as an instant. A day that was not touched keeps the instant that it has: the other side may live
 * in another zone, and a window must not move because somebody else opened the form.
 */
export function edge(
  typed: string | undefined,
  was: string | null,
  timeZone: string,
  end: boolean,
): Date | null {
  if (!typed) return null;
  if (was && dayOf(was, timeZone) === typed) return new Date(was);
  return end ? endOfDay(typed, timeZone) : startOfDay(typed, timeZone);
}

/** What a filled-in form changes in the terms that it was filled in from. */
export function counterEdits(form: CounterForm, terms: TermsBody, timeZone: string): CounterEdits {
  const { licenceTerm, licenceMedia: media, exclusivityCategory: category, exclusivityDays: days } = form;
  return {
    items: terms.items.flatMap((item) => {
      const line = form.items[item.id];
      if (!line) return [];
      const { price: gross, quantity, specification, publishFrom, publishTo } = line;
      return [
        {
          ...{ id: item.id, gross, quantity, specification },
          publishFrom: edge(publishFrom, item.publishFrom, timeZone, false),
          publishTo: edge(publishTo, item.publishTo, timeZone, true),
        },
      ];
    }),
    licence: { media, termDays: licenceTerm === WITHOUT_END ? null : Number(licenceTerm) },
    exclusivity: category && days ? { category, days } : null,
    programme:
      form.periods !== undefined && form.noticeDays !== undefined
        ? { periods: form.periods, noticeDays: form.noticeDays }
        : null,
    commission:
      form.rate !== undefined && form.commissionDays !== undefined
        ? { bps: form.rate, days: form.commissionDays, ...typedCap(form.commissionCap, terms.currency) }
        : null,
  };
}
