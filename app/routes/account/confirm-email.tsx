import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLateForm } from "#app/components/forms/late-form.ts";
import { verifyEmailForm } from "#app/domain/account/account-forms.ts";
import { confirmEmailChange } from "#app/domain/account/confirm-email-change.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { AuthForm } from "../auth/auth-form.tsx";
import { AuthPage } from "../auth/auth-page.tsx";

export const meta: MetaFunction = () => [{ title: "Confirm your new email · Sweetspot" }];

/** Open to everybody: the link's secret decides. A button, because mail scanners open links. */
export function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token");
  if (!token) throw redirect("/account");
  return { token };
}

/** Makes the new address the one of the account. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, verifyEmailForm);
  if (!form.ok) return form.response;
  const result = await confirmEmailChange(form.value.token);
  if (!result.ok) return formRefusal(form.submission, result);
  return redirect("/account?saved=email");
}

export default function ConfirmEmail() {
  const { token } = useLoaderData<typeof loader>();
  const [form, fields] = useLateForm({
    id: "confirm-email",
    fields: { token: "required" },
    load: async () => (await import("../auth/checks.ts")).checkToken,
    result: useActionData<typeof action>()?.result,
  });
  return (
    <AuthPage title="Confirm your new email" lead="From then on you sign in with this address.">
      <AuthForm form={form} submit="Use this address" main>
        <input type="hidden" name={fields.token.name} value={token} />
      </AuthForm>
    </AuthPage>
  );
}
