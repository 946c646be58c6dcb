import type { SubmissionResult } from "@conform-to/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup, RadioGroup } from "#app/components/forms/choice-group.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import type { Side } from "#app/domain/access/actor.ts";
import { OBSTACLE_CODES, OBSTACLES } from "#app/domain/review/feedback.ts";
import { brandReview, creatorReview } from "#app/domain/review/review-form.ts";
import { CRITERIA, MARK_WORDS, MARKS } from "#app/domain/review/review.ts";

interface WriteFormProps {
  side: Side;
  /** Whom the review is about. */
  other: string;
  result: SubmissionResult<string[]> | undefined;
}

const CHOICES = MARKS.map((mark) => ({
  value: String(mark),
  label: `${mark}, ${MARK_WORDS[mark].toLowerCase()}`,
}));
const OBSTACLE_CHOICES = OBSTACLE_CODES.map((value) => ({ value, label: OBSTACLES[value] }));

/** What the brand alone reads. */
function PrivatePart({ other, fields }: { other: string; fields: ReturnType<typeof useCreatorForm>[1] }) {
  return (
    <fieldset>
      <legend className="t-sec mb-3">Only for {other}, never public</legend>
      <div className="well grid gap-5">
        <CheckboxGroup
          meta={fields.obstacles}
          label="What stops your followers from buying?"
          hint="What you hear in comments and messages."
          choices={OBSTACLE_CHOICES}
          columns={2}
          optional
        />
        <TextArea
          meta={fields.feedback}
          label="In your words"
          hint="What would have made this sell better."
          rows={3}
          max={2_000}
          optional
        />
        <CheckboxField
          meta={fields.named}
          label="Show my name with it"
          hint="Without it, the brand reads the words among those of other deals. With few deals it may still guess."
        />
      </div>
    </fieldset>
  );
}

/** What everybody reads: a mark for each criterion of this side, and words. */
function Public({ side, other, fields }: { side: Side; other: string; fields: { text: FieldMeta } }) {
  return (
    <>
      {CRITERIA[side].map(({ code, label, best }) => (
        <RadioGroup
          key={code}
          meta={markOf(fields, code)}
          label={label}
          hint={best}
          choices={CHOICES}
          columns={3}
        />
      ))}
      <TextArea meta={fields.text} label="Your review" hint={hintOf(other)} rows={5} max={2_000} />
    </>
  );
}

const useBrandForm = (result: WriteFormProps["result"]) =>
  useCheckedForm({ id: "review", schema: brandReview, result });
const useCreatorForm = (result: WriteFormProps["result"]) =>
  useCheckedForm({ id: "review", schema: creatorReview, result });

function BrandForm({ other, result }: WriteFormProps) {
  const [form, fields] = useBrandForm(result);
  return (
    <FormShell form={form} className="grid gap-6">
      <input type="hidden" name="intent" value="write" />
      <Public side="brand" other={other} fields={fields} />
      <div>
        <SubmitButton>Send the review</SubmitButton>
      </div>
    </FormShell>
  );
}

function CreatorForm({ other, result }: WriteFormProps) {
  const [form, fields] = useCreatorForm(result);
  return (
    <FormShell form={form} className="grid gap-6">
      <input type="hidden" name="intent" value="write" />
      <Public side="creator" other={other} fields={fields} />
      <PrivatePart other={other} fields={fields} />
      <div>
        <SubmitButton>Send the review</SubmitButton>
      </div>
    </FormShell>
  );
}

const hintOf = (other: string) => `Public, with your name, once it is published. ${other} can reply once.`;

/** The marks are named by the criteria, so the form knows them by code only. */
const markOf = (fields: object, code: string) => (fields as Record<string, FieldMeta>)[code] as FieldMeta;

/** The review of one side: marks on three criteria and words; of a creator also what the brand alone reads. */
export function WriteForm(props: WriteFormProps) {
  return props.side === "brand" ? <BrandForm {...props} /> : <CreatorForm {...props} />;
}
