import type { SubmissionResult } from "@conform-to/react";
import { RadioCards } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { appealDecision, appealForm } from "#app/domain/moderation/appeal.ts";

type Result = SubmissionResult<string[]> | undefined;

/** The brand asks for another look, once. */
export function AppealForm({ result }: { result: Result }) {
  const [form, fields] = useCheckedForm({ id: "appeal", schema: appealForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="appeal" />
      <TextArea
        meta={fields.text}
        label="Why the decision should change"
        hint="Another moderator than the first reads it and decides. An appeal is heard once."
        rows={4}
        max={2000}
      />
      <SubmitButton look="2">Send the appeal</SubmitButton>
    </FormShell>
  );
}

const CHOICES = [
  { value: "upheld", label: "The decision stays", hint: "This is final" },
  {
    value: "overturned",
    label: "Grant the appeal",
    hint: "The brief comes back, paused, for the brand to reopen",
  },
];

interface AppealToDecideProps {
  appeal: { text: string; createdAt: Date; dueAt: Date; firstDeciderId: string | null };
  me: string;
  now: Date;
  timeZone: string;
  result: Result;
}

/** An appeal with its countdown and, for another than the first moderator, the decision. */
export function AppealToDecide({ appeal, me, now, timeZone, result }: AppealToDecideProps) {
  const [form, fields] = useCheckedForm({ id: "decide-appeal", schema: appealDecision, result });
  return (
    <div className="stack">
      <Countdown
        deadline={appeal.dueAt}
        start={appeal.createdAt}
        now={now}
        timeZone={timeZone}
        zone={false}
        atZero="then we are late"
      />
      <blockquote className="well whitespace-pre-line break-words">{appeal.text}</blockquote>
      {appeal.firstDeciderId === me ? (
        <p className="t-2">You made the decision that is appealed, so another moderator decides this.</p>
      ) : (
        <FormShell form={form}>
          <input type="hidden" name="intent" value="appeal" />
          <RadioCards meta={fields.outcome} label="What becomes of the decision" choices={CHOICES} />
          <TextArea
            meta={fields.reason}
            label="Reason"
            hint="The brand reads it word for word."
            rows={4}
            max={2000}
          />
          <SubmitButton full>Decide the appeal</SubmitButton>
        </FormShell>
      )}
    </div>
  );
}
