import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useLateForm } from "#app/components/forms/late-form.ts";
import { Button } from "#app/components/ui/button.tsx";
import { verifyEmailForm } from "#app/domain/account/account-forms.ts";
import { sendVerificationAgain } from "#app/domain/account/send-verification.server.ts";
import { verifyEmail } from "#app/domain/account/verify-email.server.ts";
import { sentenceOf } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { countOwnEmail } from "#app/http/auth-limits.server.ts";
import { joinedHere } from "#app/http/browser-marks.server.ts";
import { finishSignIn } from "#app/http/finish-sign-in.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guard.server.ts";
import { homeOf } from "#app/http/home-path.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { rememberSentTo } from "#app/http/sent-to.server.ts";
import { AuthForm } from "./auth-form.tsx";
import { AuthPage } from "./auth-page.tsx";

export const meta: MetaFunction = () => [{ title: "Verify your email · Sweetspot" }];

/**
 * With a link's token: a button, because mail scanners open links. Without: for somebody signed in, where the
 * link went and a way to get another.
 */
export async function loader(args: LoaderFunctionArgs) {
  const token = new URL(args.request.url).searchParams.get("token");
  if (token) return { token, email: null };
  const actor = await requireUser(args);
  if (actor.emailVerified) throw redirect(homeOf(actor));
  return { token: null, email: actor.email };
}

async function sendAgain(args: ActionFunctionArgs) {
  const actor = await requireUser(args, { unverified: true });
  const tooMany = await countOwnEmail(actor.userId, args.context.ip);
  valueOrRefusal(tooMany ?? (await sendVerificationAgain(actor.userId, installation.origin)));
  return redirect("/check-email", { headers: { "Set-Cookie": rememberSentTo(actor.email) } });
}

/** Uses the link, or sends another. Signs in only the browser that signed up. */
export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const body = await readForm(request);
  if (body.get("intent") === "again") return sendAgain(args);
  const form = await parseForm(request, verifyEmailForm, body);
  if (!form.ok) return form.response;
  const result = await verifyEmail(form.value.token);
  if (!result.ok) return formRefusal(form.submission, result);
  const { userId, email, first } = result.value;
  const actor = await actorOf(request);
  if (actor.kind !== "visitor" && actor.userId === userId) return redirect("/auth/continue");
  if (first && joinedHere(request, email)) return finishSignIn(args, userId);
  return redirect("/sign-in?verified=1");
}

export default function VerifyEmail() {
  const { token, email } = useLoaderData<typeof loader>();
  return token === null ? <SendAgain email={email} /> : <UseLink token={token} />;
}

function UseLink({ token }: { token: string }) {
  const [form, fields] = useLateForm({
    id: "verify-email",
    fields: { token: "required" },
    load: async () => (await import("./checks.ts")).checkToken,
    result: useActionData<typeof action>()?.result,
  });
  const stale = form.errors?.includes(sentenceOf({ code: "bad_token" }));
  return (
    <AuthPage title="Verify your email" lead="One click, and the address is yours here.">
      <AuthForm form={form} submit="Verify email address" main>
        <input type="hidden" name={fields.token.name} value={token} />
      </AuthForm>
      {stale ? (
        <p className="t-2">
          <Link className="link" to="/sign-in?next=%2Fverify-email">
            Sign in to get a new link
          </Link>
        </p>
      ) : null}
    </AuthPage>
  );
}

function SendAgain({ email }: { email: string | null }) {
  return (
    <AuthPage
      title="Verify your email"
      lead={
        <>
          We sent a link to <strong className="t-strong">{email}</strong>. Open it to go on.
        </>
      }
    >
      <Form method="post">
        <input type="hidden" name="intent" value="again" />
        <Button size="l" full>
          Send the link again
        </Button>
      </Form>
      <p className="t-2">
        Wrong address?{" "}
        <Link className="link" to="/account">
          Change it
        </Link>
      </p>
    </AuthPage>
  );
}
