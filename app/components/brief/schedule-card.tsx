import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { DateField, TimeField } from "#app/components/forms/date-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { isSchedulable } from "#app/domain/brief/brief.ts";
import { scheduleForm } from "#app/domain/brief/schedule-form.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { dateIn, timeIn } from "#app/domain/brief/deadline.ts";

interface ScheduleCardProps {
  brief: BriefView;
  now: Date;
  timeZone: string;
  mayWrite: boolean;
  result: SubmissionResult<string[]> | undefined;
}

function When({ brief, timeZone, result }: Pick<ScheduleCardProps, "brief" | "timeZone" | "result">) {
  const { publishAt } = brief;
  const [form, fields] = useCheckedForm({
    id: "schedule",
    schema: scheduleForm,
    result,
    defaultValue: {
      publishOn: publishAt ? dateIn(publishAt, timeZone) : "",
      publishTime: publishAt ? timeIn(publishAt, timeZone) : "09:00",
    },
  });
  return (
    <FormShell form={form} className="well grid gap-3 mt-2">
      <div className="grid grid-cols-[1fr_120px] gap-3">
        <DateField meta={fields.publishOn} label="Day" />
        <TimeField meta={fields.publishTime} label="Time" />
      </div>
      <p className="hint">{timeZone.replaceAll("_", " ")} time</p>
      <SubmitButton look="2" name="intent" value="schedule" full>
        Publish it then
      </SubmitButton>
    </FormShell>
  );
}

/** When the brief goes public: shown, changed, taken back. */
export function ScheduleCard({ brief, now, timeZone, mayWrite, result }: ScheduleCardProps) {
  const { state, publishAt } = brief;
  if (!isSchedulable(state) || (!publishAt && !mayWrite)) return null;
  const waits = state === "scheduled";
  return (
    <section className="card pad grid gap-4" aria-labelledby="goes-public">
      <h2 className="t-sec" id="goes-public">
        When it goes public
      </h2>
      {publishAt ? (
        <Countdown
          deadline={publishAt}
          start={brief.updatedAt}
          now={now}
          timeZone={timeZone}
          atZero={waits ? "then creators can apply" : "if it is approved by then; else with the approval"}
        />
      ) : (
        <p className="t-2">As soon as it is approved.</p>
      )}
      {mayWrite ? (
        <details open={result ? true : undefined}>
          <summary className="btn btn-2 full">
            {publishAt ? "Choose another moment" : "Choose a moment"}
          </summary>
          <When brief={brief} timeZone={timeZone} result={result} />
        </details>
      ) : null}
      {mayWrite && publishAt && !waits ? (
        <Form method="post">
          <SubmitButton look="3" name="intent" value="unschedule" full>
            Publish it with the approval
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
