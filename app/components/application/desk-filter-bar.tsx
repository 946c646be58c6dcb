import { Form, Link, useNavigate } from "@remix-run/react";
import type { FormEvent } from "react";
import { AddressSelect } from "#app/components/ui/address-select.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { TIERS } from "#app/domain/account/measures.ts";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import {
  DESK_SORT_NAMES,
  DESK_SORTS,
  deskFiltersOf,
  deskQuery,
  filtersSet,
  NO_FILTERS,
  type DeskFilters,
} from "#app/domain/application/desk-filters.ts";
import { FIT_WORD_NAMES, FIT_WORDS } from "#app/domain/application/fit.ts";

interface PickProps {
  name: string;
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, label: string])[];
  /** What no choice means; without it one is always chosen. */
  all?: string;
}

function Pick({ name, label, value, options, all }: PickProps) {
  return (
    <label className="grid gap-1 t-small">
      <span className="t-2">{label}</span>
      <AddressSelect name={name} value={value ?? ""} className="input">
        {all && <option value="">{all}</option>}
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </AddressSelect>
    </label>
  );
}

const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

interface DeskFilterBarProps {
  filters: DeskFilters;
  path: string;
  currency: string;
}

/** Order and filters of the desk: a plain search form; with JavaScript each choice acts at once. */
export function DeskFilterBar({ filters, path, currency }: DeskFilterBarProps) {
  const navigate = useNavigate();
  const change = (event: FormEvent<HTMLFormElement>) => {
    const sent = new FormData(event.currentTarget);
    const params = new URLSearchParams();
    for (const [name, value] of sent.entries()) if (typeof value === "string") params.set(name, value);
    navigate(path + deskQuery(deskFiltersOf(params)), { preventScrollReset: true });
  };
  const set = filtersSet(filters);
  return (
    <Form
      method="get"
      className="mb-4 grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
      onChange={change}
      aria-label="Filter applications"
    >
      <input type="hidden" name="tab" value={filters.tab} />
      <input type="hidden" name="view" value={filters.view} />
      <Pick
        {...{ name: "sort", label: "Order", value: filters.sort }}
        options={DESK_SORTS.map((one) => [one, DESK_SORT_NAMES[one]])}
      />
      <Pick
        {...{ name: "fit", label: "Fit", value: filters.fit, all: "All" }}
        options={FIT_WORDS.map((one) => [one, FIT_WORD_NAMES[one]])}
      />
      <Pick
        {...{ name: "tier", label: "Tier", value: filters.tier, all: "All" }}
        options={TIERS.map((one) => [one, upper(one)])}
      />
      <Pick
        {...{ name: "platform", label: "Platform", value: filters.platform, all: "All" }}
        options={PLATFORMS.map((one) => [one, PLATFORM_NAMES[one]])}
      />
      <Pick
        {...{ name: "flags", label: "Signals", value: filters.flags, all: "All" }}
        options={[
          ["with", "Worth a look"],
          ["without", "None"],
        ]}
      />
      <label className="grid gap-1 t-small">
        <span className="t-2">Price at most, {currency}</span>
        <input
          key={filters.max}
          className="input w-full md:w-28"
          name="max"
          inputMode="numeric"
          pattern="[0-9]*"
          defaultValue={filters.max ?? ""}
        />
      </label>
      <label className="check min-h-11">
        <input
          key={String(filters.noted)}
          type="checkbox"
          name="noted"
          value="1"
          defaultChecked={filters.noted}
        />
        <span>With notes</span>
      </label>
      <Button look="2" type="submit">
        Show
      </Button>
      {set > 0 && (
        <Link className="link min-h-11 inline-flex items-center" to={path + deskQuery(filters, NO_FILTERS)}>
          Clear {set === 1 ? "the filter" : `${set} filters`}
        </Link>
      )}
    </Form>
  );
}
