import { Link } from "@remix-run/react";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";

interface Outcome {
  reviewId: string;
  title: string;
  approved: boolean;
  why: string;
}

/** What a bulk approval did: how many, and why the others were left. */
export function BulkResult({ outcomes }: { outcomes: readonly Outcome[] }) {
  const left = outcomes.filter((one) => !one.approved);
  const approved = outcomes.length - left.length;
  if (outcomes.length === 0) return <Notice>Nothing was chosen, so nothing was approved.</Notice>;
  return (
    <Notice
      tone={left.length > 0 ? "info" : "ok"}
      title={`${approved} of ${outcomes.length} approved and published`}
    >
      {left.length > 0 ? (
        <ul className="grid gap-1 mt-1">
          {left.map(({ reviewId, title, why }) => (
            <li key={reviewId}>
              “{title}” was left. {why}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

interface AppealsProps {
  appeals: readonly { briefId: string; title: string; brandName: string; createdAt: Date; dueAt: Date }[];
  now: Date;
  timeZone: string;
}

/** Appeals that wait for another moderator than the first. */
export function Appeals({ appeals, now, timeZone }: AppealsProps) {
  return (
    <SectionCard id="appeals" title="Appeals">
      <ul className="grid gap-4">
        {appeals.map(({ briefId, title, brandName, createdAt, dueAt }) => (
          <li key={briefId} className="flex flex-wrap items-center justify-between gap-3">
            <span className="grid min-w-0">
              <Link className="t-strong link" to={`/admin/briefs/${briefId}`}>
                {title}
              </Link>
              <span className="t-small t-2">{brandName}</span>
            </span>
            <Countdown
              deadline={dueAt}
              start={createdAt}
              now={now}
              timeZone={timeZone}
              zone={false}
              atZero="then we are late"
            />
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
