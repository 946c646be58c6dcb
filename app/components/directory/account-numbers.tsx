import { AudienceShares, hasAudience } from "#app/components/application/audience-shares.tsx";
import { SnapshotHistory } from "#app/components/profile/snapshot-history.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { DENOMINATORS, PROVENANCE_NAMES, tierOf } from "#app/domain/account/measures.ts";
import { sourceOf, type DirectoryCard } from "#app/domain/directory/directory-card.ts";
import type { SnapshotRow } from "#app/components/profile/snapshot-history.tsx";
import { CardEngagement } from "./card-engagement.tsx";

interface AccountNumbersProps {
  card: DirectoryCard;
  snapshots: readonly SnapshotRow[];
  now: Date;
  timeZone: string;
}

function Audience({ card }: { card: DirectoryCard }) {
  if (!hasAudience(card)) return <p className="t-2">No audience numbers were given for this account.</p>;
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
      <AudienceShares of={card} />
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
