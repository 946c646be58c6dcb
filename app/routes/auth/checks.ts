// Fetched when somebody begins to fill in a form: Conform, Zod and the schemas that the actions use.
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { Check } from "#app/components/forms/late-form.ts";
import {
  forgotPasswordForm,
  resetPasswordForm,
  signInForm,
  signUpForm,
  verifyEmailForm,
} from "#app/domain/account/account-forms.ts";

const by =
  (schema: z.ZodType): Check =>
  (form) => {
    const submission = parseWithZod(form, { schema });
    return submission.status === "success" ? null : submission.reply();
  };

export const checkForgotPassword = by(forgotPasswordForm);
export const checkResetPassword = by(resetPasswordForm);
export const checkSignIn = by(signInForm);
export const checkSignUp = by(signUpForm);
export const checkToken = by(verifyEmailForm);
