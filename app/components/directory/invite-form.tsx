import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { formatDay } from "#app/components/ui/format-time.ts";
import { inviteForm } from "#app/domain/directory/list-forms.ts";

export interface InvitableView {
  id: string;
  title: string;
  applyBy: Date | null;
  applicationId: string | null;
  invitedAt: Date | null;
  declinedAt: Date | null;
}

interface InviteFormProps {
  briefs: readonly InvitableView[];
  name: string;
  listed: boolean;
  mayInvite: boolean;
  result: SubmissionResult<string[]> | undefined;
  now: Date;
  timeZone: string;
}

function Standing({
  brief,
  now,
  timeZone,
}: { brief: InvitableView } & Pick<InviteFormProps, "now" | "timeZone">) {
  if (brief.applicationId)
    return (
      <Link className="link" to={`/brand/applications/${brief.applicationId}`}>
        Applied, open the application
      </Link>
    );
  const at = brief.declinedAt ?? brief.invitedAt;
  return (
    <span className="t-2" suppressHydrationWarning>
      {brief.declinedAt ? "Declined the invitation" : "Invited"}
      {at && ` ${formatDay(at, timeZone, now)}`}
    </span>
  );
}

function Ask({ briefs, name, result }: Pick<InviteFormProps, "briefs" | "name" | "result">) {
  const [form, fields] = useCheckedForm({ id: "invite", schema: inviteForm, result });
  return (
    <FormShell form={form} className="grid gap-3">
      <input type="hidden" name="intent" value="invite" />
      <SelectField
        meta={fields.briefId}
        label="Brief"
        placeholder="Choose a brief"
        options={briefs.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea
        meta={fields.message}
        label="Message"
        hint={`Why you ask ${name}. They read it in the app and by email.`}
        rows={3}
        max={600}
      />
      <SubmitButton full pendingLabel="Sending">
        Send the invitation
      </SubmitButton>
    </FormShell>
  );
}

/** Invites a creator to apply: a brief, a message; what was sent before stands above. */
export function InviteForm({ briefs, name, listed, mayInvite, result, now, timeZone }: InviteFormProps) {
  const asked = briefs.filter((brief) => brief.applicationId !== null || brief.invitedAt !== null);
  const free = briefs.filter((brief) => !asked.includes(brief));
  return (
    <div className="grid gap-3">
      {asked.length > 0 && (
        <ul className="grid gap-2">
          {asked.map((brief) => (
            <li key={brief.id}>
              <span className="t-strong block">{brief.title}</span>
              <span className="t-small">
                <Standing brief={brief} now={now} timeZone={timeZone} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {!mayInvite && <p className="t-2">Owners and managers of your team send invitations.</p>}
      {mayInvite && !listed && (
        <p className="t-2">{name} is not in the directory now and takes no invitations.</p>
      )}
      {mayInvite && listed && free.length > 0 && <Ask briefs={free} name={name} result={result} />}
      {mayInvite && listed && free.length === 0 && (
        <p className="t-2">
          {asked.length > 0 ? "All your open briefs are above." : "You have no open brief to invite to."}{" "}
          <Link className="link" to="/brand/briefs">
            Your briefs
          </Link>
        </p>
      )}
    </div>
  );
}
