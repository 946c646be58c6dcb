import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { makeKeyForm, revokeKeyForm } from "#app/domain/commission/key-form.ts";

interface Props {
  /** The key to revoke; null makes one. */
  id: string | null;
  result?: SubmissionResult<string[]> | undefined;
}

/** Makes a key, or revokes this one. */
export function KeyForm({ id, result }: Props) {
  const schema = id ? (revokeKeyForm as never as typeof makeKeyForm) : makeKeyForm;
  const [form] = useCheckedForm({ id: id ? `revoke-${id}` : "make", schema, result });
  return (
    <FormShell form={form}>
      {id && <input type="hidden" name="id" value={id} />}
      <div>
        {id ? (
          <SubmitButton look="3" size="s" name="intent" value="revoke">
            Revoke it
          </SubmitButton>
        ) : (
          <SubmitButton name="intent" value="make">
            Make a key
          </SubmitButton>
        )}
      </div>
    </FormShell>
  );
}
