import { z } from "zod";
import { typedWhole } from "../../account/typed-number.ts";
import { MAX_CHARGE_MINOR } from "../../ledger/money.ts";
import {
  MAX_NOTICE_DAYS,
  MAX_PERIODS,
  MIN_PERIODS,
  USUAL_NOTICE_DAYS,
  USUAL_PERIODS,
} from "../../programme/programme-words.ts";
import type { BriefInput, WholeInput } from "../brief-input.ts";
import { endOfDay, momentIn, timeIn } from "../deadline.ts";
import { amountOf, amountText, date, dayText, money, moneyProblem, type FormContext } from "./fields.ts";

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 09:00.")
  .default("09:00");

const months = typedWhole(MIN_PERIODS, MAX_PERIODS);
const notice = typedWhole(0, MAX_NOTICE_DAYS);

/** Slots, budget, dates, whether it repeats, and who finds the brief. `currency` is the one that the brief has now. */
export const budgetForm = z
  .object({
    currency: z.string().default("USD"),
    slots: typedWhole(1, 500).default(1),
    budget: money,
    applyBy: date,
    publishOn: date,
    publishTime: time,
    repeats: z.enum(["once", "monthly"]).default("once"),
    // Of a one-off brief nobody sees them, so nothing that stands in them can be wrong.
    periods: z.string().default(String(USUAL_PERIODS)),
    noticeDays: z.string().default(String(USUAL_NOTICE_DAYS)),
    visibility: z.enum(["public", "invite", "link"]).default("public"),
  })
  .check((context) => {
    const { budget, currency, publishOn, applyBy, repeats, periods, noticeDays } = context.value;
    const wrong = (path: string, message: string | null | false) => {
      if (message) context.issues.push({ code: "custom", path: [path], message, input: context.value });
    };
    wrong("budget", moneyProblem(budget, currency, MAX_CHARGE_MINOR * 500n));
    if (repeats === "monthly") {
      wrong("periods", months.safeParse(periods).error?.issues[0]?.message ?? null);
      wrong("noticeDays", notice.safeParse(noticeDays).error?.issues[0]?.message ?? null);
    }
    wrong("publishOn", (applyBy ?? "9999") <= (publishOn ?? "") && "It must go public before the deadline.");
  });
export type BudgetForm = z.output<typeof budgetForm>;

export function budgetOf(input: WholeInput, context: FormContext) {
  const { currency, visibility, budget, slots, applyBy, publishAt } = input;
  const { programme } = input.details;
  return {
    ...{ currency, visibility },
    repeats: programme ? "monthly" : "once",
    periods: String(programme?.periods ?? USUAL_PERIODS),
    noticeDays: String(programme?.noticeDays ?? USUAL_NOTICE_DAYS),
    slots: String(slots),
    budget: budget === 0n ? "" : amountText(budget, currency),
    applyBy: dayText(applyBy, context),
    publishOn: dayText(publishAt, context),
    publishTime: publishAt ? timeIn(publishAt, context.timeZone) : "09:00",
  };
}

export function withBudget(input: BriefInput, form: BudgetForm, { timeZone }: FormContext): BriefInput {
  const { slots, visibility, applyBy, publishOn, publishTime, repeats } = form;
  const programme =
    repeats === "monthly"
      ? { periods: months.parse(form.periods), noticeDays: notice.parse(form.noticeDays) }
      : null;
  return {
    ...input,
    ...{ slots, visibility },
    details: { ...input.details, programme },
    budget: amountOf(form.budget, input.currency) ?? 0n,
    applyBy: applyBy ? endOfDay(applyBy, timeZone) : null,
    publishAt: publishOn ? momentIn(publishOn, publishTime, timeZone) : null,
  };
}
