import { z } from "zod";
import { typedWhole } from "../../account/typed-number.ts";
import { MAX_CHARGE_MINOR } from "../../ledger/money.ts";
import type { BriefInput, WholeInput } from "../brief-input.ts";
import { endOfDay, momentIn, timeIn } from "../deadline.ts";
import { amountOf, amountText, date, dayText, money, moneyProblem, type FormContext } from "./fields.ts";

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 09:00.")
  .default("09:00");

/** Slots, budget, dates, and who finds the brief. `currency` is the one that the brief has now. */
export const budgetForm = z
  .object({
    currency: z.string().default("USD"),
    slots: typedWhole(1, 500).default(1),
    budget: money,
    applyBy: date,
    publishOn: date,
    publishTime: time,
    visibility: z.enum(["public", "invite", "link"]).default("public"),
  })
  .check((context) => {
    const { budget, currency, publishOn, applyBy } = context.value;
    const wrong = (path: string, message: string | null | false) => {
      if (message) context.issues.push({ code: "custom", path: [path], message, input: context.value });
    };
    wrong("budget", moneyProblem(budget, currency, MAX_CHARGE_MINOR * 500n));
    wrong("publishOn", (applyBy ?? "9999") <= (publishOn ?? "") && "It must go public before the deadline.");
  });
export type BudgetForm = z.output<typeof budgetForm>;

export function budgetOf(input: WholeInput, context: FormContext) {
  const { currency, visibility, budget, slots, applyBy, publishAt } = input;
  return {
    ...{ currency, visibility },
    slots: String(slots),
    budget: budget === 0n ? "" : amountText(budget, currency),
    applyBy: dayText(applyBy, context),
    publishOn: dayText(publishAt, context),
    publishTime: publishAt ? timeIn(publishAt, context.timeZone) : "09:00",
  };
}

export function withBudget(input: BriefInput, form: BudgetForm, { timeZone }: FormContext): BriefInput {
  const { slots, visibility, applyBy, publishOn, publishTime } = form;
  return {
    ...input,
    ...{ slots, visibility },
    budget: amountOf(form.budget, input.currency) ?? 0n,
    applyBy: applyBy ? endOfDay(applyBy, timeZone) : null,
    publishAt: publishOn ? momentIn(publishOn, publishTime, timeZone) : null,
  };
}
