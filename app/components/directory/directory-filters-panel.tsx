import { Link } from "@remix-run/react";
import { AGE_BANDS, GENDERS } from "#app/domain/account/demographics.ts";
import { DENOMINATORS, TIERS } from "#app/domain/account/measures.ts";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { ageName, GENDER_NAMES, TRUST_NAMES } from "#app/domain/directory/directory-chips.ts";
import { rateText, TRUSTS, type DirectoryFilters } from "#app/domain/directory/directory-filters.ts";
import { Choice, NumberInput, Select, ShareSelects, type Named } from "./filter-parts.tsx";

const named = <T extends string>(codes: readonly T[], nameOf: (code: T) => string): Named[] =>
  codes.map((code) => ({ code, name: nameOf(code) }));

const TIER_RANGES = {
  nano: "Nano, under 10,000",
  micro: "Micro, 10,000 to 100,000",
  mid: "Mid, 100,000 to 500,000",
  macro: "Macro, 500,000 to 1,000,000",
  mega: "Mega, 1,000,000 and more",
} as const;

interface DirectoryFiltersPanelProps {
  filters: DirectoryFilters;
  countries: readonly Named[];
  languages: readonly Named[];
  niches: readonly Named[];
  /** How many are set. */
  count: number;
}

/** Whatever is chosen beyond the one that a list can show stays chosen: as ticks above the list. */
function Many({
  name,
  chosen,
  options,
  none,
}: {
  name: string;
  chosen: readonly string[];
  options: readonly Named[];
  none: string;
}) {
  return (
    <>
      {options
        .filter(({ code }) => chosen.includes(code))
        .map(({ code, name: words }) => (
          <Choice key={code} name={name} value={code} checked>
            {words}
          </Choice>
        ))}
      <Select
        name={name}
        label={chosen.length > 0 ? "Or also" : none}
        labelHidden={chosen.length === 0}
        options={options.filter(({ code }) => !chosen.includes(code))}
        value=""
        none={chosen.length > 0 ? "No other" : none}
      />
    </>
  );
}

function Account({ filters }: { filters: DirectoryFilters }) {
  return (
    <>
      <fieldset className="fac">
        <legend className="t-strong mb-1">Account</legend>
        <Choice type="radio" name="platform" value="" checked={filters.platform === null}>
          Their largest
        </Choice>
        {PLATFORMS.map((platform) => (
          <Choice
            key={platform}
            type="radio"
            name="platform"
            value={platform}
            checked={filters.platform === platform}
          >
            {PLATFORM_NAMES[platform]}
          </Choice>
        ))}
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-2">Followers</legend>
        <Select
          name="tier"
          label="Tier"
          options={named(TIERS, (tier) => TIER_RANGES[tier])}
          value={filters.tier ?? ""}
          none="All tiers"
        />
        <div className="grid grid-cols-2 gap-2 mt-2">
          <NumberInput name="min" label="From" placeholder="12k" value={filters.minFollowers} />
          <NumberInput name="max" label="To" placeholder="80k" value={filters.maxFollowers} />
        </div>
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-2">Engagement</legend>
        <div className="grid grid-cols-2 gap-2">
          <NumberInput
            name="rate"
            label="Percent, at least"
            placeholder="2.5"
            value={filters.engagement === null ? null : rateText(filters.engagement)}
          />
          <Select name="of" label="Share of" options={named(DENOMINATORS, (one) => one)} value={filters.of} />
        </div>
      </fieldset>
    </>
  );
}

function Audience({ filters, countries }: Pick<DirectoryFiltersPanelProps, "filters" | "countries">) {
  return (
    <fieldset className="fac">
      <legend className="t-strong mb-2">Audience</legend>
      <ShareSelects name="audience" label="Country" none="All" options={countries} asked={filters.audience} />
      <ShareSelects
        name="age"
        label="Age"
        none="All"
        options={named(AGE_BANDS, ageName)}
        asked={filters.age}
      />
      <ShareSelects
        name="gender"
        label="Gender"
        none="All"
        options={named(GENDERS, (one) => GENDER_NAMES[one])}
        asked={filters.gender}
      />
    </fieldset>
  );
}

function Trust({ filters }: { filters: DirectoryFilters }) {
  return (
    <fieldset className="fac">
      <legend className="t-strong mb-2">Numbers and record</legend>
      <Select
        name="stats"
        label="Numbers"
        options={named(TRUSTS, (one) => TRUST_NAMES[one])}
        value={filters.stats ?? ""}
        none="From any source"
      />
      <div className="mt-1">
        <Choice name="vetted" value="yes" checked={filters.vetted}>
          Vetted
        </Choice>
        <Choice name="answers" value="yes" checked={filters.answers}>
          Answers 9 of 10 offers
        </Choice>
        <Choice name="ontime" value="yes" checked={filters.onTime}>
          On time 9 of 10 times
        </Choice>
      </div>
    </fieldset>
  );
}

/** The filters of the directory: fields of a GET form, so that every result has an address. */
export function DirectoryFiltersPanel({
  filters,
  countries,
  languages,
  niches,
  count,
}: DirectoryFiltersPanelProps) {
  return (
    <div>
      <Account filters={filters} />
      <fieldset className="fac">
        <legend className="t-strong mb-2">Niche</legend>
        <Many name="niche" chosen={filters.niches} options={niches} none="All niches" />
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-2">Lives in</legend>
        <Many name="country" chosen={filters.countries} options={countries} none="All countries" />
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-2">Language</legend>
        <Many name="language" chosen={filters.languages} options={languages} none="All languages" />
      </fieldset>
      <Audience filters={filters} countries={countries} />
      <fieldset className="fac">
        <legend className="t-strong mb-2">Price</legend>
        <NumberInput
          name="price"
          label="One piece from, at most, in their own currency"
          placeholder="250"
          value={filters.price}
        />
      </fieldset>
      <Trust filters={filters} />
      <div className="grid gap-3 mt-2">
        <button type="submit" className="btn btn-2 full">
          Show creators
        </button>
        {count > 0 ? (
          <Link className="link t-small justify-self-start" to="/brand/creators">
            Clear all filters
          </Link>
        ) : null}
      </div>
    </div>
  );
}
