import type { SubmissionResult } from "@conform-to/zod/v4";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { MIN_PASSWORD, passwordForm } from "#app/domain/account/account-forms.ts";
import { AuthForm } from "../auth/auth-form.tsx";
import { AccountSection } from "./account-section.tsx";
import { useAccountForm } from "./use-account-form.ts";

interface PasswordSectionProps {
  result: SubmissionResult<string[]> | undefined;
  saved: boolean;
}

/** Changing one's password; it takes the current one. */
export function PasswordSection({ result, saved }: PasswordSectionProps) {
  const [form, fields] = useAccountForm("password-form", passwordForm, result);
  return (
    <AccountSection
      id="password"
      title="Password"
      note={saved && "Password changed. Your other sessions were ended."}
    >
      <AuthForm form={form} intent="password" submit="Change password">
        <PasswordField
          meta={fields.currentPassword}
          label="Current password"
          autoComplete="current-password"
        />
        <PasswordField
          meta={fields.newPassword}
          label="New password"
          autoComplete="new-password"
          hint={`At least ${MIN_PASSWORD} characters. Every other session ends.`}
        />
      </AuthForm>
    </AccountSection>
  );
}
