import { feeWords } from "#app/domain/offer/pay-words.ts";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { shortCount } from "./applicant.tsx";
import { ApplicationBadge } from "./application-badge.tsx";
import type { ApplicantDetail } from "./brand-application.ts";

interface ApplicantHeaderProps {
  detail: ApplicantDetail;
  now: Date;
  timeZone: string;
}

/** Who applied, what they ask, and until when an answer is owed. */
export function ApplicantHeader({ detail, now, timeZone }: ApplicantHeaderProps) {
  const { name, handle, vetted, stats, standing, state, gross, currency } = detail;
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 mb-5">
      <div className="flex items-center gap-4 min-w-0">
        <Avatar name={name} size={56} />
        <div className="min-w-0">
          <h1 className="t-page">{name}</h1>
          <p className="t-2 flex flex-wrap gap-x-3">
            <span>@{handle}</span>
            {stats && (
              <span>
                {shortCount(stats.followers)} followers, {stats.tier}
              </span>
            )}
            {vetted && (
              <span className="vet">
                <Icon name="badge-check" size="s" />
                Vetted
              </span>
            )}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p>
          <b className="big-money t-head block">{feeWords(gross, currency)}</b>
          <span className="t-small t-2">asked</span>
        </p>
        {standing ? (
          <Countdown {...standing} now={now} timeZone={timeZone} />
        ) : (
          <ApplicationBadge state={state} side="brand" />
        )}
      </div>
    </header>
  );
}
