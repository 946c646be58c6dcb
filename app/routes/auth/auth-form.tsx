import type { ReactNode } from "react";
import { type FormMeta, FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";

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
