import type { SubmissionResult } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { emailForm } from "#app/domain/account/account-forms.ts";
import { AuthForm } from "../auth/auth-form.tsx";
import { AccountSection } from "./account-section.tsx";
import { useAccountForm } from "./use-account-form.ts";

interface EmailSectionProps {
  account: { email: string; emailVerified: boolean };
  result: SubmissionResult<string[]> | undefined;
  saved: boolean;
}

/** Moving to another address: it takes effect with the link that goes there. */
export function EmailSection({ account, result, saved }: EmailSectionProps) {
  const [form, fields] = useAccountForm("email-form", emailForm, result);
  return (
    <AccountSection id="email" title="Email" note={saved && "Your new address is in use."}>
      <p className="t-2">
        Now: <strong className="t-strong">{account.email}</strong>
        {account.emailVerified ? "." : ", not verified yet."} A new address takes effect when you open the
        link we send there.
      </p>
      {account.emailVerified ? null : (
        <Form method="post" action="/verify-email">
          <input type="hidden" name="intent" value="again" />
          <Button look="2">Send the verification link again</Button>
        </Form>
      )}
      <AuthForm form={form} intent="email" submit="Send link to new address">
        <TextField meta={fields.newEmail} label="New email" type="email" autoComplete="email" />
        <PasswordField
          meta={fields.currentPassword}
          label="Current password"
          autoComplete="current-password"
        />
      </AuthForm>
    </AccountSection>
  );
}
