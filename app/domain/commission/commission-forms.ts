import { z } from "zod";
import { emptyAmount, readAmount } from "../ledger/typed-amount.ts";
import { MOST_ORDER_MINOR } from "./conversion.ts";

const reason = (what: string) =>
  z.string({ error: what }).trim().min(3, what).max(1_000, "Keep it under 1,000 characters");
const number = z.coerce.number().int().min(1).max(100_000);

/** An order's worth as typed, minor units, above zero. */
export const orderAmount = (currency: string) =>
  z.string({ error: emptyAmount(currency) }).transform((typed, context) => {
    const read = readAmount(typed, currency, { most: MOST_ORDER_MINOR, counted: true });
    if (read.ok) return read.amount;
    context.issues.push({ code: "custom", message: read.problem, input: typed });
    return z.NEVER;
  });

/** One order or return, by hand. Day and time are where the person is. */
export const enterForm = (currency: string) =>
  z.object({
    intent: z.literal("enter"),
    kind: z.enum(["sale", "return"], { error: "Choose what it is" }),
    orderId: z
      .string({ error: "Enter the order’s number" })
      .trim()
      .min(1, "Enter the order’s number")
      .max(64, "Keep it under 64 characters"),
    amount: orderAmount(currency),
    day: z.iso.date({ error: "Choose the day of the order" }),
    time: z.iso.time({ precision: -1, error: "Enter the time of the order" }),
  });
export const voidForm = z.object({
  intent: z.literal("void"),
  conversionId: z.uuid(),
  reason: reason("Say why; both sides read it"),
});
export const questionForm = z.object({
  intent: z.literal("question"),
  ...{ statement: number, issue: number },
  reason: reason("Say what is wrong; the other side reads it"),
  rows: z.array(z.uuid()).max(100).default([]),
});
export const answerForm = z.object({
  intent: z.literal("answer"),
  statement: number,
  answer: reason("Say what you changed, or why it is right"),
});
export const decideForm = z.object({
  intent: z.literal("decide"),
  statement: number,
  answer: reason("Say what you decided on; both sides read it"),
});
export const agreeForm = z.object({ intent: z.literal("agree"), statement: number, issue: number });

/** Everything that can be sent from the page of a deal's commission. */
export const commissionForm = (currency: string) =>
  z.discriminatedUnion("intent", [
    ...([enterForm(currency), voidForm, questionForm] as const),
    ...([answerForm, decideForm, agreeForm] as const),
  ]);
