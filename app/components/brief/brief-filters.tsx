import { Link } from "@remix-run/react";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { PAY_KIND_WORDS, PAY_KINDS } from "#app/domain/commission/compensation.ts";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { MOST_COUNTED } from "#app/domain/brief/count-words.ts";
import { COURSE_NAMES, COURSES, REPLY_DAYS, type BrowseFilters } from "#app/domain/brief/browse-filters.ts";
import { FacetChoice, FacetCount } from "./facet-choice.tsx";

const REPLY_WORDS: Record<(typeof REPLY_DAYS)[number], string> = {
  1: "Within a day",
  3: "Within 3 days",
  7: "Within 7 days",
};

/** A choice with how many briefs it would show. */
export interface Facet {
  code: string;
  name: string;
  count: number;
}

interface BriefFiltersProps {
  filters: BrowseFilters;
  /** How many briefs each platform would show. */
  platforms: Record<string, number>;
  markets: readonly Facet[];
  /** How many briefs each kind of pay would show. */
  pays: Record<string, number>;
  niches: readonly Facet[];
  /** Steps of the smallest net, each with its address. */
  nets: readonly { words: string; href: string; on: boolean; count: number }[];
  /** How many one-off briefs and how many programmes. */
  courses: Record<string, number>;
  /** The counts are of the newest briefs only. */
  capped: boolean;
  /** How many are set. */
  count: number;
}

function PayFilter({ filters, pays }: Pick<BriefFiltersProps, "filters" | "pays">) {
  return (
    <fieldset className="fac">
      <legend className="t-strong mb-1">Pay</legend>
      {PAY_KINDS.map((kind) => (
        <FacetChoice
          key={kind}
          name="pay"
          value={kind}
          checked={filters.pays.includes(kind)}
          count={pays[kind] ?? 0}
        >
          {PAY_KIND_WORDS[kind]}
        </FacetChoice>
      ))}
    </fieldset>
  );
}

function NetFilter({ filters, nets }: Pick<BriefFiltersProps, "filters" | "nets">) {
  return (
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
      <ul className="mt-2 grid">
        {nets.map(({ words, href, on, count }) => (
          <li key={words}>
            <Link to={href} className="check" preventScrollReset {...(on ? { "aria-current": "true" } : {})}>
              <span className={on ? "t-strong" : "link"}>{words}</span>
              <FacetCount count={count} />
            </Link>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function ReplyFilter({ filters }: Pick<BriefFiltersProps, "filters">) {
  return (
    <fieldset className="fac">
      <legend className="t-strong mb-1">Brand replies</legend>
      <FacetChoice type="radio" name="replies" value="" checked={filters.replies === null}>
        Any time
      </FacetChoice>
      {REPLY_DAYS.map((days) => (
        <FacetChoice
          key={days}
          type="radio"
          name="replies"
          value={String(days)}
          checked={filters.replies === days}
        >
          {REPLY_WORDS[days]}
        </FacetChoice>
      ))}
    </fieldset>
  );
}

function NicheFilter({ filters, niches }: Pick<BriefFiltersProps, "filters" | "niches">) {
  return (
    <fieldset className="fac">
      <legend className="t-strong mb-2">Niche</legend>
      <label className="sr-only" htmlFor="niche">
        Niche
      </label>
      <select id="niche" name="niche" className="input" defaultValue={filters.niches[0] ?? ""}>
        <option value="">All niches</option>
        {niches.map(({ code, name, count }) => (
          <option key={code} value={code}>
            {name} ({count})
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function CourseFilter({ filters, courses }: Pick<BriefFiltersProps, "filters" | "courses">) {
  return (
    <fieldset className="fac">
      <legend className="t-strong mb-1">How long</legend>
      <FacetChoice type="radio" name="course" value="" checked={filters.course === null}>
        Both
      </FacetChoice>
      {COURSES.map((course) => (
        <FacetChoice
          key={course}
          type="radio"
          name="course"
          value={course}
          checked={filters.course === course}
          count={courses[course] ?? 0}
        >
          {COURSE_NAMES[course]}
        </FacetChoice>
      ))}
    </fieldset>
  );
}

function MoreFilter({ filters }: Pick<BriefFiltersProps, "filters">) {
  return (
    <fieldset className="fac">
      <legend className="t-strong mb-1">More</legend>
      <FacetChoice name="closing" value="week" checked={filters.closing}>
        Closes this week
      </FacetChoice>
      <FacetChoice name="exclusivity" value="none" checked={filters.noExclusivity}>
        No exclusivity
      </FacetChoice>
      <FacetChoice name="post" value="no" checked={filters.contentOnly}>
        You do not post it
      </FacetChoice>
    </fieldset>
  );
}

/** The filters of open briefs: fields of a GET form, so that every result has an address. */
export function BriefFilters({
  filters,
  platforms,
  pays,
  markets,
  niches,
  nets,
  courses,
  capped,
  count,
}: BriefFiltersProps) {
  return (
    <div>
      <fieldset className="fac">
        <legend className="t-strong mb-1">Platform</legend>
        {PLATFORMS.map((platform) => (
          <FacetChoice
            key={platform}
            name="platform"
            value={platform}
            checked={filters.platforms.includes(platform)}
            count={platforms[platform] ?? 0}
          >
            <PlatformMark platform={platform} />
            <span>{PLATFORM_NAMES[platform]}</span>
          </FacetChoice>
        ))}
      </fieldset>
      <PayFilter filters={filters} pays={pays} />
      <NetFilter filters={filters} nets={nets} />
      <CourseFilter filters={filters} courses={courses} />
      <ReplyFilter filters={filters} />
      <fieldset className="fac">
        <legend className="t-strong mb-1">Market</legend>
        {markets.map(({ code, name, count: briefs }) => (
          <FacetChoice
            key={code}
            name="market"
            value={code}
            checked={filters.markets.includes(code)}
            count={briefs}
          >
            {name}
          </FacetChoice>
        ))}
      </fieldset>
      <NicheFilter filters={filters} niches={niches} />
      <MoreFilter filters={filters} />
      <div className="grid gap-3 mt-2">
        <button type="submit" className="btn btn-2 full">
          Show briefs
        </button>
        {count > 0 ? (
          <Link className="link t-small justify-self-start" to="/briefs">
            Clear all filters
          </Link>
        ) : null}
        {capped ? <p className="t-small t-3">Counted over {MOST_COUNTED} of the open briefs.</p> : null}
      </div>
    </div>
  );
}
