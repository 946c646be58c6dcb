import { z } from "zod";
import { isCountry } from "./countries.ts";

const country = z.string({ error: "Choose a country." }).refine(isCountry, "Choose a country.");

/** Accepts "pepperjar.example" as people type it and stores an address with its scheme. */
export const website = z
  .string({ error: "Enter the address of your website." })
  .trim()
  .transform((typed) => (/^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
  .refine(
    (url) => URL.canParse(url) && new URL(url).hostname.includes("."),
    "Enter an address such as pepperjar.com.",
  )
  .pipe(z.string().max(200, "Keep the address under 200 characters."));

/** What a brand says of itself. Creators read all of it but the mailing address. */
export const brandProfile = z.object({
  name: z
    .string({ error: "Enter the name that creators will see." })
    .trim()
    .min(2, "Enter a name of at least 2 characters.")
    .max(60, "Keep the name under 60 characters."),
  website,
  country,
  background: z
    .string({ error: "Say in a few sentences who you are and what you make." })
    .trim()
    .min(20, "Write at least 20 characters, so that creators know who asks.")
    .max(1500, "Keep it under 1,500 characters."),
  values: z.string().trim().max(600, "Keep it under 600 characters.").default(""),
});
export type BrandProfile = z.infer<typeof brandProfile>;

/** The postal address that stands in contracts. Private until a deal is agreed. */
export const mailingAddress = z
  .string()
  .trim()
  .max(300, "Keep the address under 300 characters.")
  .default("");

export const brandSettings = brandProfile.extend({ mailingAddress });
export type BrandSettings = z.infer<typeof brandSettings>;
