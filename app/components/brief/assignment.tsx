import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";

interface AssignmentProps {
  reviewId: string;
  assignedToId: string | null;
  assignee: string | null;
  me: string;
  moderators: readonly { id: string; name: string }[];
}

/** Who has a review: take it, hand it over, give it back. Only who has it decides it. */
export function Assignment({ reviewId, assignedToId, assignee, me, moderators }: AssignmentProps) {
  const others = moderators.filter(({ id }) => id !== me);
  if (assignedToId && assignedToId !== me)
    return <p className="t-2">{assignee ?? "Somebody"} has this review and decides it.</p>;
  return (
    <Form method="post" className="grid gap-3">
      <input type="hidden" name="reviewId" value={reviewId} />
      <p className="t-2">
        {assignedToId ? "You have this review. Nobody else can decide it." : "Nobody has this review."}
      </p>
      {assignedToId ? (
        <>
          {others.length > 0 ? (
            <div className="field">
              <label htmlFor="hand-to">Hand it over to</label>
              <select id="hand-to" name="to" className="input">
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          ) : null}
          <div className="flex flex-wrap gap-2">
            {others.length > 0 ? (
              <SubmitButton look="2" name="intent" value="hand_over">
                Hand it over
              </SubmitButton>
            ) : null}
            <SubmitButton look="3" name="intent" value="release">
              Give it back
            </SubmitButton>
          </div>
        </>
      ) : (
        <SubmitButton look="2" name="intent" value="take">
          Take it
        </SubmitButton>
      )}
    </Form>
  );
}
