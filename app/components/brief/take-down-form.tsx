import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { takeDown } from "#app/domain/moderation/decision.ts";

/** Takes a published brief down; folded away, because it cannot be undone. */
export function TakeDownForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useCheckedForm({ id: "take-down", schema: takeDown, result });
  return (
    <details open={result !== undefined}>
      <summary className="btn btn-3 full">Take it down</summary>
      <div className="mt-3">
        <FormShell form={form}>
          <input type="hidden" name="intent" value="take_down" />
          <TextArea
            meta={fields.reason}
            label="Reason"
            hint="The brand reads it word for word. Deals that were agreed go on."
            rows={4}
          />
          <SubmitButton look="bad" full>
            Take this brief down
          </SubmitButton>
        </FormShell>
      </div>
    </details>
  );
}
