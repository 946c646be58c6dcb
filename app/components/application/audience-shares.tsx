import { AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { AGE_BANDS, GENDERS, type Demographics } from "#app/domain/account/demographics.ts";
import { countryShares } from "#app/domain/application/audience.ts";
import { ageName, GENDER_NAMES } from "#app/domain/directory/directory-chips.ts";
import { ShareBars, ShareTable, type ShareRow } from "./share-table.tsx";

export interface AudienceSharesProps {
  of: {
    audienceCountries: Demographics["countries"];
    audienceAges: Demographics["ages"];
    audienceGenders: Demographics["genders"];
  };
  /** The country that is asked for: it comes first. */
  askedCountry?: string | null;
}

const rowsOf = (named: [label: string, percent: number | undefined][]): ShareRow[] =>
  named.flatMap(([label, percent]) => (percent === undefined ? [] : [{ label, percent }]));

/** Who follows an account, by country, age and gender: tables beside their charts, as many as there are numbers for. */
export function AudienceShares({ of, askedCountry = null }: AudienceSharesProps) {
  const countries = countryShares(of.audienceCountries, askedCountry).map(({ name, percent }) => ({
    label: name,
    percent,
  }));
  const ages = rowsOf(AGE_BANDS.map((band) => [ageName(band), of.audienceAges[band]]));
  const genders = rowsOf(GENDERS.map((one) => [GENDER_NAMES[one], of.audienceGenders[one]]));
  return (
    <>
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
    </>
  );
}

/** Whether any audience number was given. */
export const hasAudience = ({
  audienceCountries,
  audienceAges,
  audienceGenders,
}: AudienceSharesProps["of"]) =>
  [audienceCountries, audienceAges, audienceGenders].some((shares) => Object.keys(shares).length > 0);
