import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { SignedInActor } from "#app/domain/access/actor.ts";
import { emailForm, passwordForm, profileForm, sessionForm } from "#app/domain/account/account-forms.ts";
import { changePassword } from "#app/domain/account/change-password.server.ts";
import { editOwnAccount } from "#app/domain/account/edit-own-account.server.ts";
import { endOtherSessions, endOwnSession } from "#app/domain/account/own-sessions.server.ts";
import { requestEmailChange } from "#app/domain/account/request-email-change.server.ts";
import { installation } from "#app/http/installation.server.ts";
import { viewerOf } from "#app/http/actor.server.ts";
import { countOwnEmail, countOwnPassword } from "#app/http/auth-limits.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { rememberSentTo } from "#app/http/sent-to.server.ts";

interface Act {
  args: ActionFunctionArgs;
  actor: SignedInActor;
  body: FormData;
}

/** Public id of the session in use: whoever is signed in has one. */
async function sessionInUse(request: Request): Promise<string> {
  const { sessionPublicId } = await viewerOf(request);
  if (sessionPublicId === null) throw new Error("A signed-in request has no session");
  return sessionPublicId;
}

const saved = (what: string) => redirect(`/account?saved=${what}`);

async function profile({ args, actor, body }: Act) {
  const form = await parseForm(args.request, profileForm, body);
  if (!form.ok) return form.response;
  valueOrRefusal(await editOwnAccount(actor.userId, form.value));
  return saved("profile");
}

async function email({ args, actor, body }: Act) {
  const form = await parseForm(args.request, emailForm, body);
  if (!form.ok) return form.response;
  const { userId } = actor;
  const tooMany = (await countOwnPassword(userId)) ?? (await countOwnEmail(userId, args.context.ip));
  if (tooMany) return formRefusal(form.submission, tooMany);
  const result = await requestEmailChange({ ...form.value, userId }, installation.origin);
  if (!result.ok) return formRefusal(form.submission, result, "currentPassword");
  return redirect("/check-email", { headers: { "Set-Cookie": rememberSentTo(form.value.newEmail) } });
}

async function password({ args, actor, body }: Act) {
  const form = await parseForm(args.request, passwordForm, body);
  if (!form.ok) return form.response;
  const tooMany = await countOwnPassword(actor.userId);
  if (tooMany) return formRefusal(form.submission, tooMany);
  const keepSession = await sessionInUse(args.request);
  const result = await changePassword(
    { ...form.value, userId: actor.userId, keepSession },
    installation.origin,
  );
  if (!result.ok) return formRefusal(form.submission, result, "currentPassword");
  return saved("password");
}

async function endSession({ args, actor, body }: Act) {
  const form = await parseForm(args.request, sessionForm, body);
  if (!form.ok) return form.response;
  valueOrRefusal(await endOwnSession(actor.userId, form.value.session));
  return saved("sessions");
}

async function endOthers({ args, actor }: Act) {
  await endOtherSessions(actor.userId, await sessionInUse(args.request));
  return saved("sessions");
}

/** What the account page can do, by the form's `intent`. Each answers with a redirect or with the form's errors. */
export const ACCOUNT_ACTS = { profile, email, password, "end-session": endSession, "end-others": endOthers };
export type AccountIntent = keyof typeof ACCOUNT_ACTS;

export const isAccountIntent = (intent: unknown): intent is AccountIntent =>
  typeof intent === "string" && Object.hasOwn(ACCOUNT_ACTS, intent);
