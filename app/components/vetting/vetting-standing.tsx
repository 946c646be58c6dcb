import { VettedBadge } from "#app/components/profile/vetted-badge.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import type { MayRequest, VettingState } from "#app/domain/vetting/vetting.ts";

interface VettingStandingProps {
  state: VettingState;
  badge: { at: Date | null; until: Date | null } | null;
  reason: string;
  requestedAt: Date | null;
  may: MayRequest;
  now: Date;
  timeZone: string;
}

/** How a creator's vetting stands, whose turn it is, and from when it can be asked for again. */
export function VettingStanding(props: VettingStandingProps) {
  const { state, badge, reason, requestedAt, may, now, timeZone } = props;
  const from = !may.ok && may.code === "too_soon" ? formatDate(may.from, timeZone, now) : null;
  return (
    <>
      {badge && (
        <div className="card pad grid gap-2 justify-items-start">
          <VettedBadge {...badge} now={now} timeZone={timeZone} />
          <p className="t-2">
            {from
              ? `You can renew it from ${from}. We remind you then.`
              : "Brands see it with its date. Briefs for vetted creators are open to you."}
          </p>
        </div>
      )}
      {state === "requested" && requestedAt && (
        <Notice title="Their turn: one of our staff checks your request">
          <p className="t-2">
            You asked on {formatDate(requestedAt, timeZone, now)}. You are told in the app and by email.
          </p>
        </Notice>
      )}
      {state === "more_needed" && (
        <Notice tone="turn" title="Your turn: one more thing is needed">
          <p className="whitespace-pre-line">{reason}</p>
        </Notice>
      )}
      {state === "refused" && (
        <Notice tone="bad" title="Not vetted">
          <p className="whitespace-pre-line">{reason}</p>
          {from && <p className="mt-1">You can ask again from {from}.</p>}
        </Notice>
      )}
      {state === "expired" && (
        <Notice tone="turn" title="Your badge has ended">
          <p>Ask for a new one. What you applied for before stays as it is.</p>
        </Notice>
      )}
    </>
  );
}
