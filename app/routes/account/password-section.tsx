import type { SubmissionResult } from "@conform-to/zod/v4";
import { MIN_PASSWORD, passwordForm } from "#app/domain/account/account-forms.ts";
import { AuthField, AuthForm, useAuthForm } from "../auth/auth-form.tsx";
import { AccountSection } from "./account-section.tsx";

interface PasswordSectionProps {
  result: SubmissionResult<string[]> | undefined;
  saved: boolean;
}

/** Changing one's password; it takes the current one. */
export function PasswordSection({ result, saved }: PasswordSectionProps) {
  const [form, fields] = useAuthForm("password-form", passwordForm, result);
  return (
    <AccountSection
      id="password"
      title="Password"
      note={saved && "Password changed. Your other sessions were ended."}
    >
      <AuthForm form={form} intent="password" action="Change password">
        <AuthField
          field={fields.currentPassword}
          label="Current password"
          type="password"
          autoComplete="current-password"
        />
        <AuthField
          field={fields.newPassword}
          label="New password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${MIN_PASSWORD} characters. Every other session ends.`}
        />
      </AuthForm>
    </AccountSection>
  );
}
