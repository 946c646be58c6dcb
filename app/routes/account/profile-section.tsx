import type { SubmissionResult } from "@conform-to/zod/v4";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { LOCALES, profileForm } from "#app/domain/account/account-forms.ts";
import { AuthForm } from "../auth/auth-form.tsx";
import { AccountSection } from "./account-section.tsx";
import { useAccountForm } from "./use-account-form.ts";

interface ProfileSectionProps {
  account: { name: string; timeZone: string; locale: string };
  zones: string[];
  result: SubmissionResult<string[]> | undefined;
  saved: boolean;
}

const SAMPLE = new Date(Date.UTC(2026, 10, 14, 15, 40));

/** A way of writing dates, shown by an example. */
function sampleOf(locale: string): string {
  const region = new Intl.DisplayNames("en-US", { type: "region" }).of(locale.slice(3)) ?? locale;
  const date = SAMPLE.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return `${region}: ${date}`;
}

/** Name, time zone and the way dates are written. */
export function ProfileSection({ account, zones, result, saved }: ProfileSectionProps) {
  const { name, timeZone, locale } = account;
  const [form, fields] = useAccountForm("profile-form", profileForm, result, { name, timeZone, locale });
  return (
    <AccountSection id="profile" title="You" note={saved && "Saved."}>
      <AuthForm form={form} intent="profile" submit="Save">
        <TextField meta={fields.name} label="Name" autoComplete="name" />
        <SelectField
          meta={fields.timeZone}
          label="Time zone"
          hint="Every deadline is shown in it."
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
        <SelectField
          meta={fields.locale}
          label="Dates in emails, notifications and messages"
          options={LOCALES.map((one) => ({ value: one, label: sampleOf(one) }))}
        />
      </AuthForm>
    </AccountSection>
  );
}
