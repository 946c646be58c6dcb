import { type FieldMetadata, getFormProps, getInputProps, getSelectProps, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod, type SubmissionResult } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { z } from "zod";

/** A form that the schema checks in the browser; the action checks it again. */
export function useAuthForm<S extends z.ZodObject>(
  id: string,
  schema: S,
  result: SubmissionResult<string[]> | undefined,
  defaultValue?: Record<string, string>,
) {
  return useForm({
    id,
    lastResult: result,
    defaultValue: defaultValue as never,
    constraint: getZodConstraint(schema),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
}

type FormMetadata = ReturnType<typeof useAuthForm>[0];

interface AuthFormProps {
  form: FormMetadata;
  /** Which of the page's forms this is, when it has several. */
  intent?: string;
  action: string;
  children: ReactNode;
}

export function AuthForm({ form, intent, action, children }: AuthFormProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      {form.errors ? (
        <p role="alert" id={form.errorId}>
          {form.errors.join(" ")}
        </p>
      ) : null}
      {intent ? <input type="hidden" name="intent" value={intent} /> : null}
      {children}
      <button type="submit" className="btn btn-1 btn-l full" aria-disabled={busy}>
        {action}
      </button>
    </Form>
  );
}

interface AuthFieldProps {
  field: FieldMetadata<string>;
  label: string;
  type: "text" | "email" | "password";
  autoComplete: string;
  hint?: string;
}

export function AuthField({ field, label, type, autoComplete, hint }: AuthFieldProps) {
  const { key, ...props } = getInputProps(field, { type });
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <input key={key} {...props} className="input" autoComplete={autoComplete} />
      {field.errors ? (
        <p id={field.errorId} className="hint">
          {field.errors.join(" ")}
        </p>
      ) : hint ? (
        <p className="hint">{hint}</p>
      ) : null}
    </div>
  );
}

interface AuthSelectProps {
  field: FieldMetadata<string>;
  label: string;
  hint?: string;
  options: [value: string, words: string][];
}

export function AuthSelect({ field, label, hint, options }: AuthSelectProps) {
  const { key, ...props } = getSelectProps(field);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <select key={key} {...props} className="input">
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {field.errors ? (
        <p id={field.errorId} className="hint">
          {field.errors.join(" ")}
        </p>
      ) : hint ? (
        <p className="hint">{hint}</p>
      ) : null}
    </div>
  );
}
