import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import type { FormEvent } from "react";
import { FieldNote } from "#app/components/forms/field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { bulkForm } from "#app/domain/application/bulk-form.ts";
import { DECLINE_CODES, DECLINE_REASONS } from "#app/domain/application/application.ts";
import { BULK_FORM } from "./desk-row-acts.tsx";

export interface BulkResult {
  intent: "bulk_shortlist" | "bulk_decline";
  done: { id: string; name: string }[];
  not: { id: string; name: string; why: string }[];
}

/** What was done to which of the ticked applications, and what was not and why. */
export function BulkOutcome({ result }: { result: BulkResult }) {
  const { intent, done, not } = result;
  const verb = intent === "bulk_decline" ? "Declined" : "Shortlisted";
  return (
    <>
      {done.length > 0 && (
        <Notice tone="ok">
          {verb}: {done.map(({ name }) => name).join(", ")}.
          {intent === "bulk_decline" && " Each reads the reason now."}
        </Notice>
      )}
      {not.length > 0 && (
        <Notice tone="bad" title={`Not ${verb.toLowerCase()}`}>
          <ul className="grid gap-1 mt-1">
            {not.map(({ id, name, why }) => (
              <li key={id}>
                <Link className="link" to={`/brand/applications/${id}`}>
                  {name}
                </Link>
                : {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

type Fields = ReturnType<typeof useBulkForm>[1];

const useBulkForm = (result: SubmissionResult<string[]> | undefined) =>
  useCheckedForm({ id: BULK_FORM, schema: bulkForm, result });

const CHOICES = DECLINE_CODES.map((value) => ({ value, label: DECLINE_REASONS[value] }));

function Decline({ fields }: { fields: Fields }) {
  const wrong = Boolean(fields.code.errors ?? fields.note.errors);
  return (
    <details className="group relative" open={wrong ? true : undefined}>
      <summary className="btn btn-2 list-none">
        Decline the ticked
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 pt-3 sm:w-80">
        <SelectField meta={fields.code} label="Reason" placeholder="Choose a reason" options={CHOICES} />
        <TextArea
          meta={fields.note}
          label="In your words"
          hint="Each creator reads it. Needed for “another reason”."
          rows={2}
          max={1_000}
          optional
        />
        <SubmitButton look="2" name="intent" value="bulk_decline" pendingLabel="Declining">
          Send the declines
        </SubmitButton>
      </div>
    </details>
  );
}

interface BulkBarProps {
  mayAnswer: boolean;
  comparePath: string;
  /** What could not be done as it was sent. */
  result: SubmissionResult<string[]> | undefined;
  /** Changes when something was done, so that the form starts afresh. */
  round: string;
}

/** What can be done with the ticked applications: one form, which works without JavaScript. */
export function BulkBar({ round, ...props }: BulkBarProps) {
  return <BulkForm key={round} {...props} />;
}

function BulkForm({ mayAnswer, comparePath, result }: Omit<BulkBarProps, "round">) {
  const [form, fields] = useBulkForm(result);
  /** Comparing needs no reason and changes nothing: it is a link with the ticks in it. */
  function submit(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.formMethod !== "get") form.onSubmit(event);
  }
  return (
    <FormShell form={form} className="mt-4 card pad grid gap-3" onSubmit={submit} preventScrollReset>
      <div className="flex flex-wrap items-start gap-3">
        <p className="t-2 min-h-11 flex items-center">With the ticked applications:</p>
        {mayAnswer && (
          <SubmitButton look="2" name="intent" value="bulk_shortlist" pendingLabel="Shortlisting">
            <Icon name="star" size="s" />
            Shortlist the ticked
          </SubmitButton>
        )}
        <Button look="2" formMethod="get" formAction={comparePath}>
          <Icon name="scale" size="s" />
          Compare up to five
        </Button>
        {mayAnswer && <Decline fields={fields} />}
      </div>
      {fields.ids.errors ? <FieldNote meta={fields.ids} /> : null}
    </FormShell>
  );
}
