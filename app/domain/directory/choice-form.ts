import { z } from "zod";
import { CURRENCIES } from "../ledger/currency.ts";
import { readAmount } from "../ledger/typed-amount.ts";

/** What a creator decides about the directory: whether they are in it, and what one piece costs at least. */
export const choiceForm = z
  .object({
    listed: z.boolean().default(false),
    priceFrom: z.string().trim().max(30, "Enter an amount such as 250.00.").default(""),
    currency: z
      .enum(CURRENCIES, { error: "Choose a currency of the list; others cannot be paid here." })
      .default("USD"),
  })
  .transform(({ priceFrom, ...choice }, context) => {
    if (!priceFrom) return { ...choice, priceFrom: null };
    const price = readAmount(priceFrom, choice.currency);
    if (price.ok) return { ...choice, priceFrom: price.amount };
    const message = `${price.problem} Or leave it empty.`;
    context.issues.push({ code: "custom", message, path: ["priceFrom"], input: priceFrom });
    return z.NEVER;
  });
export type DirectoryChoiceInput = z.output<typeof choiceForm>;
