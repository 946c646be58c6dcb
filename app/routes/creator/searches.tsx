import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SavedSearch } from "#app/components/brief/saved-search.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { editSearchForm } from "#app/domain/saved/search.ts";
import { deleteSearch, editSearch, searchesOf } from "#app/domain/saved/searches.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { searchWords } from "./search-words.ts";

export const meta: MetaFunction = () => [{ title: "Saved searches · Sweetspot" }];

const DONE: Record<string, string> = {
  saved: "Search saved. You are told of what is published from now on.",
  changed: "Changes saved.",
  deleted: "Search deleted. No more emails come for it.",
};

/** The creator's saved searches. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const [searches, now] = await Promise.all([searchesOf(actor), pageNow()]);
  return {
    ...{ now, timeZone: actor.timeZone },
    searches: searches.map((search) => ({ ...search, words: searchWords(search.query) })),
    done: DONE[new URL(args.request.url).searchParams.get("done") ?? ""] ?? null,
  };
}

async function run(actor: CreatorActor, value: (typeof editSearchForm)["_output"]) {
  if (value.intent === "delete") return { word: "deleted", result: await deleteSearch(actor, value.id) };
  return { word: "changed", result: await editSearch(actor, value.id, value) };
}

/** Renames, changes how often it tells, or deletes. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const body = await readForm(args.request);
  const form = await parseForm(args.request, editSearchForm, body);
  if (!form.ok) return form.response;
  const { word, result } = await run(actor, form.value);
  return result.ok ? redirect(`/creator/searches?done=${word}`) : formRefusal(form.submission, result);
}

export default function SavedSearches() {
  const { searches, done, now, timeZone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="briefs">
      <div className="narrow">
        <PageHeader
          title="Saved searches"
          crumbs={[{ label: "Open briefs", to: "/briefs" }, { label: "Saved searches" }]}
        />
        {done ? (
          <div className="mb-5">
            <Notice tone="ok">{done}</Notice>
          </div>
        ) : null}
        {searches.length > 0 ? (
          <ul className="grid gap-4">
            {searches.map((search) => (
              <SavedSearch
                key={search.id}
                search={search}
                result={result?.initialValue?.id === search.id ? result : undefined}
                now={now}
                timeZone={timeZone}
              />
            ))}
          </ul>
        ) : (
          <div className="card">
            <EmptyState
              drawing="mailbox"
              title="No saved searches yet"
              act={<ButtonLink to="/briefs">Search open briefs</ButtonLink>}
            >
              Filter the open briefs, then save the search: you are told by email when a brief fits it.
            </EmptyState>
          </div>
        )}
      </div>
    </ActorShell>
  );
}
