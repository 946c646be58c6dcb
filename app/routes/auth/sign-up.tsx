import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useLateForm } from "#app/components/forms/late-form.ts";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { Side } from "#app/domain/access/actor.ts";
import { signUpForm } from "#app/domain/account/account-forms.ts";
import { MIN_PASSWORD } from "#app/domain/account/password-rule.ts";
import { signUp } from "#app/domain/account/sign-up.server.ts";
import { invitationBy } from "#app/domain/roster/invitation.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { countSignUp } from "#app/http/auth-limits.server.ts";
import { markJoining } from "#app/http/browser-marks.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { rememberSentTo } from "#app/http/sent-to.server.ts";
import { requireSignedOut } from "#app/http/signed-out.server.ts";
import { atLeast } from "#app/http/steady-time.server.ts";
import { AuthForm } from "./auth-form.tsx";
import { AuthPage } from "./auth-page.tsx";

// Longer than the slower of the two ways through (new address, known address).
const ANSWER_MS = 300;

function sideOf(side: string | undefined): Side {
  return side === "brand" || side === "creator" ? side : refusalResponse(refuse("not_found"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.side === "creator" ? "Join as a creator" : "Join as a brand"} · Sweetspot` },
];

/** Only for somebody who is not signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const side = sideOf(args.params.side);
  await requireSignedOut(args);
  const { timeZone } = await actorOf(args.request);
  // An invitation knows the name and the address that it was sent to.
  const code = new URL(args.request.url).searchParams.get("invitation") ?? "";
  const invited = side === "creator" ? await invitationBy(code) : null;
  return { side, timeZone, name: invited?.name ?? "", email: invited?.email ?? "" };
}

/** Opens the account. The answer is the same whether or not the address was free. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const kind = sideOf(params.side);
  const form = await parseForm(request, signUpForm);
  if (!form.ok) return form.response;
  const tooMany = await countSignUp(form.value.email, context.ip);
  if (tooMany) return formRefusal(form.submission, tooMany);
  const { locale } = await actorOf(request);
  const result = await atLeast(ANSWER_MS, () => signUp({ kind, ...form.value, locale }, installation.origin));
  if (!result.ok) return formRefusal(form.submission, result);
  const headers = new Headers({ "Set-Cookie": markJoining(form.value.email) });
  headers.append("Set-Cookie", rememberSentTo(form.value.email));
  return redirect("/check-email", { headers });
}

/** The browser's time zone as a hidden field; without JavaScript what a cookie told, else none. */
function useBrowserTimeZone(told: string): string {
  const [zone, setZone] = useState(told);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return zone;
}

const WORDS = {
  brand: { title: "Join as a brand", name: "Your name", lead: "Your brand's profile comes next." },
  creator: {
    title: "Join as a creator",
    name: "Your name",
    lead: "Your profile and social accounts come next.",
  },
};

export default function SignUp() {
  const { side, timeZone, name, email } = useLoaderData<typeof loader>();
  const [form, fields] = useLateForm({
    id: "sign-up",
    fields: { name: "required", email: "required", password: "required", timeZone: "optional" },
    load: async () => (await import("./checks.ts")).checkSignUp,
    result: useActionData<typeof action>()?.result,
    start: { name, email },
  });
  const zone = useBrowserTimeZone(timeZone);
  const words = WORDS[side];
  return (
    <AuthPage title={words.title} lead={words.lead}>
      <AuthForm form={form} submit="Create account" main side={side}>
        <TextField meta={fields.name} label={words.name} autoComplete="name" />
        <TextField meta={fields.email} label="Email" type="email" autoComplete="email" />
        <PasswordField
          meta={fields.password}
          label="Password"
          autoComplete="new-password"
          hint={`At least ${MIN_PASSWORD} characters.`}
        />
        <input type="hidden" name={fields.timeZone.name} value={zone} />
      </AuthForm>
      <p className="t-2">
        You have an account?{" "}
        <Link className="link" to="/sign-in">
          Sign in
        </Link>
      </p>
    </AuthPage>
  );
}
