import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { handOverForm } from "#app/domain/moderation/hand-over-form.ts";

interface AssignmentProps {
  reviewId: string;
  assignedToId: string | null;
  assignee: string | null;
  me: string;
  moderators: readonly { id: string; name: string }[];
  result: SubmissionResult<string[]> | undefined;
}

function HandOver({
  reviewId,
  moderators,
  result,
}: Pick<AssignmentProps, "reviewId" | "moderators" | "result">) {
  const [form, fields] = useCheckedForm({ id: "hand-over", schema: handOverForm, result });
  return (
    <FormShell form={form} className="grid gap-3">
      <input type="hidden" name="reviewId" value={reviewId} />
      <SelectField
        meta={fields.to}
        label="Hand it over to"
        placeholder="Choose who"
        options={moderators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton look="2" name="intent" value="hand_over">
          Hand it over
        </SubmitButton>
      </div>
    </FormShell>
  );
}

/** Who has a review: take it, hand it over, give it back. Only who has it decides it. */
export function Assignment({ reviewId, assignedToId, assignee, me, moderators, result }: AssignmentProps) {
  const others = moderators.filter(({ id }) => id !== me);
  if (assignedToId && assignedToId !== me)
    return <p className="t-2">{assignee ?? "Somebody"} has this review and decides it.</p>;
  return (
    <div className="grid gap-3">
      <p className="t-2">
        {assignedToId ? "You have this review. Nobody else can decide it." : "Nobody has this review."}
      </p>
      {assignedToId && others.length > 0 ? (
        <HandOver reviewId={reviewId} moderators={others} result={result} />
      ) : null}
      <Form method="post">
        <input type="hidden" name="reviewId" value={reviewId} />
        {assignedToId ? (
          <SubmitButton look="3" name="intent" value="release">
            Give it back
          </SubmitButton>
        ) : (
          <SubmitButton look="2" name="intent" value="take">
            Take it
          </SubmitButton>
        )}
      </Form>
    </div>
  );
}
