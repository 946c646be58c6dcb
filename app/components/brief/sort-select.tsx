import { AddressSelect } from "#app/components/ui/address-select.tsx";
import { SORT_NAMES, SORTS, type Sort } from "#app/domain/brief/browse-filters.ts";

/** The order of a list: part of its form; with JavaScript a choice applies at once. "Fits me" is for creators. */
export function SortSelect({ sort, forCreator }: { sort: Sort; forCreator: boolean }) {
  return (
    <label className="inline-flex items-center gap-2 t-2">
      Sort
      <AddressSelect
        name="sort"
        className="input !min-h-[38px] !w-auto !py-1.5"
        value={sort}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        {SORTS.filter((one) => forCreator || one !== "fit").map((one) => (
          <option key={one} value={one}>
            {SORT_NAMES[one]}
          </option>
        ))}
      </AddressSelect>
    </label>
  );
}
