import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { STANDING_NAMES, STANDINGS, type RosterFilters } from "#app/domain/roster/roster-filters.ts";

/** The filters of a roster: a plain search, so that its address can be shared. */
export function RosterFilterForm({ filters }: { filters: RosterFilters }) {
  return (
    <Form
      method="get"
      role="search"
      className="card pad grid grid-cols-2 gap-3 md:gap-4 md:grid-cols-5 items-end"
      key={JSON.stringify(filters)}
    >
      <div className="field col-span-2 md:col-span-1">
        <label htmlFor="q">Name, handle or email</label>
        <input id="q" name="q" className="input" defaultValue={filters.q} />
      </div>
      <div className="field">
        <label htmlFor="platform">Platform</label>
        <select id="platform" name="platform" className="input" defaultValue={filters.platform ?? ""}>
          <option value="">All platforms</option>
          {PLATFORMS.map((one) => (
            <option key={one} value={one}>
              {PLATFORM_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="standing">Where they stand</label>
        <select id="standing" name="standing" className="input" defaultValue={filters.standing ?? ""}>
          <option value="">All</option>
          {STANDINGS.map((one) => (
            <option key={one} value={one}>
              {STANDING_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="tag">Tag</label>
        <input id="tag" name="tag" className="input" defaultValue={filters.tag} />
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="2">Filter</SubmitButton>
        <ButtonLink look="3" to="/brand/roster">
          Clear
        </ButtonLink>
      </div>
    </Form>
  );
}
