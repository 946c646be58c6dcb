import { useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";

interface Props<S extends z.ZodType> {
  id: string;
  schema: S;
  /** The act, and what it is about: travels in hidden fields. */
  hidden: Record<string, string>;
  field: string;
  label: string;
  hint: string;
  button: string;
  result: SubmissionResult<string[]> | undefined;
}

/** A form with one text that the other side will read: asking for changes, reporting a problem. */
export function ReasonForm<S extends z.ZodType>({
  id,
  schema,
  hidden,
  field,
  label,
  hint,
  button,
  result,
}: Props<S>) {
  const [form, fields] = useForm<Record<string, string>>({
    id,
    ...(result ? { lastResult: result } : {}),
    defaultValue: hidden,
    constraint: getZodConstraint(schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    shouldRevalidate: "onInput",
  });
  const text = fields[field];
  if (!text) return null;
  return (
    <FormShell form={form}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea meta={text} label={label} hint={hint} />
      <SubmitButton look="2">{button}</SubmitButton>
    </FormShell>
  );
}
