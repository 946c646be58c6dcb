import { Form } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import {
  COMPETITION_SORT_NAMES,
  COMPETITION_SORTS,
  type CompetitionFilters,
} from "#app/domain/competition/competition-filters.ts";
import { REGULARITIES, REGULARITY_NAMES } from "#app/domain/competition/regularity.ts";

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly [value: string, words: string][];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="inline-flex items-center gap-2 t-2">
      {label}
      <select
        name={name}
        className="input !min-h-[38px] !w-auto !py-1.5"
        defaultValue={value}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Looks for the creators of one brand; how regular and in which order, once a brand is chosen. */
export function CompetitionSearch({ filters }: { filters: CompetitionFilters }) {
  const { brand, kind, sort } = filters;
  return (
    <Form
      method="get"
      action="/brand/competition"
      key={`${brand} ${kind} ${sort}`}
      className="mb-5 grid gap-3"
    >
      <div role="search" className="flex gap-2.5">
        <div className="search grow">
          <label className="sr-only" htmlFor="brand">
            Brand or handle
          </label>
          <Icon name="search" />
          <input
            className="input"
            id="brand"
            name="brand"
            type="search"
            maxLength={80}
            placeholder="A brand or its handle"
            defaultValue={brand}
          />
        </div>
        <Button size="l">Search</Button>
      </div>
      {brand !== "" && (
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <Choice
            name="kind"
            label="Work"
            value={kind ?? ""}
            options={[
              ["", "All"],
              ...REGULARITIES.map((one) => [one, REGULARITY_NAMES[one]] as [string, string]),
            ]}
          />
          <Choice
            name="sort"
            label="Sort"
            value={sort}
            options={COMPETITION_SORTS.map((one) => [one, COMPETITION_SORT_NAMES[one]])}
          />
        </div>
      )}
    </Form>
  );
}
