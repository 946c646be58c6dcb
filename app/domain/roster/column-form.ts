import { z } from "zod";
import { PLATFORMS } from "../account/platforms.ts";
import { CURRENCIES } from "../ledger/currency.ts";
import { ROSTER_FIELDS, type ColumnMapping, type RosterField } from "./columns.ts";

/** The number of a column from 0; nothing where no column holds the field. */
const column = z.number("Choose one of the columns.").int().min(0).max(199).optional();

const fields = {
  ...(Object.fromEntries(ROSTER_FIELDS.map((field) => [field, column])) as Record<
    RosterField,
    typeof column
  >),
  hasHeader: z.boolean().default(false),
  fixedPlatform: z.enum(PLATFORMS, { error: "Choose one of the platforms." }).optional(),
  fixedCurrency: z.enum(CURRENCIES, { error: "Choose a currency." }),
  rateIsShare: z.boolean().default(false),
};

/** What a person says about the columns of a list: it must be told whose numbers they are. */
export const columnForm = z
  .object(fields)
  .refine(({ handle }) => handle !== undefined, {
    path: ["handle"],
    error: "Choose the column with the handle or the profile link.",
  })
  .refine(({ platform, fixedPlatform }) => platform !== undefined || fixedPlatform !== undefined, {
    path: ["fixedPlatform"],
    error: "Choose the platform, or the column that names it.",
  })
  .transform(({ hasHeader, fixedPlatform, fixedCurrency, rateIsShare, ...columns }): ColumnMapping => ({
    ...{ hasHeader, fixedCurrency, rateIsShare },
    columns: Object.fromEntries(
      ROSTER_FIELDS.map((field) => [field, columns[field] ?? null]),
    ) as ColumnMapping["columns"],
    fixedPlatform: fixedPlatform ?? null,
  }));

/** The form as it stands for a mapping. */
export function columnFormOf({ columns, fixedPlatform, ...rest }: ColumnMapping) {
  const numbers = Object.fromEntries(
    ROSTER_FIELDS.map((field) => [field, columns[field] === null ? "" : String(columns[field])]),
  ) as Record<RosterField, string>;
  return { ...rest, ...numbers, fixedPlatform: fixedPlatform ?? "" };
}
