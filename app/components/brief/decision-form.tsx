import type { SubmissionResult } from "@conform-to/react";
import { RadioCards } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { listingDecision } from "#app/domain/moderation/decision.ts";

const CHOICES = [
  { value: "approved", label: "Approve and publish", hint: "Creators can apply at once" },
  { value: "changes_requested", label: "Ask for changes", hint: "The brand mends it and sends it again" },
  { value: "rejected", label: "Reject", hint: "It does not belong here; the brand can appeal" },
  { value: "removed", label: "Remove", hint: "It breaks the rules; the brand can appeal" },
];

interface DecisionFormProps {
  reviewId: string;
  result: SubmissionResult<string[]> | undefined;
  /** A wording to start from. */
  start?: { decision: string; reason: string } | undefined;
}

/** What happens to a brief in review, with a reason that the brand reads. */
export function DecisionForm({ reviewId, result, start }: DecisionFormProps) {
  const [form, fields] = useCheckedForm({
    id: "decision",
    schema: listingDecision,
    result,
    ...(start ? { defaultValue: start } : {}),
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="reviewId" value={reviewId} />
      <RadioCards meta={fields.decision} label="Your decision" choices={CHOICES} />
      <TextArea
        meta={fields.reason}
        label="Reason"
        hint="Needed unless you approve. The brand reads it word for word: name the part and how to mend it."
        rows={4}
        max={2000}
      />
      <SubmitButton size="l" full>
        Send the decision
      </SubmitButton>
    </FormShell>
  );
}
