import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useLateForm } from "#app/components/forms/late-form.ts";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { resetPasswordForm } from "#app/domain/account/account-forms.ts";
import { MIN_PASSWORD } from "#app/domain/account/password-rule.ts";
import { resetPassword } from "#app/domain/account/reset-password.server.ts";
import { installation } from "#app/http/installation.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { closeSession } from "#app/http/session.server.ts";
import { AuthForm } from "./auth-form.tsx";
import { AuthPage } from "./auth-page.tsx";

export const meta: MetaFunction = () => [{ title: "Choose a new password · Sweetspot" }];

/** Open to everybody: the link's secret decides. */
export function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token");
  if (!token) throw redirect("/forgot-password");
  return { token };
}

/** Sets the new password; every session ends, this browser's too. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, resetPasswordForm);
  if (!form.ok) return form.response;
  const result = await resetPassword(form.value.token, form.value.password, installation.origin);
  if (!result.ok) return formRefusal(form.submission, result);
  return redirect("/sign-in?reset", { headers: { "Set-Cookie": await closeSession(request) } });
}

export default function ResetPassword() {
  const { token } = useLoaderData<typeof loader>();
  const [form, fields] = useLateForm({
    id: "reset-password",
    fields: { token: "required", password: "required" },
    load: async () => (await import("./checks.ts")).checkResetPassword,
    result: useActionData<typeof action>()?.result,
  });
  return (
    <AuthPage
      title="Choose a new password"
      lead="Every open session ends; you sign in again with the new one."
    >
      <AuthForm form={form} submit="Set new password" main>
        <input type="hidden" name={fields.token.name} value={token} />
        <PasswordField
          meta={fields.password}
          label="New password"
          autoComplete="new-password"
          hint={`At least ${MIN_PASSWORD} characters.`}
        />
      </AuthForm>
      <p className="t-2">
        <Link className="link" to="/forgot-password">
          Ask for a new link
        </Link>
      </p>
    </AuthPage>
  );
}
