import type { SubmissionResult } from "@conform-to/react";
import { RadioCards } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { reasonWords, reportDecision } from "#app/domain/conversation/report-form.ts";

export interface ReportedMessage {
  id: string;
  reason: string;
  note: string;
  state: "open" | "dismissed" | "removed";
  decision: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  reporter: string;
  brandName: string;
  creatorName: string;
  briefTitle: string;
  dealNumber: number | null;
  files: readonly { id: string; name: string }[];
  lines: readonly {
    id: string;
    side: "brand" | "creator";
    author: string;
    at: Date;
    body: string;
    files: number;
    reported: boolean;
    removed: boolean;
  }[];
}

interface ReportCardProps {
  report: ReportedMessage;
  now: Date;
  timeZone: string;
  result: SubmissionResult<string[]> | undefined;
}

const CHOICES = [
  { value: "dismissed", label: "Dismiss the report", hint: "The message stays; the reporter is told" },
  {
    value: "removed",
    label: "Remove the message",
    hint: "Both sides see that it is gone; the author reads why",
  },
];

function DecideForm({ report, result }: Pick<ReportCardProps, "report" | "result">) {
  const [form, fields] = useCheckedForm({ id: `decide-${report.id}`, schema: reportDecision, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="reportId" value={report.id} />
      <RadioCards meta={fields.decision} label="Your decision" choices={CHOICES} columns={2} />
      <TextArea
        meta={fields.reason}
        label="Reason"
        hint="Needed for a removal. The author reads it word for word."
        rows={2}
        max={1_000}
      />
      <SubmitButton>Send the decision</SubmitButton>
    </FormShell>
  );
}

function Said({ report, now, timeZone }: Omit<ReportCardProps, "result">) {
  return (
    <ol className="grid gap-2" aria-label="What was said">
      {report.lines.map((line) => (
        <li key={line.id} className={line.reported ? "well border-bad border-l-4" : "px-4"}>
          <p className="t-small t-2">
            <b className="t-strong">{line.author}</b> for{" "}
            {line.side === "brand" ? report.brandName : report.creatorName},{" "}
            <LocalTime at={line.at} now={now} timeZone={timeZone} />
            {line.reported && ", reported"}
            {line.removed && ", removed"}
          </p>
          <p className="break-words whitespace-pre-line">
            {line.body || (line.files === 1 ? "A file" : `${line.files} files`)}
          </p>
          {line.reported &&
            report.files.map((file) => (
              <a key={file.id} className="link t-small block" href={`/files/${file.id}`}>
                {file.name}
              </a>
            ))}
        </li>
      ))}
    </ol>
  );
}

function Decided({ report, now, timeZone }: Omit<ReportCardProps, "result">) {
  return (
    <p className="t-2">
      {report.state === "removed" ? "Removed" : "Dismissed"} by {report.decidedBy ?? "a moderator"}
      {report.decidedAt && (
        <>
          , <LocalTime at={report.decidedAt} now={now} timeZone={timeZone} />
        </>
      )}
      {report.decision && `. The reason: ${report.decision}`}
    </p>
  );
}

/** A reported message among those around it, who reported it and why, and the decision. */
export function ReportCard({ report, now, timeZone, result }: ReportCardProps) {
  const deal = report.dealNumber === null ? "" : `, deal ${report.dealNumber}`;
  return (
    <SectionCard
      id={`report-${report.id}`}
      title={`${report.brandName} and ${report.creatorName}`}
      aside={
        report.state === "open" && (
          <Badge tone="turn" icon="flag">
            To decide
          </Badge>
        )
      }
    >
      <p className="t-2 mb-3">
        {report.briefTitle}
        {deal}. Reported by {report.reporter},{" "}
        <LocalTime at={report.createdAt} now={now} timeZone={timeZone} />. {reasonWords(report.reason)}
        {report.note && `: “${report.note}”`}
      </p>
      <div className="mb-5">
        <Said report={report} now={now} timeZone={timeZone} />
      </div>
      {report.state === "open" ? (
        <DecideForm report={report} result={result} />
      ) : (
        <Decided report={report} now={now} timeZone={timeZone} />
      )}
    </SectionCard>
  );
}
