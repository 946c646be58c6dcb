import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { TieMark } from "#app/components/competition/tie-warnings.tsx";
import { Who } from "#app/components/identity/who.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { Sideways } from "#app/components/ui/sideways.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { AGE_BANDS, GENDERS } from "#app/domain/account/demographics.ts";
import { languageName } from "#app/domain/account/languages.ts";
import { PROVENANCE_NAMES, tierOf } from "#app/domain/account/measures.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { countryShares } from "#app/domain/application/audience.ts";
import { ageName, GENDER_NAMES } from "#app/domain/directory/directory-chips.ts";
import {
  answerWords,
  onTimeWords,
  sourceOf,
  type DirectoryCard,
} from "#app/domain/directory/directory-card.ts";
import type { CompetitorTie } from "#app/domain/competition/competition-view.ts";
import { CardEngagement } from "./card-engagement.tsx";
import { PriceFrom } from "./creator-card.tsx";

interface CompareTableProps {
  cards: readonly DirectoryCard[];
  /** Past work for the team's competitors, by creator. */
  ties: ReadonlyMap<string, readonly CompetitorTie[]>;
  /** The address of the comparison without this one. */
  withoutHref: (handle: string) => string;
  now: Date;
  timeZone: string;
}

const shares = (rows: [string, number | undefined][]) => {
  const known = rows.filter(([, percent]) => percent !== undefined && percent > 0);
  return known.length > 0
    ? known.map(([name, percent]) => `${name} ${percent}\u00a0%`).join(", ")
    : "Not measured";
};

type Line = [label: string, cell: (card: DirectoryCard) => ReactNode];

function linesOf({ ties, now, timeZone }: Pick<CompareTableProps, "ties" | "now" | "timeZone">): Line[] {
  return [
    [
      "Account",
      (card) => (
        <span className="inline-flex items-center gap-2">
          <PlatformMark platform={card.platform} />
          {PLATFORM_NAMES[card.platform]}
        </span>
      ),
    ],
    ["Followers", (card) => `${card.followers.toLocaleString("en-US")}, ${tierOf(card.followers)}`],
    ["Engagement of followers", (card) => <CardEngagement card={card} base="followers" />],
    ["Engagement of reach", (card) => <CardEngagement card={card} base="reach" />],
    ["Views per post", (card) => card.avgViews.toLocaleString("en-US")],
    [
      "Audience by country",
      (card) => shares(countryShares(card.audienceCountries, null).map((one) => [one.name, one.percent])),
    ],
    ["Audience by age", (card) => shares(AGE_BANDS.map((band) => [ageName(band), card.audienceAges[band]]))],
    [
      "Audience by gender",
      (card) => shares(GENDERS.map((one) => [GENDER_NAMES[one], card.audienceGenders[one]])),
    ],
    ["Niches", (card) => card.niches.map(nicheName).join(", ")],
    [
      "Lives in, speaks",
      (card) => `${countryName(card.country)}, ${card.languages.map(languageName).join(", ")}`,
    ],
    ["Price", (card) => <PriceFrom card={card} />],
    ["Pieces on time", (card) => onTimeWords(card)],
    ["Offers", (card) => answerWords(card)],
    [
      "Competitors",
      (card) => {
        const own = ties.get(card.creatorId) ?? [];
        return own.length > 0 ? <TieMark ties={own} now={now} /> : "No work known";
      },
    ],
    ["Deals completed", (card) => card.completed.toLocaleString("en-US")],
    [
      "Numbers",
      (card) =>
        `${PROVENANCE_NAMES[sourceOf(card, "engagementBps")]}, ${formatDay(card.takenAt, timeZone, now)}`,
    ],
  ];
}

/** Creators side by side, one line per number; on phones below each other inside their own scroll. */
export function CompareTable({ cards, ties, withoutHref, now, timeZone }: CompareTableProps) {
  return (
    <Sideways label="Comparison">
      <table className="w-full border-collapse min-w-[720px]">
        <caption className="sr-only">Creators side by side</caption>
        <thead>
          <tr className="align-top">
            <td className="p-4" />
            {cards.map((card) => (
              <th key={card.handle} scope="col" className="p-4 text-left font-normal min-w-[170px]">
                <Link className="plain" to={`/brand/creators/${card.handle}`}>
                  <Who name={card.displayName} vetted={card.vettedUntil !== null && card.vettedUntil > now}>
                    @{card.handle}
                  </Who>
                </Link>
                <Link className="link t-small block mt-2" to={withoutHref(card.handle)}>
                  Take out<span className="sr-only"> {card.displayName}</span>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf({ ties, now, timeZone }).map(([label, cell]) => (
            <tr key={label} className="align-top border-t border-line">
              <th scope="row" className="p-4 text-left font-normal t-2 w-[150px]">
                {label}
              </th>
              {cards.map((card) => (
                <td key={card.handle} className="p-4 n" suppressHydrationWarning>
                  {cell(card)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
