import { Form } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { ReasonForm } from "#app/components/deal/reason-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import type { NoticeEffect } from "#app/domain/programme/programme.ts";
import { monthsListed, noticeWords } from "#app/domain/programme/programme-words.ts";

/** What each act would mean now, as the server worked it out. */
export interface ChangeEffects {
  pause: { withdrawn: number | null; goesOn: number[]; next: number | null };
  resume: { period: number; beginsAt: Date } | null;
  notice: NoticeEffect | null;
  noticeDays: number;
  version: number;
}

export interface ChangeActsProps {
  may: { pause: boolean; resume: boolean; notice: boolean };
  effects: ChangeEffects;
  /** Who reads the reason. */
  otherName: string;
  state: string;
  now: Date;
  timeZone: string;
  noticeForm: z.ZodType;
  result: SubmissionResult<string[]> | undefined;
}

/** An act that is folded away until it is looked at: what follows first, then the button. Works without scripts. */
function Fold({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="group border-t border-line first:border-t-0" open={open}>
      <summary className="flex items-center justify-between gap-2 t-strong min-h-11">
        {title}
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 pb-3">{children}</div>
    </details>
  );
}

function Consequences({ words }: { words: readonly string[] }) {
  return (
    <ul className="grid gap-1 t-2 list-disc pl-5">
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Simple({ intent, version, children }: { intent: string; version: number; children: ReactNode }) {
  return (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <SubmitButton look="2" name="intent" value={intent} full>
        {children}
      </SubmitButton>
    </Form>
  );
}

function pauseWords({ pause }: ChangeEffects, otherName: string): string[] {
  const { withdrawn, goesOn, next } = pause;
  return [
    ...(goesOn.length > 0
      ? [`${monthsListed(goesOn)} ${goesOn.length === 1 ? "is" : "are"} funded: nothing changes there.`]
      : []),
    ...(withdrawn === null
      ? []
      : [`Month ${withdrawn} waits for its funds and is withdrawn. Nobody owes anything for it.`]),
    ...(next === null
      ? []
      : [`Months that begin before you resume are left out, month ${next} first. They are not made up for.`]),
    `${otherName} is told now. You can resume at any time.`,
  ];
}

function noticeLines(effect: NoticeEffect, props: ChangeActsProps): string[] {
  const { effects, otherName, state, now, timeZone } = props;
  const { stillRun, dropped, withdrawn, endsAt, noticeUntil } = effect;
  const day = (at: Date) => formatDay(at, timeZone, now);
  const within =
    state === "paused"
      ? "While the programme is paused no further month begins."
      : `The notice runs until ${day(noticeUntil)}. Months that begin by then still run.`;
  const gone = dropped.filter((period) => period !== withdrawn);
  return [
    ...(effects.noticeDays > 0 || state === "paused" ? [within] : []),
    stillRun.length > 0
      ? `${monthsListed(stillRun)} still ${stillRun.length === 1 ? "runs" : "run"}, once funded.`
      : "No further month begins.",
    ...(withdrawn === null ? [] : [`Month ${withdrawn} waits for its funds and is withdrawn.`]),
    ...(gone.length > 0
      ? [`${monthsListed(gone)} ${gone.length === 1 ? "does" : "do"} not take place.`]
      : []),
    `Work that is funded is finished and paid as agreed. The programme is over ${day(endsAt > now ? endsAt : now)}.`,
    `${otherName} is told now. This cannot be undone.`,
  ];
}

/** Pause, resume and end: each says what follows before it is confirmed. Nothing where nothing can be changed. */
export function ChangeActs(props: ChangeActsProps) {
  const { may, effects, otherName, now, timeZone, noticeForm, result } = props;
  const { resume, notice, version } = effects;
  if (!may.pause && !may.resume && !may.notice) return null;
  return (
    <section className="card pad" aria-labelledby="change-title">
      <h2 id="change-title" className="t-sec mb-2">
        Change what is to come
      </h2>
      {may.resume && resume && (
        <Fold title="Resume the programme" open>
          <Consequences
            words={[
              `It goes on with month ${resume.period}, which begins ${formatDay(resume.beginsAt, timeZone, now)}.`,
              "What was left out stays out.",
              `${otherName} is told now.`,
            ]}
          />
          <Simple intent="resume" version={version}>
            Resume from month {resume.period}
          </Simple>
        </Fold>
      )}
      {may.pause && (
        <Fold title="Pause the programme">
          <Consequences words={pauseWords(effects, otherName)} />
          <Simple intent="pause" version={version}>
            Pause the programme
          </Simple>
        </Fold>
      )}
      {may.notice && notice && (
        <Fold
          title={props.state === "paused" ? "End it now" : `End it ${noticeWords(effects.noticeDays)}`}
          open={result !== undefined}
        >
          <Consequences words={noticeLines(notice, props)} />
          <ReasonForm
            id="notice"
            schema={noticeForm}
            hidden={{ intent: "notice", version: String(version), lastPeriod: String(notice.lastPeriod) }}
            field="reason"
            label="Why"
            hint={`${otherName} reads this.`}
            button="Give notice"
            result={result}
          />
        </Fold>
      )}
    </section>
  );
}
