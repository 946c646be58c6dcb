import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { type Issuer, issuerForm } from "#app/domain/paper/tax-identity.ts";

interface IssuerFormProps {
  result: SubmissionResult<string[]> | undefined;
  values: Issuer;
}

/** The issuer in words, for those who may not change it. */
export function IssuerFacts({ values }: { values: Issuer }) {
  return (
    <KeyValues
      rows={[
        { label: "Issued by", value: values.name },
        { label: "Tax number", value: values.taxNumber || "Not set" },
        { label: "Address", value: values.address || "Not set" },
      ]}
    />
  );
}

/** Who issues receipts: the operator's name, tax number and address. */
export function IssuerForm({ result, values }: IssuerFormProps) {
  const [form, fields] = useCheckedForm({ id: "issuer", schema: issuerForm, result, defaultValue: values });
  return (
    <FormShell form={form} className="stack">
      <input type="hidden" name="intent" value="issuer" />
      <div className="grid gap-5 md:grid-cols-2">
        <TextField
          meta={fields.name}
          label="Issued by"
          hint="Your registered name. It stands on receipts from now on."
          autoComplete="off"
        />
        <TextField meta={fields.taxNumber} label="Tax number" optional autoComplete="off" />
      </div>
      <TextArea meta={fields.address} label="Address" optional rows={3} />
      <div>
        <SubmitButton look="2">Save the issuer</SubmitButton>
      </div>
    </FormShell>
  );
}
