import { z } from "zod";
import { parseMoney } from "../ledger/money.ts";
import { isCurrency } from "../ledger/currency.ts";

/** What a shop sends of one order. The amount is a decimal string, so that no number is ever rounded. */
export const callBody = z
  .object({
    deal: z.number().int().min(1).max(2_147_483_647),
    order_id: z.string().trim().min(1).max(64),
    occurred_at: z.iso.datetime({ offset: true }),
    amount: z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, "Send a decimal string, such as 45.00"),
    currency: z
      .string()
      .refine(isCurrency, "Send the code of a currency that deals are made in, such as USD"),
    kind: z.enum(["sale", "return"]).default("sale"),
  })
  .strict()
  .transform((body, context) => {
    const read = parseMoney(body.amount, body.currency);
    if (!read.ok) {
      const message = "Send no more decimals than the currency has";
      context.issues.push({ code: "custom", path: ["amount"], message, input: body.amount });
      return z.NEVER;
    }
    const { deal, order_id: orderId, currency, kind } = body;
    return {
      deal,
      entry: { kind, orderId, currency, amount: read.amount, occurredAt: new Date(body.occurred_at) },
    };
  });
