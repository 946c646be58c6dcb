import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { LiveForm } from "#app/components/deal/live-form.tsx";
import { ReasonForm } from "#app/components/deal/reason-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { exampleUrl } from "#app/domain/content/live-url.ts";
import { changesForm, liveForm, problemForm } from "./room-forms.ts";
import type { DeliverableView, RoomView } from "./room-view.server.ts";

interface Props {
  room: RoomView;
  item: DeliverableView;
  result: SubmissionResult<string[]> | undefined;
}

/** An answer belongs to the form that was sent: the one with this intent and deliverable. */
function resultFor(result: Props["result"], intent: string, deliverableId: string) {
  const sent = result?.initialValue;
  return sent?.intent === intent && sent.deliverableId === deliverableId ? result : undefined;
}

function Review({ room, item, result }: Props) {
  const version = item.drafts[0]?.version ?? 1;
  const rounds = room.terms.policy.revisionRounds;
  const left = rounds - item.roundsUsed;
  const mine = resultFor(result, "request_changes", item.id);
  return (
    <>
      <Form method="post">
        <input type="hidden" name="deliverableId" value={item.id} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton size="l" name="intent" value="approve">
          Approve draft v{version}
        </SubmitButton>
      </Form>
      {left > 0 ? (
        <details className="well" open={Boolean(mine)}>
          <summary className="t-strong">
            Request changes, {item.roundsUsed} of {rounds} rounds used
          </summary>
          <div className="mt-3">
            <ReasonForm
              id={`changes-${item.id}`}
              schema={changesForm}
              hidden={{ intent: "request_changes", deliverableId: item.id, version: String(version) }}
              field="feedback"
              label="What should change"
              hint="Be exact: what to keep, what to change, where. The creator reads it at once and has 72 h."
              button="Ask for changes"
              result={mine}
            />
          </div>
        </details>
      ) : (
        <p className="t-small t-2">
          All {rounds} revision rounds are used. Another one is a priced amendment.
        </p>
      )}
    </>
  );
}

function Check({ item, result }: Props) {
  const mine = resultFor(result, "report_problem", item.id);
  return (
    <>
      <Form method="post">
        <input type="hidden" name="deliverableId" value={item.id} />
        <SubmitButton size="l" name="intent" value="confirm_live">
          Accept the live post
        </SubmitButton>
      </Form>
      <details className="well" open={Boolean(mine)}>
        <summary className="t-strong">Something is not as agreed</summary>
        <div className="mt-3">
          <ReasonForm
            id={`problem-${item.id}`}
            schema={problemForm}
            hidden={{ intent: "report_problem", deliverableId: item.id }}
            field="problem"
            label="What is wrong"
            hint="The creator reads it, mends the post and sends the link again."
            button="Report the problem"
            result={mine}
          />
        </div>
      </details>
    </>
  );
}

/** The forms of the reader's turn on one deliverable; nothing when it is not their turn. */
export function RoomWork({ room, item, result }: Props) {
  const props = { room, item, result };
  let act = null;
  if (item.state === "in_review" && room.may.review) act = <Review {...props} />;
  if (item.state === "live_check" && room.may.confirm) act = <Check {...props} />;
  if (item.state === "live_due" && room.may.create) {
    const mine = resultFor(result, "submit_live", item.id);
    act = (
      <LiveForm schema={liveForm} deliverableId={item.id} example={exampleUrl(item.platform)} result={mine} />
    );
  }
  return (
    act && (
      <div id={`act-${item.id}`} className="grid gap-4">
        {act}
      </div>
    )
  );
}
