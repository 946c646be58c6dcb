import { z } from "zod";
import { mailingAddress } from "./brand-profile.ts";
import { isCountry } from "./countries.ts";
import { LANGUAGE_CODES } from "./languages.ts";
import { NICHE_CODES } from "./niches.ts";
import { cleanHandle, PLATFORMS } from "./platforms.ts";

const handle = z
  .string({ error: "Choose a handle." })
  .transform(cleanHandle)
  .pipe(
    z
      .string()
      .min(3, "Use at least 3 characters.")
      .max(30, "Use at most 30 characters.")
      .regex(/^[a-z0-9][a-z0-9._-]*$/, "Use letters, digits, points, hyphens and underscores."),
  );

/** What a creator says of themselves. Brands read it beside an application. */
export const creatorProfile = z.object({
  displayName: z
    .string({ error: "Enter the name that brands will see." })
    .trim()
    .min(2, "Enter a name of at least 2 characters.")
    .max(60, "Keep the name under 60 characters."),
  handle,
  country: z.string({ error: "Choose a country." }).refine(isCountry, "Choose a country."),
  languages: z
    .array(z.enum(LANGUAGE_CODES), { error: "Choose at least one language." })
    .min(1, "Choose at least one language.")
    .max(8, "Choose up to 8 languages."),
  niches: z
    .array(z.enum(NICHE_CODES), { error: "Choose at least one niche." })
    .min(1, "Choose at least one niche.")
    .max(6, "Choose up to 6 niches."),
  bio: z.string().trim().max(600, "Keep it under 600 characters.").default(""),
});
export type CreatorProfile = z.infer<typeof creatorProfile>;

export const creatorSettings = creatorProfile.extend({ mailingAddress });
export type CreatorSettings = z.infer<typeof creatorSettings>;

/** An account that a creator publishes on. The address may be left out where the platform has a pattern. */
export const socialAccount = z.object({
  platform: z.enum(PLATFORMS, { error: "Choose a platform." }),
  handle: z
    .string({ error: "Enter the handle of the account." })
    .transform(cleanHandle)
    .pipe(
      z
        .string()
        .min(1, "Enter the handle of the account.")
        .max(100, "Keep the handle under 100 characters.")
        .regex(/^[^\s/?#]+$/, "Enter the handle only, such as imani.onepan, not the whole address."),
    ),
  url: z
    .url({ protocol: /^https?$/, error: "Enter the whole address, starting with https://." })
    .max(300, "Keep the address under 300 characters.")
    .optional(),
});
export type SocialAccountInput = z.infer<typeof socialAccount>;
