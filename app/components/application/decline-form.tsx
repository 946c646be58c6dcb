import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { DECLINE_CODES, DECLINE_REASONS } from "#app/domain/application/application.ts";
import { declineForm } from "#app/domain/application/decline-words.ts";
import type { ApplicantDetail } from "./brand-application.ts";

interface DeclineFormProps {
  detail: ApplicantDetail;
  result: SubmissionResult<string[]> | undefined;
}

// Written out, because class names are found by reading the source: the preview of a reason shows with its radio,
// without any script.
const SHOWN_WITH: Record<string, string> = {
  price: "hidden group-has-[[value=price]:checked]/form:block",
  audience: "hidden group-has-[[value=audience]:checked]/form:block",
  style: "hidden group-has-[[value=style]:checked]/form:block",
  slots: "hidden group-has-[[value=slots]:checked]/form:block",
  timing: "hidden group-has-[[value=timing]:checked]/form:block",
  conflict: "hidden group-has-[[value=conflict]:checked]/form:block",
  other: "hidden group-has-[[value=other]:checked]/form:block",
};

function Preview({ detail, note }: { detail: ApplicantDetail; note: string }) {
  return (
    <div className="bg-surface border border-line rounded-[9px] px-3 py-2 t-small">
      <p className="t-2">{detail.name} will read:</p>
      <p className="t-3 group-has-[[name=code]:checked]/form:hidden">Choose a reason to see it here.</p>
      {DECLINE_CODES.map((code) => (
        <div key={code} className={SHOWN_WITH[code]}>
          {detail.previews[code]?.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
      {note.trim() && <p className="whitespace-pre-line break-words">“{note.trim()}”</p>}
    </div>
  );
}

/** Says no with a reason. The facts are computed; the creator reads them with the reason and the note. */
export function DeclineForm({ detail, result }: DeclineFormProps) {
  const [form, fields] = useForm({
    id: `decline-form-${detail.id}`,
    lastResult: result,
    constraint: getZodConstraint(declineForm),
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: declineForm }),
  });
  const details = useRef<HTMLDetailsElement>(null);
  const { hash } = useLocation();
  // A link that names it opens it: a closed detail would hide what was asked for.
  useEffect(() => {
    if (hash !== `#decline-${detail.id}` || !details.current) return;
    details.current.open = true;
    details.current.querySelector("input[type=radio]")?.closest("label")?.scrollIntoView({ block: "center" });
  }, [hash, detail.id]);
  return (
    <details className="group" id={`decline-${detail.id}`} ref={details} open={result ? true : undefined}>
      <summary className="flex items-center justify-between gap-2 t-strong min-h-11">
        Decline with a reason
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <FormShell form={form} className="group/form grid gap-3 mt-1" preventScrollReset>
        <input type="hidden" name="intent" value="decline" />
        <input type="hidden" name="applicationId" value={detail.id} />
        <RadioGroup
          meta={fields.code}
          label="Reason"
          choices={DECLINE_CODES.map((code) => ({ value: code, label: DECLINE_REASONS[code] }))}
        />
        <TextArea
          meta={fields.note}
          label="In your words"
          hint="The creator reads it. Needed for “another reason”."
          rows={2}
          max={1_000}
          optional
        />
        <Preview detail={detail} note={typeof fields.note.value === "string" ? fields.note.value : ""} />
        <SubmitButton look="2" full pendingLabel="Declining">
          Send the decline
        </SubmitButton>
      </FormShell>
    </details>
  );
}
