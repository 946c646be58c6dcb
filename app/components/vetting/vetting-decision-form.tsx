import type { SubmissionResult } from "@conform-to/react";
import { RadioCards, RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { CHECK_NAMES, vettingDecision } from "#app/domain/vetting/decision.ts";
import { CHECKS } from "#app/domain/vetting/missing.ts";

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const CHOICES = [
  { value: "vet", label: "Give the badge", hint: "Needs three times yes" },
  { value: "ask_more", label: "Ask for more", hint: "The creator adds it and sends the request again" },
  { value: "refuse", label: "Refuse", hint: "A badge that still holds ends now" },
];

interface VettingDecisionFormProps {
  version: number;
  /** Whether the code was seen in every account. */
  allOwned: boolean;
  result: SubmissionResult<string[]> | undefined;
}

/** The three checks, each yes or no with a note, and what follows. */
export function VettingDecisionForm({ version, allOwned, result }: VettingDecisionFormProps) {
  const [form, fields] = useCheckedForm({
    id: "decision",
    schema: vettingDecision,
    result,
    defaultValue: { ownership: { ok: allOwned ? "yes" : "" } },
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="version" value={version} />
      {CHECKS.map((check) => {
        const { ok, note } = fields[check].getFieldset();
        return (
          <div key={check} className="grid gap-2">
            <RadioGroup meta={ok} label={CHECK_NAMES[check]} choices={YES_NO} columns={2} />
            <TextField
              meta={note}
              label={`Note on ${CHECK_NAMES[check].toLowerCase()}`}
              hint="For the staff"
              optional
            />
          </div>
        );
      })}
      <RadioCards meta={fields.decision} label="Your decision" choices={CHOICES} />
      <TextArea
        meta={fields.reason}
        label="What the creator reads"
        hint="Needed unless you give the badge: what is missing, or why not"
        rows={4}
        max={2000}
      />
      <SubmitButton size="l" full>
        Send the decision
      </SubmitButton>
    </FormShell>
  );
}
