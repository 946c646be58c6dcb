import { z } from "zod";
import { FORMATS, PLATFORMS } from "../../account/platforms.ts";
import { typedWhole } from "../../account/typed-number.ts";
import { capProblem, typedCap } from "../../commission/cap.ts";
import { COMMISSION_BPS, COMMISSION_DAYS, type CommissionWish } from "../../commission/commission-terms.ts";
import { bpsWords, MODELS, paysCommission, paysFee } from "../../commission/compensation.ts";
import { CURRENCIES } from "../../ledger/currency.ts";
import type { BriefInput, WholeInput } from "../brief-input.ts";
import { MAX_RETURN_DAYS, type ProductWish } from "../../product/product-terms.ts";
import { endOfDay, startOfDay } from "../deadline.ts";
import {
  amountOf,
  amountText,
  date,
  dayText,
  money,
  moneyProblem,
  text,
  type Contradiction,
  type FormContext,
} from "./fields.ts";

export const deliverableForm = z.object({
  platform: z.enum(PLATFORMS).default("instagram"),
  format: z.enum(FORMATS).default("reel"),
  quantity: typedWhole(1, 50).default(1),
  specification: text(1000),
  fee: money,
  feeMax: money,
  draftBy: date,
  publishFrom: date,
  publishTo: date,
});

/** What one creator makes, and what each line pays. */
export const workForm = z
  .object({
    model: z.enum(MODELS).default("flat"),
    pricing: z.enum(["fixed", "range", "open"]).default("fixed"),
    // Of a model without a commission nobody sees them, so nothing that stands in them can be wrong.
    commissionRate: text(10),
    commissionDays: text(10),
    commissionCap: text(30),
    currency: z
      .enum(CURRENCIES, { error: "Choose a currency of the list; others cannot be paid here." })
      .default("USD"),
    deliverables: z.array(deliverableForm).max(12, "A brief has at most 12 deliverables.").default([]),
    productName: text(120),
    productReturnDays: typedWhole(1, MAX_RETURN_DAYS).optional(),
    productValue: money,
  })
  .check((context) => {
    const { value } = context;
    const found = [...contradictions(value), ...commissionProblems(value), ...productProblems(value)];
    for (const { path, message } of found)
      context.issues.push({ code: "custom", path, message, input: value });
  });
export type WorkForm = z.output<typeof workForm>;

const rate = z.string().regex(/^\d{1,2}(\.\d{1,2})?$/);
const days = typedWhole(COMMISSION_DAYS.least, COMMISSION_DAYS.most);

/** "7.5" in basis points; null when it is not a percentage of at most two decimals. */
const bpsOf = (typed: string): number | null =>
  rate.safeParse(typed).success ? Math.round(Number(typed) * 100) : null;

function commissionProblems({ model, commissionRate, commissionDays, ...form }: WorkForm): Contradiction[] {
  if (!paysCommission(model)) return [];
  const found: Contradiction[] = [];
  const bps = bpsOf(commissionRate);
  if (commissionRate !== "" && (bps === null || bps < COMMISSION_BPS.least || bps > COMMISSION_BPS.most))
    found.push({
      path: ["commissionRate"],
      message: `Enter a percentage from ${bpsWords(COMMISSION_BPS.least)} to ${bpsWords(COMMISSION_BPS.most)}, such as 12.5.`,
    });
  const read = commissionDays === "" ? null : days.safeParse(commissionDays);
  if (read && !read.success)
    found.push({ path: ["commissionDays"], message: read.error.issues[0]?.message ?? "Enter the days." });
  const limit = capProblem(form.commissionCap, form.currency);
  return limit ? [...found, { path: ["commissionCap"], message: limit }] : found;
}

function productProblems(form: WorkForm): Contradiction[] {
  const { productName, productReturnDays, productValue, currency } = form;
  const found: Contradiction[] = [];
  if (productName === "" && (productReturnDays !== undefined || productValue))
    found.push({
      path: ["productName"],
      message: "Say what is sent, or leave out what it is worth and the days to send it back.",
    });
  const problem = moneyProblem(productValue, currency);
  if (problem) found.push({ path: ["productValue"], message: problem });
  return found;
}

function contradictions({ deliverables, currency }: WorkForm): Contradiction[] {
  return deliverables.flatMap((line, at) => {
    const found: Contradiction[] = [];
    const check = (field: string, message: string | null | false) => {
      if (message) found.push({ path: ["deliverables", at, field], message });
    };
    check("fee", moneyProblem(line.fee, currency));
    check("feeMax", moneyProblem(line.feeMax, currency));
    check(
      "publishTo",
      (line.publishTo ?? "9999") < (line.publishFrom ?? "") && "The window ends before it begins.",
    );
    check(
      "draftBy",
      (line.publishTo ?? "9999") < (line.draftBy ?? "") && "The draft would come after the window has ended.",
    );
    return found;
  });
}

export function workOf(
  { pricing, currency, deliverables, details: { model, commission, product } }: WholeInput,
  context: FormContext,
) {
  return {
    ...{ model, currency, pricing: pricing === "none" ? "fixed" : pricing },
    commissionRate: commission ? String(commission.bps / 100) : "",
    commissionDays: String(commission?.days ?? COMMISSION_DAYS.usual),
    commissionCap: commission?.cap ? amountText(BigInt(commission.cap), currency) : "",
    productValue: product?.value ? amountText(BigInt(product.value), currency) : "",
    productName: product?.name ?? "",
    productReturnDays: product?.returnDays ? String(product.returnDays) : "",
    deliverables: deliverables.map((line) => ({
      ...{ platform: line.platform, format: line.format, specification: line.specification },
      quantity: String(line.quantity),
      fee: pricing === "none" ? "" : amountText(line.feeMin, currency),
      feeMax: pricing === "range" ? amountText(line.feeMax, currency) : "",
      draftBy: dayText(line.draftBy ?? null, context),
      publishFrom: dayText(line.publishFrom, context),
      publishTo: dayText(line.publishTo, context),
    })),
  };
}

/** The share of sales that was typed; null while the model has none or it is not whole yet. */
function commissionOf({ model, commissionRate, commissionDays, ...form }: WorkForm): CommissionWish | null {
  const bps = bpsOf(commissionRate);
  const read = days.safeParse(commissionDays);
  return paysCommission(model) && bps !== null && read.success
    ? { bps, days: read.data, ...typedCap(form.commissionCap, form.currency) }
    : null;
}

function productOf(form: WorkForm): ProductWish | null {
  const { productName: name, productReturnDays: returnDays = null, productValue, currency } = form;
  const value = amountOf(productValue, currency) ?? 0n;
  return name === "" ? null : { name, returnDays, ...(value > 0n ? { value: String(value) } : {}) };
}

export function withWork(input: BriefInput, form: WorkForm, { timeZone }: FormContext): BriefInput {
  const { model, currency } = form;
  const pricing = paysFee(model) ? form.pricing : "none";
  // The budget was typed in the old currency: the number stays, whatever its minor units are.
  const kept = amountOf(amountText(input.budget, input.currency), currency) ?? 0n;
  return {
    ...input,
    ...{ pricing, currency },
    details: { ...input.details, model, commission: commissionOf(form), product: productOf(form) },
    budget: currency === input.currency ? input.budget : kept,
    deliverables: form.deliverables.map(({ fee, feeMax, publishFrom, publishTo, draftBy, ...line }) => ({
      ...line,
      feeMin: pricing === "none" ? 0n : amountOf(fee, currency),
      feeMax: pricing === "none" ? 0n : amountOf(feeMax, currency),
      draftBy: draftBy ? endOfDay(draftBy, timeZone) : null,
      publishFrom: publishFrom ? startOfDay(publishFrom, timeZone) : null,
      publishTo: publishTo ? endOfDay(publishTo, timeZone) : null,
    })),
  };
}
