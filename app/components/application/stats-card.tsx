import { StaleMark } from "#app/components/profile/vetted-badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { isStale } from "#app/domain/account/staleness.ts";
import type { FrozenStats } from "#app/domain/account/stats.ts";
import { AudienceShares, hasAudience } from "./audience-shares.tsx";
import { Engagement } from "./engagement.tsx";
import { provenanceOf, StatsNumbers } from "./stats-numbers.tsx";

const ALONE = "grid gap-x-8 gap-y-5 sm:grid-cols-2";
const SIDE_BY_SIDE = "grid gap-x-5 gap-y-5 sm:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]";

interface StatsCardProps {
  stats: FrozenStats;
  /** The country that the brief asks for: it comes first. */
  askedCountry: string | null;
  now: Date;
  timeZone: string;
  /** Several accounts stand side by side: less room for each. */
  compact?: boolean;
}

/** Who an account is: its platform, address, tier and how old its numbers are. */
export function AccountTitle({ stats, now, timeZone }: Omit<StatsCardProps, "askedCountry">) {
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 items-center">
      <span className="inline-flex items-center gap-2 t-strong">
        <PlatformMark platform={stats.platform} />
        <a className="link" href={stats.url} target="_blank" rel="noreferrer nofollow">
          @{stats.handle}
        </a>
      </span>
      <span className="t-2">
        {stats.followers.toLocaleString("en-US")} followers, {stats.tier}
      </span>
      <span className="t-small t-3">Numbers of {formatDay(new Date(stats.takenAt), timeZone, now)}</span>
      {isStale(new Date(stats.takenAt), now) && <StaleMark />}
    </p>
  );
}

function AudienceTables({ stats, askedCountry }: Pick<StatsCardProps, "stats" | "askedCountry">) {
  if (!hasAudience(stats)) return <p className="t-2">No audience numbers were given for this account.</p>;
  return (
    <>
      <AudienceShares of={stats} askedCountry={askedCountry} />
      <p className="t-small t-3 sm:col-span-2">
        Audience: {provenanceOf(stats, "audienceCountries").toLowerCase()}
      </p>
    </>
  );
}

/** One account in full: every number with its source, tables beside their charts. */
export function StatsCard({ stats, askedCountry, now, timeZone, compact }: StatsCardProps) {
  return (
    <div className="grid gap-4 content-start">
      <AccountTitle stats={stats} now={now} timeZone={timeZone} />
      <div className={compact ? SIDE_BY_SIDE : ALONE}>
        <div className="grid gap-4 content-start">
          <Engagement stats={stats} />
          <StatsNumbers stats={stats} />
        </div>
        <AudienceTables stats={stats} askedCountry={askedCountry} />
      </div>
    </div>
  );
}
