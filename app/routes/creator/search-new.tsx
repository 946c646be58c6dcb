import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { readFilters } from "#app/domain/brief/browse-filters.ts";
import { FREQUENCIES, FREQUENCY_NAMES, saveSearchForm, storedQuery } from "#app/domain/saved/search.ts";
import { saveSearch } from "#app/domain/saved/searches.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { searchWords, suggestedName } from "./search-words.ts";

export const meta: MetaFunction = () => [{ title: "Save a search · Sweetspot" }];

/** The filters of the list that the creator came from. */
export async function loader(args: LoaderFunctionArgs) {
  await requireCreator(args, "creator.act");
  const query = storedQuery(readFilters(new URL(args.request.url).searchParams));
  return { query, words: searchWords(query), name: suggestedName(query) };
}

/** Saves them under a name. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const form = await parseForm(args.request, saveSearchForm);
  if (!form.ok) return form.response;
  const saved = await saveSearch(actor, form.value);
  return saved.ok ? redirect("/creator/searches?done=saved") : formRefusal(form.submission, saved);
}

const CHOICES = FREQUENCIES.map((value) => ({ value, label: FREQUENCY_NAMES[value] }));

export default function NewSearch() {
  const { query, words, name } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: "search",
    schema: saveSearchForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: { query, name, frequency: "daily" },
  });
  return (
    <ActorShell current="briefs">
      <div className="narrow">
        <PageHeader
          title="Save a search"
          lead="You are told by email of briefs that are published from now on; of each one once."
          crumbs={[
            { label: "Open briefs", to: query ? `/briefs?${query}` : "/briefs" },
            { label: "Save a search" },
          ]}
        />
        <div className="card pad">
          <ul className="flex flex-wrap gap-1.5 mb-5" aria-label="Filters">
            {words.map((word) => (
              <li key={word} className="tag">
                {word}
              </li>
            ))}
          </ul>
          <FormShell form={form}>
            <input type="hidden" name="query" value={query} />
            <TextField meta={fields.name} label="Name" autoComplete="off" />
            <RadioGroup meta={fields.frequency} label="Email" choices={CHOICES} columns={2} />
            <SubmitButton size="l">Save the search</SubmitButton>
          </FormShell>
        </div>
      </div>
    </ActorShell>
  );
}
