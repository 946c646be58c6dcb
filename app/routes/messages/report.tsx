import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportForm } from "#app/components/conversation/report-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { reportableMessage } from "#app/domain/conversation/thread.server.ts";
import { reportMessage } from "#app/domain/conversation/report-message.server.ts";
import { reportForm } from "#app/domain/conversation/report-form.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { perAccount, throttle } from "#app/http/throttle.server.ts";

export const meta: MetaFunction = () => [{ title: "Report a message · Sweetspot" }];

/** One message of the other side, to be reported. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args, "message.write");
  const { id = "", messageId = "" } = args.params;
  const found = await reportableMessage(actor, id, messageId);
  if (!found) return refusalResponse(refuse("not_found"));
  return { ...found, id, timeZone: actor.timeZone };
}

/** Tells the moderators. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "message.write");
  const { id: threadId = "", messageId = "" } = args.params;
  if (!(await reportableMessage(actor, threadId, messageId))) return refusalResponse(refuse("not_found"));
  const form = await parseForm(args.request, reportForm);
  if (!form.ok) return form.response;
  const flood = await throttle(perAccount("report", actor.userId, 20, 60));
  if (flood) return formRefusal(form.submission, flood);
  const outcome = await reportMessage(actor, { threadId, messageId, ...form.value });
  return outcome.ok ? redirect(`/messages/${threadId}?done=reported`) : formRefusal(form.submission, outcome);
}

export default function Report() {
  const { id, name, message, now, timeZone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="messages">
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title="Report a message"
          crumbs={[
            { label: "Messages", to: "/messages" },
            { label: name, to: `/messages/${id}` },
            { label: "Report" },
          ]}
          lead="Moderators read this message, those around it, and what you write here. The other side is not told who reported it."
        />
        <div className="card pad">
          <blockquote className="well mb-5">
            <p className="t-small t-2 mb-1">
              {message.author}, <LocalTime at={message.at} now={now} timeZone={timeZone} />
            </p>
            <p className="break-words whitespace-pre-line">
              {message.body || `${message.files.length === 1 ? "A file" : `${message.files.length} files`}`}
            </p>
          </blockquote>
          {message.reported ? (
            <Notice>You reported this message. You are told what was decided.</Notice>
          ) : (
            <ReportForm result={result} backTo={`/messages/${id}`} />
          )}
        </div>
      </div>
    </ActorShell>
  );
}
