import { z } from "zod";
import { CURRENCIES } from "../ledger/currency.ts";
import { MAX_CHARGE_MINOR, parseMoney } from "../ledger/money.ts";

/** What a creator decides about the directory: whether they are in it, and what one piece costs at least. */
export const choiceForm = z
  .object({
    listed: z.boolean().default(false),
    priceFrom: z.string().trim().max(30, "Enter an amount such as 250.00.").default(""),
    currency: z.enum(CURRENCIES, { error: "Choose a currency." }).default("USD"),
  })
  .transform(({ priceFrom, ...choice }, context) => {
    if (!priceFrom) return { ...choice, priceFrom: null };
    const price = parseMoney(priceFrom, choice.currency);
    if (price.ok && price.amount > 0n && price.amount <= MAX_CHARGE_MINOR)
      return { ...choice, priceFrom: price.amount };
    const message = "Enter an amount such as 250.00, or leave it empty.";
    context.issues.push({ code: "custom", message, path: ["priceFrom"], input: priceFrom });
    return z.NEVER;
  });
export type DirectoryChoiceInput = z.output<typeof choiceForm>;
