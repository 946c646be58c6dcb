import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CompetitionSearch } from "#app/components/competition/competition-search.tsx";
import { CompetitorForm } from "#app/components/competition/competitor-form.tsx";
import { CompetitorList } from "#app/components/competition/competitor-list.tsx";
import { TiedCreators } from "#app/components/competition/tied-creators.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { addCompetitor } from "#app/domain/competition/add-competitor.server.ts";
import { brandKey } from "#app/domain/competition/brand-key.ts";
import { competitionHref, readCompetitionFilters } from "#app/domain/competition/competition-filters.ts";
import { competitorForm } from "#app/domain/competition/competitor-form.ts";
import { ownCompetitors } from "#app/domain/competition/competitors.server.ts";
import { REGULARITY_RULE } from "#app/domain/competition/regularity.ts";
import { removeCompetitor } from "#app/domain/competition/remove-competitor.server.ts";
import { creatorsOfBrand } from "#app/domain/competition/search.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Competitive view · Sweetspot" }];

const SAID: Record<string, string> = {
  added: "The competitor is on your list.",
  removed: "The competitor is off your list. Past work stays where it is.",
};

/** The team's competitors; with a brand, the creators who worked with it, in pages by key. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const params = new URL(args.request.url).searchParams;
  const filters = readCompetitionFilters(params);
  const [competitors, now] = await Promise.all([ownCompetitors(actor), pageNow()]);
  const key = brandKey(filters.brand);
  const known = competitors.find(({ keys }) => keys.includes(key));
  const found =
    key === ""
      ? null
      : await creatorsOfBrand(actor, known?.keys ?? [key], filters, readCursor(params.get("after")));
  return {
    ...{ filters, now, competitors, known: known?.name ?? null },
    said: SAID[params.get("done") ?? ""] ?? null,
    found: found && {
      total: found.total,
      // What a post does not tell, the team's own list may.
      rows: found.page.rows.map((row) => ({ ...row, category: row.category || (known?.category ?? "") })),
      next: found.page.next && competitionHref(filters, found.page.next),
      previous: found.page.previous && competitionHref(filters, found.page.previous),
    },
  };
}

/** Adds a competitor, or takes one off the list. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const body = await readForm(args.request);
  if (body.get("intent") === "remove") {
    valueOrRefusal(await removeCompetitor(actor, textOf(body, "id")));
    return redirect("/brand/competition?done=removed");
  }
  const form = await parseForm(args.request, competitorForm, body);
  if (!form.ok) return form.response;
  const added = await addCompetitor(actor, form.value);
  if (added.ok) return redirect("/brand/competition?done=added");
  return formRefusal(form.submission, added, added.code === "competitor_known" ? "name" : undefined);
}

export default function Competition() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { filters, competitors, found, said, known, now } = page;
  return (
    <ActorShell current="creators" wide>
      <PageHeader
        title="Competitive view"
        lead="Which creators worked with a brand: from what they declare, from posts that say they are an ad, and from live posts of deals here."
        crumbs={[{ label: "Creators", to: "/brand/creators" }, { label: "Competitive view" }]}
      />
      <CompetitionSearch filters={filters} />
      {said && !result && (
        <div className="mb-4">
          <Notice tone="ok">{said}</Notice>
        </div>
      )}
      {found && <TiedCreators filters={filters} known={known} now={now} {...found} />}
      {(!found || result) && (
        <div className="lay">
          <section className="card px-[18px] md:px-[22px] content-start" aria-label="Your competitors">
            <CompetitorList rows={competitors} />
          </section>
          <CompetitorForm key={competitors.length} result={result} />
        </div>
      )}
      <p className="t-small t-2 mt-6 max-w-[80ch]">
        {REGULARITY_RULE} Nobody is declined for past work: it is for you to know.
      </p>
    </ActorShell>
  );
}
