import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { CodeQueue } from "#app/components/vetting/code-queue.tsx";
import { VettingQueue } from "#app/components/vetting/vetting-queue.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { decideOwnership } from "#app/domain/vetting/ownership.server.ts";
import { vettingQueue } from "#app/domain/vetting/queries.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Vetting · Sweetspot" }];

const DONE: Record<string, string> = {
  vet: "Vetted. The creator has been told.",
  ask_more: "Sent back with your words. The creator has been told.",
  refuse: "Refused with your reason. The creator has been told.",
  code: "Noted. The creator has been told.",
};

/** Requests that wait for a decision, and codes that somebody has to look for. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "vetting.decide");
  const params = new URL(args.request.url).searchParams;
  const { page, ...rest } = await vettingQueue(readCursor(params.get("from")));
  return { ...page, ...rest, done: DONE[params.get("done") ?? ""] ?? null, timeZone: actor.timeZone };
}

/** Says whether the code stood in the bio. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "vetting.decide");
  const body = await readForm(args.request);
  const seen = body.get("seen") === "yes";
  valueOrRefusal(await decideOwnership(actor, idParam(textOf(body, "accountId")), seen));
  return redirect("/admin/vetting?done=code");
}

const pageHref = (cursor: string | null) =>
  cursor ? `/admin/vetting?from=${encodeURIComponent(cursor)}` : null;

export default function Vetting() {
  const { rows, next, previous, total, codes, codeTotal, now, done, timeZone } =
    useLoaderData<typeof loader>();
  return (
    <ActorShell current="vetting" counts={{ vetting: total + codeTotal }}>
      <PageHeader title="Vetting" lead={total > 0 ? `${total} waiting, the oldest on top` : undefined} />
      <div className="stack-l">
        {done ? <Notice tone="ok">{done}</Notice> : null}
        {rows.length > 0 ? (
          <VettingQueue rows={rows} now={now} timeZone={timeZone} />
        ) : (
          <div className="card">
            <EmptyState drawing="desk" title="No request waits">
              Requests come here when a creator has given all three kinds of evidence. You get an email for
              each.
            </EmptyState>
          </div>
        )}
        <Pager previousHref={pageHref(previous)} nextHref={pageHref(next)} />
        <section aria-labelledby="codes">
          <h2 id="codes" className="t-sec mb-3">
            Codes to look for
          </h2>
          {codes.length > 0 ? (
            <CodeQueue rows={codes} more={codeTotal - codes.length} now={now} />
          ) : (
            <p className="t-2">None. A creator says that a code is in the bio, then it stands here.</p>
          )}
        </section>
      </div>
    </ActorShell>
  );
}
