import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { isSchedulable } from "#app/domain/brief/brief.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { dateIn, timeIn } from "#app/domain/brief/deadline.ts";

interface ScheduleCardProps {
  brief: BriefView;
  now: Date;
  timeZone: string;
  mayWrite: boolean;
}

function When({ brief, timeZone, id }: { brief: BriefView; timeZone: string; id: string }) {
  const { publishAt } = brief;
  return (
    <div className="grid grid-cols-[1fr_120px] gap-3">
      <div className="field">
        <label htmlFor={`${id}-day`}>Day</label>
        <input
          id={`${id}-day`}
          className="input n"
          type="date"
          name="publishOn"
          required
          defaultValue={publishAt ? dateIn(publishAt, timeZone) : ""}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-time`}>Time</label>
        <input
          id={`${id}-time`}
          className="input n"
          type="time"
          name="publishTime"
          required
          defaultValue={publishAt ? timeIn(publishAt, timeZone) : "09:00"}
        />
      </div>
    </div>
  );
}

/** When the brief goes public: shown, changed, taken back. */
export function ScheduleCard({ brief, now, timeZone, mayWrite }: ScheduleCardProps) {
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
        <details>
          <summary className="btn btn-2 full">
            {publishAt ? "Choose another moment" : "Choose a moment"}
          </summary>
          <Form method="post" className="well grid gap-3 mt-2">
            <When brief={brief} timeZone={timeZone} id="schedule" />
            <p className="hint">{timeZone.replaceAll("_", " ")} time</p>
            <SubmitButton look="2" name="intent" value="schedule" full>
              Publish it then
            </SubmitButton>
          </Form>
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
