import { z } from "zod";
import { MIN_PASSWORD } from "./password-rule.ts";
import { knownTimeZone } from "./time-zone.ts";

export { MIN_PASSWORD };

/** The forms of one's own account: checked with these in the browser and again on the server. */

const email = z
  .string({ error: "Enter your email address." })
  .trim()
  .toLowerCase()
  .pipe(z.email("Enter an email address, such as ada@example.com.").max(254, "That address is too long."));
const name = z
  .string({ error: "Enter your name." })
  .trim()
  .min(2, "Enter your name, at least 2 characters.")
  .max(100, "Enter at most 100 characters.")
  // Our first email goes to whatever address was typed and greets by this name: it must not carry a message.
  .refine(
    (typed) =>
      !/[<>@/\\]|www\.|\.(?:com|net|org|info|biz|io|co|app|xyz|top|site|online|link|me|ru|cn)\b/i.test(typed),
    {
      error: "Enter a name, without a link or an address.",
    },
  );
const newPassword = z
  .string({ error: `Choose a password of at least ${MIN_PASSWORD} characters.` })
  .min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters. A few unrelated words work well.`)
  .max(200, "Use at most 200 characters.");
const givenPassword = z.string({ error: "Enter your password." }).max(200, "Use at most 200 characters.");
/** Filled by the browser; a browser that says nothing, or nonsense, leaves the default. */
const browserTimeZone = z
  .string()
  .optional()
  .transform((zone) => knownTimeZone(zone) ?? "UTC");

export const LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA"] as const;

export const signUpForm = z.object({ name, email, password: newPassword, timeZone: browserTimeZone });
export const signInForm = z.object({ email, password: givenPassword, next: z.string().optional() });
export const forgotPasswordForm = z.object({ email });
const token = z.string({ error: "This link is not complete. Open it from the email again." }).max(200);
export const verifyEmailForm = z.object({ token });
export const resetPasswordForm = z.object({ token, password: newPassword });

export const profileForm = z.object({
  name,
  timeZone: z
    .string({ error: "Choose a time zone." })
    .refine((zone) => knownTimeZone(zone) !== null, "Choose a time zone from the list."),
  locale: z.enum(LOCALES, { error: "Choose how dates and numbers are written." }),
});
export const passwordForm = z.object({
  currentPassword: z
    .string({ error: "Enter your current password." })
    .max(200, "Use at most 200 characters."),
  newPassword,
});
export const emailForm = z.object({
  newEmail: email,
  currentPassword: z
    .string({ error: "Enter your current password." })
    .max(200, "Use at most 200 characters."),
});
export const sessionForm = z.object({ session: z.uuid("Choose a session from the list.") });
