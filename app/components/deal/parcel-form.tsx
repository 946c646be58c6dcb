import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { CARRIER_KEYS, carrierName } from "#app/domain/product/carriers.ts";
import { sendBackForm, shipForm } from "#app/domain/product/product-forms.ts";

const CHOICES = CARRIER_KEYS.map((value) => ({ value, label: carrierName(value, null) }));
const SCHEMAS: Record<"ship" | "send_back", z.ZodType> = { ship: shipForm, send_back: sendBackForm };

interface ParcelFormProps {
  intent: "ship" | "send_back";
  button: string;
  result: SubmissionResult<string[]> | undefined;
}

/** Carrier and tracking number of a parcel, out or back. */
export function ParcelForm({ intent, button, result }: ParcelFormProps) {
  const schema = SCHEMAS[intent] as typeof shipForm;
  const [form, fields] = useCheckedForm({ id: intent, schema, result, defaultValue: { intent } });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value={intent} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          meta={fields.carrier}
          label="Carrier"
          options={CHOICES}
          placeholder="Choose the carrier"
        />
        <TextField
          meta={fields.tracking}
          label="Tracking number"
          hint="As it stands on the receipt"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </div>
      <TextField
        meta={fields.carrierName}
        label="Name of the carrier"
        hint="Only for another carrier than those of the list"
        optional
      />
      <div>
        <SubmitButton>{button}</SubmitButton>
      </div>
    </FormShell>
  );
}
