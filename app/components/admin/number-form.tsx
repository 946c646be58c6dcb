import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton, type SubmitButtonProps } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";

/** One number: its name in the schema, what it is called, and what it is counted in with its default. */
export interface NumberLine {
  key: string;
  label: string;
  unit: string;
  standard: number;
}

interface NumberFormProps {
  /** Unique in the page; the action tells the forms of a page apart by it. */
  id: string;
  schema: z.ZodObject<Record<string, z.ZodNumber>>;
  result: SubmissionResult<string[]> | undefined;
  lines: readonly NumberLine[];
  /** The numbers in force. */
  values: Readonly<Record<string, number>>;
  mayEdit: boolean;
  save: string;
  look?: SubmitButtonProps["look"];
}

const limitsOf = (number: z.ZodNumber | undefined) =>
  `${(number?.minValue ?? 0).toLocaleString("en-US")} to ${(number?.maxValue ?? 0).toLocaleString("en-US")}`;

/** The operator's numbers in two columns; who may not change them reads them. */
export function NumberForm({ id, schema, result, lines, values, mayEdit, save, look }: NumberFormProps) {
  const defaultValue = Object.fromEntries(lines.map(({ key }) => [key, String(values[key] ?? "")]));
  const [form, fields] = useCheckedForm({ id, schema, result, defaultValue });
  return (
    <FormShell form={form} className="stack">
      <input type="hidden" name="intent" value={id} />
      <div className="grid gap-5 md:grid-cols-2">
        {lines.map(({ key, label, unit, standard }) => {
          const meta = fields[key];
          return meta ? (
            <TextField
              key={key}
              meta={meta}
              label={label}
              hint={`${unit ? `${unit}, ` : ""}${limitsOf(schema.shape[key])}. Default ${standard}.`}
              inputMode="numeric"
              readOnly={!mayEdit}
              autoComplete="off"
            />
          ) : null;
        })}
      </div>
      {mayEdit ? (
        <div>
          <SubmitButton look={look}>{save}</SubmitButton>
        </div>
      ) : null}
    </FormShell>
  );
}
