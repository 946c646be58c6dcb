import { Link } from "@remix-run/react";
import { Who } from "#app/components/identity/who.tsx";
import { AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { Tag } from "#app/components/ui/badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { languageName } from "#app/domain/account/languages.ts";
import { PROVENANCE_NAMES, tierOf, type EngagementDenominator } from "#app/domain/account/measures.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import { countryShares } from "#app/domain/application/audience.ts";
import {
  answerWords,
  onTimeWords,
  sourceOf,
  type DirectoryCard,
} from "#app/domain/directory/directory-card.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { FitBreakdown } from "#app/components/application/fit-breakdown.tsx";
import type { FitView } from "#app/domain/application/fit-view.ts";
import { CardEngagement } from "./card-engagement.tsx";

export interface CreatorCardProps {
  card: DirectoryCard;
  /** What engagement is a share of in this list. */
  base: EngagementDenominator;
  /** The country that is asked for: it comes first. */
  asked: string | null;
  now: Date;
  timeZone: string;
  /** The form of the ticks that choose whom to compare; without it there is no tick. */
  compareForm?: string;
  /** How well they fit the brief that is chosen. */
  fit?: FitView | null;
  /** Below the record: why it is on a list. */
  children?: React.ReactNode;
}

/** "$250.00", or that no price is stated. */
export function PriceFrom({ card }: { card: Pick<DirectoryCard, "priceFrom" | "currency"> }) {
  if (card.priceFrom === null) return <p className="t-2">No price stated</p>;
  return (
    <p>
      <span className="t-small t-2 block">One piece from</span>
      <b className="t-strong n">{formatMoney(card.priceFrom, card.currency)}</b>
    </p>
  );
}

function Head({ card, now }: Pick<CreatorCardProps, "card" | "now">) {
  const vetted = card.vettedUntil !== null && card.vettedUntil > now;
  return (
    <div className="min-w-0">
      <h2>
        <Link to={`/brand/creators/${card.handle}`} className="plain">
          <Who name={card.displayName} vetted={vetted} size={44}>
            @{card.handle}, {countryName(card.country)}, {card.languages.map(languageName).join(", ")}
          </Who>
        </Link>
      </h2>
      {card.bio && <p className="t-2 clamp2 mt-2 max-w-[60ch]">{card.bio}</p>}
      <p className="mt-2 flex flex-wrap gap-1.5">
        {card.niches.map((niche) => (
          <Tag key={niche}>{nicheName(niche)}</Tag>
        ))}
      </p>
    </div>
  );
}

function Account({ card, now, timeZone }: Pick<CreatorCardProps, "card" | "now" | "timeZone">) {
  return (
    <div>
      <p className="t-strong n flex items-center gap-2">
        <PlatformMark platform={card.platform} />
        {card.followers.toLocaleString("en-US")}
      </p>
      <p className="t-small t-2">followers, {tierOf(card.followers)}</p>
      <p className="t-micro t-3" suppressHydrationWarning>
        {PROVENANCE_NAMES[sourceOf(card, "followers")]}, {formatDay(card.takenAt, timeZone, now)}
      </p>
    </div>
  );
}

/** One creator of the directory: who, the numbers of one account with their sources, price and record. */
export function CreatorCard(props: CreatorCardProps) {
  const { card, base, asked, now, timeZone, compareForm, fit, children } = props;
  const shares = countryShares(card.audienceCountries, asked);
  return (
    <article className="card pad">
      <div className="flex items-start justify-between gap-4">
        <Head card={card} now={now} />
        {compareForm && (
          <label className="check flex-none">
            <input type="checkbox" name="c" value={card.handle} form={compareForm} />
            <span>
              Compare<span className="sr-only"> {card.displayName}</span>
            </span>
          </label>
        )}
      </div>
      <div className="mt-4 grid gap-x-6 gap-y-4 grid-cols-2 lg:grid-cols-4">
        <Account card={card} now={now} timeZone={timeZone} />
        <CardEngagement card={card} base={base} />
        <AudienceBar shares={shares.map(({ name, percent }) => ({ label: name, percent }))} />
        <PriceFrom card={card} />
      </div>
      <p className="t-small t-2 mt-3">
        {onTimeWords(card)}. {answerWords(card)}.
      </p>
      {fit && (
        <div className="mt-4 pt-3 border-t border-line">
          <FitBreakdown
            fit={fit}
            side="brand"
            what="By what the directory knows. It sorts; a pitch and a price for your brief can change it."
          />
        </div>
      )}
      {children}
    </article>
  );
}
