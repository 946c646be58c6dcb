import { formatInstant } from "#app/components/ui/format-time.ts";
import type { Decision } from "#app/domain/moderation/decision.ts";

export interface ReviewRow {
  id: string;
  submittedAt: Date;
  decision: Decision | null;
  reason: string | null;
  decidedAt: Date | null;
  /** Who decided, for moderators only. */
  decidedBy?: string | null;
}

interface When {
  now: Date;
  timeZone: string;
}

const WORDS: Record<Decision, string> = {
  approved: "Approved and published",
  changes_requested: "Changes asked for",
  rejected: "Not published",
  removed: "Removed",
};

/** The passes of a brief through review, newest first. */
export function ReviewHistory({ reviews, now, timeZone }: { reviews: readonly ReviewRow[] } & When) {
  return (
    <ol className="tl">
      {reviews.map((review) => (
        <li key={review.id}>
          <i aria-hidden="true" />
          <span className="min-w-0 col-span-2">
            <b className="t-strong">{review.decision ? WORDS[review.decision] : "Sent to review"}</b>
            {review.decidedBy ? <span className="t-2"> by {review.decidedBy}</span> : null}
            <time
              className="block"
              dateTime={(review.decidedAt ?? review.submittedAt).toISOString()}
              suppressHydrationWarning
            >
              {formatInstant(review.decidedAt ?? review.submittedAt, timeZone, now)}
            </time>
            {review.reason ? (
              <span className="block mt-1 t-2 whitespace-pre-line break-words">{review.reason}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
