import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { markUnsent } from "#app/components/forms/kept-words.ts";
import { useLateForm } from "#app/components/forms/late-form.ts";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { signInForm } from "#app/domain/account/account-forms.ts";
import { checkCredentials, tellOfNewSignIn } from "#app/domain/account/sign-in.server.ts";
import { installation } from "#app/http/installation.server.ts";
import { countSignIn, forgiveSignIn } from "#app/http/auth-limits.server.ts";
import { knowsDevice } from "#app/http/browser-marks.server.ts";
import { finishSignIn } from "#app/http/finish-sign-in.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { safeNext } from "#app/http/next-path.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { clientOf } from "#app/http/session.server.ts";
import { requireSignedOut } from "#app/http/signed-out.server.ts";
import { AuthForm } from "./auth-form.tsx";
import { AuthPage } from "./auth-page.tsx";

export const meta: MetaFunction = () => [{ title: "Sign in · Sweetspot" }];

// What brought somebody here, in words.
const NOTES: Record<string, string> = {
  verified: "Your email address is verified. Sign in to go on.",
  reset: "Your new password is set, and every session was ended. Sign in with it.",
  ended: "You were signed out before this was sent. Sign in to go back to the page and send it again.",
};

/** Only for somebody who is not signed in. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedOut(args);
  const search = new URL(args.request.url).searchParams;
  const note = Object.keys(NOTES).find((name) => search.has(name));
  const ended = search.has("ended");
  return { next: safeNext(search.get("next")), note: note === undefined ? null : NOTES[note], ended };
}

/** Checks email and password and opens a new session. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const form = await parseForm(request, signInForm);
  if (!form.ok) return form.response;
  const { email, password, next } = form.value;
  const tooMany = await countSignIn(email, context.ip);
  if (tooMany) return formRefusal(form.submission, tooMany);
  const result = await checkCredentials(email, password);
  if (!result.ok) return formRefusal(form.submission, result);
  const { userId } = result.value;
  await forgiveSignIn(email, context.ip);
  if (!knowsDevice(request, userId))
    valueOrRefusal(await tellOfNewSignIn(userId, { ...clientOf(args), origin: installation.origin }));
  return finishSignIn(args, userId, next);
}

export default function SignIn() {
  const { next, note, ended } = useLoaderData<typeof loader>();
  useEffect(() => {
    if (ended) markUnsent();
  }, [ended]);
  const [form, fields] = useLateForm({
    id: "sign-in",
    fields: { email: "required", password: "required", next: "optional" },
    load: async () => (await import("./checks.ts")).checkSignIn,
    result: useActionData<typeof action>()?.result,
  });
  return (
    <AuthPage title="Sign in" lead={note}>
      <AuthForm form={form} submit="Sign in" main>
        <TextField meta={fields.email} label="Email" type="email" autoComplete="username" />
        <PasswordField meta={fields.password} label="Password" autoComplete="current-password" />
        {next ? <input type="hidden" name={fields.next.name} value={next} /> : null}
      </AuthForm>
      <p className="t-2 flex flex-wrap justify-between gap-4">
        <Link className="link" to="/forgot-password">
          Forgot your password?
        </Link>
        <Link className="link" to="/join">
          Join Sweetspot
        </Link>
      </p>
    </AuthPage>
  );
}
