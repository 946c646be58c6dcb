import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod, type SubmissionResult } from "@conform-to/zod/v4";
import type { ReactNode } from "react";
import type { z } from "zod";
import { type FormMeta, FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";

type Texts = Record<string, string | undefined>;

/**
 * A form of texts, checked in the browser with the schema that the action checks it with again. `result` is
 * what the action answered; `start` is what the fields begin with.
 */
export function useAuthForm<T extends Texts>(
  id: string,
  schema: z.ZodObject & z.ZodType<unknown, T>,
  result: SubmissionResult<string[]> | undefined,
  start?: Texts,
) {
  return useForm<T>({
    id,
    lastResult: result,
    // Conform wants the type of the whole value; ours are plain texts by name.
    defaultValue: start as never,
    constraint: getZodConstraint(schema),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
}

interface AuthFormProps {
  form: FormMeta;
  /** Which of the page's forms this is, when it has several. */
  intent?: string;
  /** What the button says: the result of pressing it. */
  submit: string;
  /** The main act of the page: a large button over the whole width. */
  main?: boolean;
  /** The act belongs to one side and wears its colour. */
  side?: "brand" | "creator";
  children: ReactNode;
}

/** The fields of a form and the button that sends it. */
export function AuthForm({ form, intent, submit, main = false, side, children }: AuthFormProps) {
  return (
    <FormShell form={form}>
      {intent ? <input type="hidden" name="intent" value={intent} /> : null}
      {children}
      {main ? (
        <SubmitButton size="l" full side={side}>
          {submit}
        </SubmitButton>
      ) : (
        <div>
          <SubmitButton look="2">{submit}</SubmitButton>
        </div>
      )}
    </FormShell>
  );
}
