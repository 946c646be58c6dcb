import { Link } from "@remix-run/react";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { REPLY_DAYS, type BrowseFilters } from "#app/domain/brief/browse-filters.ts";

const REPLY_WORDS: Record<(typeof REPLY_DAYS)[number], string> = {
  1: "Within a day",
  3: "Within 3 days",
  7: "Within 7 days",
};

interface ChoiceProps {
  name: string;
  value: string;
  checked: boolean;
  children: React.ReactNode;
}

function Choice({
  name,
  value,
  checked,
  children,
  type = "checkbox",
}: ChoiceProps & { type?: "checkbox" | "radio" }) {
  return (
    <label className="check">
      <input type={type} name={name} value={value} defaultChecked={checked} />
      {children}
    </label>
  );
}

interface Named {
  code: string;
  name: string;
}

interface BriefFiltersProps {
  filters: BrowseFilters;
  markets: readonly Named[];
  niches: readonly Named[];
  /** How many are set. */
  count: number;
}

/** The filters of open briefs: fields of a GET form, so that every result has an address. */
export function BriefFilters({ filters, markets, niches, count }: BriefFiltersProps) {
  return (
    <div>
      <fieldset className="fac">
        <legend className="t-strong mb-1">Platform</legend>
        {PLATFORMS.map((platform) => (
          <Choice
            key={platform}
            name="platform"
            value={platform}
            checked={filters.platforms.includes(platform)}
          >
            <PlatformMark platform={platform} />
            <span>{PLATFORM_NAMES[platform]}</span>
          </Choice>
        ))}
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-2">You net, at least</legend>
        <div className="field">
          <label className="sr-only" htmlFor="net">
            Smallest net, in whole units of the brief’s currency
          </label>
          <input
            id="net"
            name="net"
            className="input"
            inputMode="numeric"
            placeholder="150"
            defaultValue={filters.net ?? ""}
          />
          <p className="hint" aria-hidden="true">
            In the brief’s own currency
          </p>
        </div>
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-1">Brand replies</legend>
        <Choice type="radio" name="replies" value="" checked={filters.replies === null}>
          Any time
        </Choice>
        {REPLY_DAYS.map((days) => (
          <Choice
            key={days}
            type="radio"
            name="replies"
            value={String(days)}
            checked={filters.replies === days}
          >
            {REPLY_WORDS[days]}
          </Choice>
        ))}
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-1">Market</legend>
        {markets.map(({ code, name }) => (
          <Choice key={code} name="market" value={code} checked={filters.markets.includes(code)}>
            {name}
          </Choice>
        ))}
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-2">Niche</legend>
        <label className="sr-only" htmlFor="niche">
          Niche
        </label>
        <select id="niche" name="niche" className="input" defaultValue={filters.niches[0] ?? ""}>
          <option value="">All niches</option>
          {niches.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </fieldset>
      <fieldset className="fac">
        <legend className="t-strong mb-1">More</legend>
        <Choice name="closing" value="week" checked={filters.closing}>
          Closes this week
        </Choice>
        <Choice name="exclusivity" value="none" checked={filters.noExclusivity}>
          No exclusivity
        </Choice>
        <Choice name="post" value="no" checked={filters.contentOnly}>
          You do not post it
        </Choice>
      </fieldset>
      <div className="grid gap-3 mt-2">
        <button type="submit" className="btn btn-2 full">
          Show briefs
        </button>
        {count > 0 ? (
          <Link className="link t-small justify-self-start" to="/briefs">
            Clear all filters
          </Link>
        ) : null}
      </div>
    </div>
  );
}
