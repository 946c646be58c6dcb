import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { BriefFilters } from "#app/components/brief/brief-filters.tsx";
import { BriefList } from "#app/components/brief/brief-list.tsx";
import { QuickFilters } from "#app/components/brief/quick-filters.tsx";
import { SortSelect } from "#app/components/brief/sort-select.tsx";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import {
  filterCount,
  filtersToParams,
  readFilters,
  type BrowseFilters,
} from "#app/domain/brief/browse-filters.ts";
import { browseBriefs } from "#app/domain/brief/browse.server.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { fitOf } from "#app/domain/brief/queries.server.ts";
import { actorOf } from "#app/http/actor.server.ts";

export const meta: MetaFunction = () => [
  { title: "Open briefs · Sweetspot" },
  {
    name: "description",
    content: "Briefs that brands have open now: what is asked, what you net, how fast they reply.",
  },
];

function hrefOf(filters: BrowseFilters, cursor?: string | null): string {
  const params = filtersToParams(filters);
  if (cursor) params.set("from", cursor);
  const query = params.toString();
  return query ? `/briefs?${query}` : "/briefs";
}

/** Open briefs, for everybody. A creator also sees which ones ask for something that they lack. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const params = new URL(request.url).searchParams;
  const filters = readFilters(params);
  // A plain form sends its empty fields as well: one address per result, so that it can be shared and cached.
  const canonical = hrefOf(filters, params.get("from"));
  if ([...params].some(([key, value]) => value === "" || (key === "sort" && value === "newest")))
    throw redirect(canonical);
  const [{ page, total, now }, fit] = await Promise.all([
    browseBriefs(filters, readCursor(params.get("from"))),
    fitOf(actor),
  ]);
  const cards = page.rows.map((card) => ({ card, fit: fit ? fit(card.eligibility, now) : null }));
  return { cards, total, now, filters, next: page.next, previous: page.previous, timeZone: actor.timeZone };
}

function NoBriefs({ filtered }: { filtered: boolean }) {
  if (!filtered)
    return (
      <EmptyState drawing="board" title="No brief is open right now">
        Brands publish new ones after a review. Look again tomorrow.
      </EmptyState>
    );
  const act = (
    <ButtonLink look="2" to="/briefs">
      Clear all filters
    </ButtonLink>
  );
  return (
    <EmptyState drawing="board" title="No open brief fits these filters" act={act}>
      Take one filter away, or search with fewer words.
    </EmptyState>
  );
}

function SearchBar({ filters }: { filters: BrowseFilters }) {
  const count = filterCount(filters);
  return (
    <div className="flex gap-2.5 mb-4">
      <div className="search grow">
        <label className="sr-only" htmlFor="q">
          Search briefs
        </label>
        <Icon name="search" />
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          placeholder="Noodles, trail running, a brand"
          defaultValue={filters.q}
        />
      </div>
      <a className="btn btn-2 btn-l lg:hidden" href="#filters">
        <Icon name="list-checks" />
        <span className="max-sm:sr-only">Filters</span>
        {count > 0 ? <span className="count-pill q">{count}</span> : null}
      </a>
      <Button size="l" className="max-lg:hidden">
        Search
      </Button>
    </div>
  );
}

export default function Briefs() {
  const { cards, total, now, filters, next, previous, timeZone } = useLoaderData<typeof loader>();
  const filtered = filterCount(filters) > 0 || filters.q !== "";
  return (
    <ActorShell>
      <h1 className="t-page mb-5">Open briefs</h1>
      <Form method="get" action="/briefs" role="search" key={hrefOf(filters)}>
        <SearchBar filters={filters} />
        <QuickFilters filters={filters} />
        <div className="lay lay-filter">
          <aside
            id="filters"
            aria-label="Filters"
            className="max-lg:hidden max-lg:target:block max-lg:card max-lg:pad scroll-mt-20"
          >
            <BriefFilters filters={filters} />
          </aside>
          <section aria-label="Results">
            <div className="flex items-center justify-between gap-3 mb-4">
              <p className="t-strong">{total === 1 ? "1 brief" : `${total.toLocaleString("en-US")} briefs`}</p>
              <SortSelect sort={filters.sort} />
            </div>
            {cards.length > 0 ? (
              <BriefList cards={cards} now={now} timeZone={timeZone} />
            ) : (
              <div className="card">
                <NoBriefs filtered={filtered} />
              </div>
            )}
            <Pager
              previousHref={previous ? hrefOf(filters, previous) : null}
              nextHref={next ? hrefOf(filters, next) : null}
            />
          </section>
        </div>
      </Form>
    </ActorShell>
  );
}
