import { z } from "zod";
import { NICHE_CODES } from "../account/niches.ts";
import { fits, FORMATS, PLATFORMS } from "../account/platforms.ts";
import { CURRENCIES } from "../ledger/currency.ts";
import { readAmount } from "../ledger/typed-amount.ts";

/** The most that a page shows of each. */
export const MOST_WORKS = 24;
export const MOST_RATES = 20;

/** One piece of past work, as typed. Its picture travels beside it. */
export const portfolioForm = z.object({
  id: z.uuid(),
  title: z
    .string({ error: "Enter what it was." })
    .trim()
    .min(3, "Enter a title of at least 3 characters.")
    .max(120, "Keep the title under 120 characters."),
  brandName: z.string().trim().max(80, "Keep the brand under 80 characters.").default(""),
  sponsored: z.boolean().default(false),
  category: z.enum(NICHE_CODES, { error: "Choose a category." }),
  platform: z.enum(PLATFORMS, { error: "Choose a platform." }),
  publishedOn: z.iso.date({ error: "Enter the day it was published." }),
  url: z
    .url({ protocol: /^https?$/, error: "Enter the whole address, starting with https://." })
    .max(500, "Keep the address under 500 characters.")
    .optional(),
  removeImage: z.boolean().default(false),
});
export type PortfolioInput = z.output<typeof portfolioForm>;

/** "From" price of one kind of work, as typed. */
export const rateForm = z
  .object({
    platform: z.enum(PLATFORMS, { error: "Choose a platform." }),
    format: z.enum(FORMATS, { error: "Choose a format." }),
    amount: z
      .string({ error: "Enter a price such as 250.00." })
      .trim()
      .max(30, "Enter a price such as 250.00."),
    currency: z
      .enum(CURRENCIES, { error: "Choose a currency of the list; others cannot be paid here." })
      .default("USD"),
  })
  .check(({ value, issues }) => {
    if (!fits(value.platform, value.format))
      issues.push({
        ...{ code: "custom", path: ["format"], input: value.format },
        message: "This format does not exist on that platform. Choose another.",
      });
    const read = readAmount(value.amount, value.currency, { noun: "a price" });
    if (!read.ok)
      issues.push({
        ...{ code: "custom", path: ["amount"], input: value.amount },
        message: read.problem,
      });
  });
export type RateInput = z.output<typeof rateForm>;

export const VISIBILITIES = ["public", "brands"] as const;

/** Who may see the page. */
export const pageForm = z.object({
  visibility: z.enum(VISIBILITIES, { error: "Choose who may see your page." }),
  indexable: z.boolean().default(false),
});
export type PageInput = z.output<typeof pageForm>;
