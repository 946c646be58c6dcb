import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { canDo, CLOSE_REASONS, isEditable } from "#app/domain/brief/brief.ts";
import type { Missing } from "#app/domain/brief/completeness.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { Completeness } from "./completeness.tsx";

export interface OwnBriefTurnProps {
  brief: BriefView;
  missing: readonly Missing[];
  advice: readonly Missing[];
  review: { submittedAt: Date; dueAt: Date; decidedAt: Date | null; reason: string | null } | null;
  now: Date;
  timeZone: string;
  mayWrite: boolean;
  /** Why the last act was refused, in a sentence. */
  refusal: string | null;
}

function State({ brief, review, now, timeZone }: OwnBriefTurnProps) {
  const { state, closeReason } = brief;
  if (state === "in_review" && review)
    return (
      <Countdown
        deadline={review.dueAt}
        start={review.submittedAt}
        now={now}
        timeZone={timeZone}
        atZero="we owe you an answer by then"
      />
    );
  if (state === "changes_requested")
    return (
      <Notice tone="turn" title="Your turn: a moderator asks for changes">
        <p className="mt-1 whitespace-pre-line break-words">{review?.reason}</p>
      </Notice>
    );
  if (state === "scheduled")
    return (
      <p className="t-2">
        Approved. Creators see it from the moment that you chose; until then only your team does.
      </p>
    );
  if (state === "published" && brief.applyBy)
    return (
      <Countdown
        deadline={brief.applyBy}
        start={brief.publishedAt ?? now}
        now={now}
        timeZone={timeZone}
        atZero="then it closes"
      />
    );
  if (state === "paused")
    return (
      <p className="t-2">
        Creators cannot apply. Applications that are in stay, and their answers are still due. Reopen it
        before its deadline, or close it.
      </p>
    );
  if (state === "removed")
    return (
      <Notice tone="bad" title="We took this brief down">
        <p className="mt-1 whitespace-pre-line break-words">{closeReason}</p>
      </Notice>
    );
  if (state !== "closed") return null;
  const known = closeReason && closeReason in CLOSE_REASONS;
  return (
    <p className="t-2">{known ? CLOSE_REASONS[closeReason as keyof typeof CLOSE_REASONS] : "Closed"}.</p>
  );
}

function Act({ intent, children, look = "2" }: { intent: string; children: string; look?: "1" | "2" | "3" }) {
  return (
    <Form method="post">
      <SubmitButton
        look={look}
        name="intent"
        value={intent}
        full={look !== "3"}
        size={look === "1" ? "l" : "m"}
      >
        {children}
      </SubmitButton>
    </Form>
  );
}

/** Sent back and not touched since: mending comes before sending. */
const untouched = ({ brief, review }: Pick<OwnBriefTurnProps, "brief" | "review">): boolean =>
  brief.state === "changes_requested" && review?.decidedAt?.getTime() === brief.updatedAt.getTime();

function Acts({ brief, missing, review }: Pick<OwnBriefTurnProps, "brief" | "missing" | "review">) {
  const { state } = brief;
  const ready = missing.length === 0 && !untouched({ brief, review });
  const edit = (
    <ButtonLink look={ready ? "2" : "1"} size={ready ? "m" : "l"} full to={`/brand/briefs/${brief.id}/edit`}>
      Edit the brief
    </ButtonLink>
  );
  return (
    <div className="grid gap-2.5">
      {isEditable(state) && !ready ? edit : null}
      {isEditable(state) && missing.length === 0 ? (
        <Act intent="submit" look={ready ? "1" : "2"}>
          {ready ? "Send to review" : "Send it again as it is"}
        </Act>
      ) : null}
      {isEditable(state) && ready ? edit : null}
      {canDo(state, "publish") ? (
        <Act intent="publish" look="1">
          Publish it now
        </Act>
      ) : null}
      {canDo(state, "withdraw") ? (
        <details>
          <summary className="btn btn-3 full">Take it back to the drafts</summary>
          <div className="well grid gap-3 mt-2">
            <p>You can change it then. It is reviewed again before it goes public.</p>
            <Act intent="withdraw">Make it a draft again</Act>
          </div>
        </details>
      ) : null}
      {canDo(state, "reopen") ? (
        <Act intent="reopen" look="1">
          Reopen it
        </Act>
      ) : null}
      {canDo(state, "pause") ? <Act intent="pause">Pause it</Act> : null}
      {canDo(state, "close") ? (
        <details>
          <summary className="btn btn-3 full">Close it for good</summary>
          <div className="well grid gap-3 mt-2">
            <p>
              No new applications come in. Those that are here still need your answer. It cannot be reopened.
            </p>
            <Act intent="close">Close this brief</Act>
          </div>
        </details>
      ) : null}
    </div>
  );
}

/** Where a brief stands, what is next and what its brand can do with it. */
export function OwnBriefTurn(props: OwnBriefTurnProps) {
  const { brief, missing, mayWrite, refusal } = props;
  return (
    <section className="card pad grid gap-4" aria-label="Where it stands">
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
      <State {...props} />
      {isEditable(brief.state) ? (
        <Completeness
          missing={missing}
          advice={props.advice}
          editor={mayWrite ? `/brand/briefs/${brief.id}/edit` : null}
        />
      ) : null}
      {mayWrite ? <Acts brief={brief} missing={missing} review={props.review} /> : null}
    </section>
  );
}
