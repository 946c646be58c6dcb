import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { useLateForm } from "#app/components/forms/late-form.ts";
import { TextField } from "#app/components/forms/text-field.tsx";
import { forgotPasswordForm } from "#app/domain/account/account-forms.ts";
import { requestPasswordReset } from "#app/domain/account/request-password-reset.server.ts";
import { installation } from "#app/http/installation.server.ts";
import { countReset } from "#app/http/auth-limits.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { rememberSentTo } from "#app/http/sent-to.server.ts";
import { atLeast } from "#app/http/steady-time.server.ts";
import { AuthForm } from "./auth-form.tsx";
import { AuthPage } from "./auth-page.tsx";

const ANSWER_MS = 200;

export const meta: MetaFunction = () => [{ title: "Forgot your password · Sweetspot" }];

/** Open to everybody, also to somebody who is signed in and cannot remember the current password. */
export function loader(_args: LoaderFunctionArgs) {
  return null;
}

/** Sends the link if the address has an account. The answer never tells. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, forgotPasswordForm);
  if (!form.ok) return form.response;
  const { email } = form.value;
  const tooMany = await countReset(email, context.ip);
  if (tooMany) return formRefusal(form.submission, tooMany);
  const result = await atLeast(ANSWER_MS, () => requestPasswordReset(email, installation.origin));
  if (!result.ok) return formRefusal(form.submission, result);
  return redirect("/check-email?reset", { headers: { "Set-Cookie": rememberSentTo(email) } });
}

export default function ForgotPassword() {
  const [form, fields] = useLateForm({
    id: "forgot-password",
    fields: { email: "required" },
    load: async () => (await import("./checks.ts")).checkForgotPassword,
    result: useActionData<typeof action>()?.result,
  });
  return (
    <AuthPage
      title="Forgot your password?"
      lead="Enter your email address and we send you a link to choose a new one."
    >
      <AuthForm form={form} submit="Send the link" main>
        <TextField meta={fields.email} label="Email" type="email" autoComplete="username" />
      </AuthForm>
      <p className="t-2">
        <Link className="link" to="/sign-in">
          Back to sign in
        </Link>
      </p>
    </AuthPage>
  );
}
