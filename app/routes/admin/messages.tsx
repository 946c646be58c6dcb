import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportCard } from "#app/components/conversation/report-card.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { decideReport } from "#app/domain/conversation/decide-report.server.ts";
import { reportDecision } from "#app/domain/conversation/report-form.ts";
import { reportsPage, type ReportFilter } from "#app/domain/conversation/reports.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Reported messages · Sweetspot" }];

const DONE: Record<string, string> = {
  dismissed: "Dismissed. The reporter has been told.",
  removed: "Removed. The author has been told why, and the reporter that it is gone.",
};

const address = (filter: ReportFilter, from: string | null = null) => {
  const params = new URLSearchParams();
  if (filter === "decided") params.set("show", "decided");
  if (from) params.set("from", from);
  return params.size > 0 ? `/admin/messages?${params.toString()}` : "/admin/messages";
};

/** Messages that somebody reported: those that wait, the oldest first, or those that were decided. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const asked = new URL(args.request.url).searchParams;
  const filter = asked.get("show") === "decided" ? "decided" : "open";
  const page = await reportsPage(filter, readCursor(asked.get("from")));
  return {
    filter,
    rows: page.rows,
    waiting: page.waiting,
    now: page.now,
    timeZone: actor.timeZone,
    said: DONE[asked.get("done") ?? ""] ?? null,
    previous: page.previous ? address(filter, page.previous) : null,
    next: page.next ? address(filter, page.next) : null,
  } as const;
}

/** Dismisses a report, or removes the message with notice. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const body = await readForm(args.request);
  const reportId = textOf(body, "reportId");
  const form = await parseForm(args.request, reportDecision, body);
  const answer = form.ok
    ? await decideReport(actor, form.value).then((outcome) =>
        outcome.ok ? null : formRefusal(form.submission, outcome),
      )
    : form.response;
  if (answer) return data({ reportId, result: answer.data.result }, answer.init ?? {});
  return redirect(form.ok ? `/admin/messages?done=${form.value.decision}` : "/admin/messages");
}

export default function ReportedMessages() {
  const { filter, rows, waiting, now, timeZone, said, previous, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ActorShell current="messages" counts={{ messages: waiting }}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title="Reported messages"
          aside={
            <Segmented
              label="Which reports"
              segments={[
                { label: "Waiting", to: address("open"), count: waiting, current: filter === "open" },
                { label: "Decided", to: address("decided"), current: filter === "decided" },
              ]}
            />
          }
        />
        <div className="stack">
          {said && <Notice tone="ok">{said}</Notice>}
          {rows.map((report) => (
            <ReportCard
              key={report.id}
              report={report}
              now={now}
              timeZone={timeZone}
              result={answer?.reportId === report.id ? answer.result : undefined}
            />
          ))}
          {rows.length === 0 && (
            <div className="card">
              <EmptyState
                drawing="desk"
                title={filter === "open" ? "No report waits" : "Nothing decided yet"}
              >
                Brands and creators report messages from their conversations. You get an email for each.
              </EmptyState>
            </div>
          )}
        </div>
        <Pager previousHref={previous} nextHref={next} />
      </div>
    </ActorShell>
  );
}
