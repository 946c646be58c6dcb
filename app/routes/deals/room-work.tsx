import type { SubmissionResult } from "@conform-to/react";
import { ConfirmForm } from "#app/components/deal/confirm-form.tsx";
import { LiveForm } from "#app/components/deal/live-form.tsx";
import { ReasonForm } from "#app/components/deal/reason-form.tsx";
import { ReviewForm } from "#app/components/deal/review-form.tsx";
import { disclosureBlock } from "#app/domain/content/disclosure/finding.ts";
import { exampleUrl } from "#app/domain/content/live-url.ts";
import { confirmForm, liveForm, problemForm, reviewForm } from "./room-forms.ts";
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
  const draft = item.drafts[0];
  const mine = resultFor(result, "approve", item.id) ?? resultFor(result, "request_changes", item.id);
  return (
    <ReviewForm
      schema={reviewForm}
      deliverableId={item.id}
      version={draft?.version ?? 1}
      items={draft?.toCheck ?? []}
      unmet={disclosureBlock(draft?.disclosure ?? [])}
      rounds={{ used: item.roundsUsed, included: item.rounds }}
      revisionHours={room.terms.policy.revisionHours}
      moreRounds={
        room.amendments.mayPropose && !room.amendments.open
          ? `/deals/${room.number}/amendments/new?kind=extra_round&item=${item.position}`
          : null
      }
      creatorName={room.creator.name}
      result={mine}
    />
  );
}

function Check({ room, item, result }: Props) {
  const post = item.live[0];
  const mine = resultFor(result, "report_problem", item.id);
  return (
    <>
      <ConfirmForm
        schema={confirmForm}
        deliverableId={item.id}
        unmet={post && !post.override ? disclosureBlock(post.disclosure) : null}
        creatorName={room.creator.name}
        result={resultFor(result, "confirm_live", item.id)}
      />
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
      <LiveForm
        schema={liveForm}
        deliverableId={item.id}
        example={exampleUrl(item.platform)}
        check={item.check}
        approved={item.live[0]?.caption ?? item.drafts[0]?.caption ?? ""}
        waived={item.live.length === 0 && item.drafts[0]?.override !== null}
        brandName={room.brand.name}
        result={mine}
      />
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
