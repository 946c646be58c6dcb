import { z } from "zod";
import { FORMATS, PLATFORMS } from "../../account/platforms.ts";
import { typedWhole } from "../../account/typed-number.ts";
import { CURRENCIES } from "../../ledger/currency.ts";
import type { BriefInput, WholeInput } from "../brief-input.ts";
import { MAX_RETURN_DAYS } from "../../product/product-terms.ts";
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
    pricing: z.enum(["fixed", "range", "open"]).default("fixed"),
    currency: z.enum(CURRENCIES).default("USD"),
    deliverables: z.array(deliverableForm).max(12, "A brief has at most 12 deliverables.").default([]),
    productName: text(120),
    productReturnDays: typedWhole(1, MAX_RETURN_DAYS).optional(),
  })
  .check((context) => {
    for (const { path, message } of contradictions(context.value))
      context.issues.push({ code: "custom", path, message, input: context.value });
    if (context.value.productName === "" && context.value.productReturnDays !== undefined)
      context.issues.push({
        ...{ code: "custom", path: ["productName"], input: context.value },
        message: "Say what is sent, or leave out the days to send it back.",
      });
  });
export type WorkForm = z.output<typeof workForm>;

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
  { pricing, currency, deliverables, details: { product } }: WholeInput,
  context: FormContext,
) {
  return {
    ...{ pricing, currency },
    productName: product?.name ?? "",
    productReturnDays: product?.returnDays ? String(product.returnDays) : "",
    deliverables: deliverables.map((line) => ({
      ...{ platform: line.platform, format: line.format, specification: line.specification },
      quantity: String(line.quantity),
      fee: amountText(line.feeMin, currency),
      feeMax: pricing === "range" ? amountText(line.feeMax, currency) : "",
      draftBy: dayText(line.draftBy ?? null, context),
      publishFrom: dayText(line.publishFrom, context),
      publishTo: dayText(line.publishTo, context),
    })),
  };
}

export function withWork(input: BriefInput, form: WorkForm, { timeZone }: FormContext): BriefInput {
  const { pricing, currency } = form;
  // The budget was typed in the old currency: the number stays, whatever its minor units are.
  const kept = amountOf(amountText(input.budget, input.currency), currency) ?? 0n;
  const { productName: name, productReturnDays: returnDays = null } = form;
  return {
    ...input,
    ...{ pricing, currency },
    details: { ...input.details, product: name === "" ? null : { name, returnDays } },
    budget: currency === input.currency ? input.budget : kept,
    deliverables: form.deliverables.map(({ fee, feeMax, publishFrom, publishTo, draftBy, ...line }) => ({
      ...line,
      feeMin: amountOf(fee, currency),
      feeMax: amountOf(feeMax, currency),
      draftBy: draftBy ? endOfDay(draftBy, timeZone) : null,
      publishFrom: publishFrom ? startOfDay(publishFrom, timeZone) : null,
      publishTo: publishTo ? endOfDay(publishTo, timeZone) : null,
    })),
  };
}
