import { Link } from "@remix-run/react";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { editSearchForm, FREQUENCIES, FREQUENCY_NAMES, type Frequency } from "#app/domain/saved/search.ts";
import type { SubmissionResult } from "@conform-to/react";

interface SavedSearchProps {
  search: {
    id: string;
    name: string;
    query: string;
    frequency: Frequency;
    dueAt: Date | null;
    words: string[];
  };
  result: SubmissionResult<string[]> | undefined;
  now: Date;
  timeZone: string;
}

const OPTIONS = FREQUENCIES.map((value) => ({ value, label: FREQUENCY_NAMES[value] }));

function whenWords({ frequency, dueAt }: SavedSearchProps["search"], now: Date, timeZone: string): string {
  if (frequency === "off") return "No emails.";
  if (frequency === "instant") return "An email within minutes of each new brief.";
  const next =
    dueAt && dueAt > now ? ` Next ${formatInstant(dueAt, timeZone, now)}, if there is something new.` : "";
  return `${FREQUENCY_NAMES[frequency]}.${next}`;
}

/** One saved search: what it filters by, when it tells, and a form to change or delete it. */
export function SavedSearch({ search, result, now, timeZone }: SavedSearchProps) {
  const { id, name, query, frequency, words } = search;
  const [form, fields] = useCheckedForm({
    id: `search-${id}`,
    schema: editSearchForm,
    result,
    defaultValue: { id, name, frequency },
  });
  return (
    <li className="card pad grid gap-3">
      <div>
        <h2 className="t-sec">
          <Link className="link" to={query ? `/briefs?${query}` : "/briefs"}>
            {name}
          </Link>
        </h2>
        <p className="t-2 mt-1">{words.join(" · ")}</p>
        <p className="t-small t-2" suppressHydrationWarning>
          {whenWords(search, now, timeZone)}
        </p>
      </div>
      <details className="group" open={result !== undefined}>
        <summary className="link t-small cursor-pointer">Rename, change the emails or delete</summary>
        <FormShell form={form} className="stack mt-3">
          <input type="hidden" name="id" value={id} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField meta={fields.name} label="Name" autoComplete="off" />
            <SelectField meta={fields.frequency} label="Email" options={OPTIONS} />
          </div>
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="intent" value="save">
              Save the changes
            </SubmitButton>
            <SubmitButton look="bad" name="intent" value="delete" formNoValidate>
              Delete the search
            </SubmitButton>
          </div>
        </FormShell>
      </details>
    </li>
  );
}
