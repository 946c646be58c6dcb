import { z } from "zod";
import { MOST_ORDERS } from "./read-orders.ts";

const orderLine = z
  .object({
    line: z.number().int().min(1),
    kind: z.enum(["sale", "return"]),
    orderId: z.string().max(200),
    amount: z.string().regex(/^\d{1,15}$/),
    currency: z.string().length(3),
    occurredAt: z.iso.datetime(),
  })
  .transform(({ line, amount, occurredAt, ...entry }) => ({
    line,
    entry: { ...entry, amount: BigInt(amount), occurredAt: new Date(occurredAt) },
  }));

/** The orders of a file that was looked at, sent back to be taken: they are judged again. */
export const importForm = z.object({
  entries: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.issues.push({ code: "custom", message: "Choose the file again.", input: text });
        return z.NEVER;
      }
    })
    .pipe(z.array(orderLine).min(1).max(MOST_ORDERS)),
});
