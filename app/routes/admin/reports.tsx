import type { SubmissionResult } from "@conform-to/react";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { decideReport } from "#app/domain/moderation/decide-report.server.ts";
import { reportDecision, reportReasonWords } from "#app/domain/moderation/report.ts";
import { reportQueue, type ReportRow } from "#app/domain/moderation/report-queue.server.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Reports · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const params = new URL(args.request.url).searchParams;
  const filter = params.get("show") === "decided" ? ("decided" as const) : ("open" as const);
  const { page, open, now } = await reportQueue(filter, readCursor(params.get("from")));
  return { ...page, open, now, filter, done: params.has("done"), timeZone: actor.timeZone };
}

/** Dismisses a report or says what was done about it; its sender is told. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const body = await readForm(args.request);
  const reportId = idParam(textOf(body, "reportId"));
  const form = await parseForm(args.request, reportDecision, body);
  if (!form.ok) return answerOf(reportId, form.response);
  valueOrRefusal(await decideReport(actor, reportId, form.value));
  return redirect("/admin/reports?done");
}

interface ReportCardProps {
  report: ReportRow;
  now: Date;
  timeZone: string;
  result: SubmissionResult<string[]> | undefined;
}

function Decide({ report, result }: Pick<ReportCardProps, "report" | "result">) {
  const [form, fields] = useCheckedForm({ id: report.id, schema: reportDecision, result });
  return (
    <FormShell form={form} className="grid gap-3">
      <input type="hidden" name="reportId" value={report.id} />
      <TextArea
        meta={fields.note}
        label="What came of it"
        hint="Whoever sent the report reads it word for word."
        rows={2}
        max={1_000}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="2" name="outcome" value="acted">
          {report.review === null ? "Say that we acted" : "Take the review down"}
        </SubmitButton>
        <SubmitButton look="3" name="outcome" value="dismissed">
          Dismiss
        </SubmitButton>
      </div>
    </FormShell>
  );
}

function ReportCard({ report, now, timeZone, result }: ReportCardProps) {
  return (
    <li className="card pad grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="t-sec">
            {report.briefId ? (
              <Link className="link" to={`/admin/briefs/${report.briefId}`}>
                {report.briefTitle}
              </Link>
            ) : (
              <Link className="link" to={`/brands/${report.brandSlug}`}>
                {report.brandName}
              </Link>
            )}
          </h2>
          <p className="t-2">
            {report.briefId ? `${report.brandName}. ` : ""}
            {report.review !== null ? "A review of a deal with this brand. " : ""}
            {report.ofBrand === 1 ? "The first report" : `${report.ofBrand} reports`} about this brand,{" "}
            {report.acted} acted on
          </p>
        </div>
        {report.outcome === null ? (
          <Countdown
            deadline={report.dueAt}
            start={report.createdAt}
            now={now}
            timeZone={timeZone}
            zone={false}
            atZero="then we are late"
          />
        ) : (
          <Badge icon="circle-check">{report.outcome === "acted" ? "Acted on" : "Dismissed"}</Badge>
        )}
      </div>
      <p>
        <b className="t-strong">{reportReasonWords(report.reason)}.</b> Sent by {report.reporterName},{" "}
        {report.reporterKind}.
      </p>
      {report.review !== null ? (
        <blockquote className="well whitespace-pre-line break-words">
          <p className="t-small t-2">The review</p>
          {report.review}
        </blockquote>
      ) : null}
      {report.detail ? <p className="well whitespace-pre-line break-words">{report.detail}</p> : null}
      {report.outcome === null ? (
        <Decide report={report} result={result} />
      ) : (
        <p className="t-2">{report.note}</p>
      )}
    </li>
  );
}

export default function Reports() {
  const { rows, next, previous, open, now, filter, done, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const href = (cursor: string | null) =>
    cursor ? `/admin/reports?show=${filter}&from=${encodeURIComponent(cursor)}` : null;
  return (
    <ActorShell current="reports" counts={{ reports: open }}>
      <PageHeader
        title="Listing reports"
        lead={filter === "open" ? (open > 0 ? `${open} waiting, due first on top` : "None waits") : "Decided"}
        aside={
          <Link className="link" to={filter === "open" ? "/admin/reports?show=decided" : "/admin/reports"}>
            {filter === "open" ? "Show decided ones" : "Show those that wait"}
          </Link>
        }
      />
      <div className="stack">
        {done && !answer ? <Notice tone="ok">Decided. Whoever sent the report has been told.</Notice> : null}
        {rows.length > 0 ? (
          <ul className="stack">
            {rows.map((report) => (
              <ReportCard
                key={report.id}
                {...{ report, now, timeZone }}
                result={answer?.form === report.id ? answer.result : undefined}
              />
            ))}
          </ul>
        ) : (
          <div className="card">
            <EmptyState drawing="desk" title="No reports here">
              Anybody who is signed in can report a brief, a brand or a review from its page. You get an email
              for each.
            </EmptyState>
          </div>
        )}
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
