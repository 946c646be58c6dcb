import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { listOwnSessions } from "#app/domain/account/own-sessions.server.ts";
import { timeZones } from "#app/domain/account/time-zone.ts";
import { refuse } from "#app/domain/refusal.ts";
import { viewerOf } from "#app/http/actor.server.ts";
import { answerOf, readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { ACCOUNT_ACTS, isAccountIntent } from "./act-on-account.server.ts";
import { EmailSection } from "./email-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { ProfileSection } from "./profile-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";

export const meta: MetaFunction = () => [{ title: "Your account · Sweetspot" }];

/** One's own account: whoever is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireUser(args);
  const { sessionPublicId } = await viewerOf(args.request);
  const sessions = await listOwnSessions(actor.userId);
  const { name, email, emailVerified, timeZone, locale } = actor;
  return {
    account: { name, email, emailVerified, timeZone, locale },
    saved: new URL(args.request.url).searchParams.get("saved"),
    sessions: sessions.map((session) => ({ ...session, current: session.publicId === sessionPublicId })),
    zones: timeZones(),
  };
}

/** One of the forms of the page, by its intent. An address that is not verified may be changed here. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireUser(args, { unverified: true });
  const body = await readForm(args.request);
  const intent = body.get("intent");
  if (!isAccountIntent(intent)) return refusalResponse(refuse("not_found"));
  const answer = await ACCOUNT_ACTS[intent]({ args, actor, body });
  if (!("data" in answer)) return answer;
  return answerOf(intent, answer);
}

export default function Settings() {
  const { account, saved, sessions, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (form: string) => (answer?.form === form ? answer.result : undefined);
  return (
    <ActorShell>
      <div className="mx-auto grid max-w-2xl gap-5">
        <h1 className="t-page">Your account</h1>
        <ProfileSection
          account={account}
          zones={zones}
          result={resultOf("profile")}
          saved={saved === "profile"}
        />
        <EmailSection account={account} result={resultOf("email")} saved={saved === "email"} />
        <PasswordSection result={resultOf("password")} saved={saved === "password"} />
        <SessionsSection sessions={sessions} account={account} saved={saved === "sessions"} />
      </div>
    </ActorShell>
  );
}
