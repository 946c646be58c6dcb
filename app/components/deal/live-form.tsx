import { useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";

interface Props<S extends z.ZodType> {
  schema: S;
  deliverableId: string;
  example: string;
  result: SubmissionResult<string[]> | undefined;
}

/** The creator sends the address of the live post. */
export function LiveForm<S extends z.ZodType>({ schema, deliverableId, example, result }: Props<S>) {
  const [form, fields] = useForm<{ url: string }>({
    id: `live-${deliverableId}`,
    ...(result ? { lastResult: result } : {}),
    constraint: getZodConstraint(schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    shouldRevalidate: "onInput",
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="submit_live" />
      <input type="hidden" name="deliverableId" value={deliverableId} />
      <TextField meta={fields.url} label="Address of the live post" hint={`Such as ${example}`} type="url" />
      <SubmitButton>Send the link</SubmitButton>
    </FormShell>
  );
}
