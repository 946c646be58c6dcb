import { SnapshotHistory } from "#app/components/profile/snapshot-history.tsx";
import { ShareBars, ShareTable } from "#app/components/application/share-table.tsx";
import { AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { AGE_BANDS, GENDERS } from "#app/domain/account/demographics.ts";
import { DENOMINATORS, PROVENANCE_NAMES, tierOf } from "#app/domain/account/measures.ts";
import { countryShares } from "#app/domain/application/audience.ts";
import { ageName, GENDER_NAMES } from "#app/domain/directory/directory-chips.ts";
import { sourceOf, type DirectoryCard } from "#app/domain/directory/directory-card.ts";
import type { SnapshotRow } from "#app/components/profile/snapshot-history.tsx";
import { CardEngagement } from "./card-engagement.tsx";

interface AccountNumbersProps {
  card: DirectoryCard;
  snapshots: readonly SnapshotRow[];
  now: Date;
  timeZone: string;
}

const rowsOf = (names: [string, number | undefined][]) =>
  names.flatMap(([label, percent]) => (percent === undefined ? [] : [{ label, percent }]));

function Audience({ card }: { card: DirectoryCard }) {
  const countries = countryShares(card.audienceCountries, null).map(({ name, percent }) => ({
    label: name,
    percent,
  }));
  const ages = rowsOf(AGE_BANDS.map((band) => [ageName(band), card.audienceAges[band]]));
  const genders = rowsOf(GENDERS.map((one) => [GENDER_NAMES[one], card.audienceGenders[one]]));
  if (countries.length + ages.length + genders.length === 0)
    return <p className="t-2">No audience numbers were given for this account.</p>;
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
      {countries.length > 0 && (
        <div className="grid gap-3 content-start">
          <AudienceBar shares={countries} />
          <ShareTable caption="Audience by country" rows={countries} />
        </div>
      )}
      {ages.length > 0 && (
        <ShareTable caption="Audience by age" rows={ages}>
          <ShareBars rows={ages} />
        </ShareTable>
      )}
      {genders.length > 0 && <ShareTable caption="Audience by gender" rows={genders} />}
    </div>
  );
}

/** One account of a creator in full: numbers with their sources, audience, and what they were before. */
export function AccountNumbers({ card, snapshots, now, timeZone }: AccountNumbersProps) {
  return (
    <div className="grid gap-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="inline-flex items-center gap-2 t-strong">
          <PlatformMark platform={card.platform} />
          <a className="link" href={card.url} target="_blank" rel="noreferrer nofollow">
            @{card.accountHandle}
          </a>
        </span>
        <span className="n">
          <b className="t-strong">{card.followers.toLocaleString("en-US")}</b>{" "}
          <span className="t-2">followers, {tierOf(card.followers)}</span>
        </span>
        <span className="t-small t-2" suppressHydrationWarning>
          {PROVENANCE_NAMES[sourceOf(card, "followers")]}, {formatDate(card.takenAt, timeZone, now)}
        </span>
      </p>
      <div className="grid gap-5 sm:grid-cols-3">
        {DENOMINATORS.map((base) => (
          <CardEngagement key={base} card={card} base={base} />
        ))}
      </div>
      <Audience card={card} />
      <p className="t-small t-2">
        Audience: {PROVENANCE_NAMES[sourceOf(card, "audienceCountries")].toLowerCase()}
      </p>
      {snapshots.length > 0 && (
        <details className="group">
          <summary className="t-strong min-h-11 flex items-center">
            All numbers over time, {snapshots.length === 1 ? "1 snapshot" : `${snapshots.length} snapshots`}
          </summary>
          <SnapshotHistory platform={card.platform} rows={snapshots} now={now} timeZone={timeZone} />
        </details>
      )}
    </div>
  );
}
