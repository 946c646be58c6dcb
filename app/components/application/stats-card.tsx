import { StaleMark } from "#app/components/profile/vetted-badge.tsx";
import { AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { isStale } from "#app/domain/account/staleness.ts";
import { AGE_BANDS, GENDERS } from "#app/domain/account/demographics.ts";
import type { FrozenStats } from "#app/domain/account/stats.ts";
import { countryShares } from "#app/domain/application/audience.ts";
import { Engagement } from "./engagement.tsx";
import { ShareBars, ShareTable, type ShareRow } from "./share-table.tsx";
import { provenanceOf, StatsNumbers } from "./stats-numbers.tsx";

const GENDER_NAMES = { women: "Women", men: "Men", other: "Other" } as const;

const ALONE = "grid gap-x-8 gap-y-5 sm:grid-cols-2";
const SIDE_BY_SIDE = "grid gap-x-5 gap-y-5 sm:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]";

function partsOf<K extends string>(keys: readonly K[], shares: Partial<Record<K, number>>): ShareRow[] {
  return keys.flatMap((key) => (shares[key] === undefined ? [] : [{ label: key, percent: shares[key] }]));
}

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
  const countries = countryShares(stats.audienceCountries, askedCountry);
  const shares = countries.map(({ name, percent }) => ({ label: name, percent }));
  const ages = partsOf(AGE_BANDS, stats.audienceAges).map((row) => ({
    ...row,
    label: row.label.replace("-", "–"),
  }));
  const genders = GENDERS.flatMap((key) => {
    const percent = stats.audienceGenders[key];
    return percent === undefined ? [] : [{ label: GENDER_NAMES[key], percent }];
  });
  if (shares.length + ages.length + genders.length === 0)
    return <p className="t-2">No audience numbers were given for this account.</p>;
  return (
    <>
      {shares.length > 0 && (
        <div className="grid gap-3 content-start">
          <AudienceBar shares={shares} />
          <ShareTable caption="Audience by country" rows={shares} />
        </div>
      )}
      {ages.length > 0 && (
        <ShareTable caption="Audience by age" rows={ages}>
          <ShareBars rows={ages} />
        </ShareTable>
      )}
      {genders.length > 0 && <ShareTable caption="Audience by gender" rows={genders} />}
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
