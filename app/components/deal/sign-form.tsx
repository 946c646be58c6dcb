import { getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { signForm } from "#app/domain/contract/sign-form.ts";
import { ReadToEnd } from "./read-to-end.tsx";
import { SignaturePad } from "./signature-pad.tsx";

export interface SignFormProps {
  documentSha256: string;
  consent: string;
  /** As in the account: what has to be typed. */
  name: string;
  /** The operator's amount is reached: the password is asked for once more. */
  askPassword: boolean;
  /** How much of the contract was read, in percent. */
  share: number;
  result: SubmissionResult<string[]> | undefined;
}

/** Read, name, drawing if one likes, password if it is asked for, consent. */
export function SignForm({ documentSha256, consent, name, askPassword, share, result }: SignFormProps) {
  const [form, fields] = useForm({
    id: "sign",
    ...(result ? { lastResult: result } : {}),
    constraint: getZodConstraint(signForm),
    defaultValue: { documentSha256 },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signForm }),
    shouldRevalidate: "onInput",
  });
  return (
    <FormShell form={form}>
      <input {...getInputProps(fields.documentSha256, { type: "hidden" })} key="document" />
      <ReadToEnd meta={fields.read} share={share} />
      <TextField
        meta={fields.typedName}
        label="Your full name"
        hint={`As in your account: ${name}`}
        autoComplete="name"
      />
      <SignaturePad meta={fields.drawing} />
      {askPassword && (
        <PasswordField
          meta={fields.password}
          label="Your password"
          hint="Asked again because of the amount."
          autoComplete="current-password"
        />
      )}
      <CheckboxField meta={fields.consent} label={consent} />
      <SubmitButton size="l">Sign the contract</SubmitButton>
    </FormShell>
  );
}
