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
import { countryName } from "#app/domain/account/countries.ts";
import { NICHE_CODES, nicheName } from "#app/domain/account/niches.ts";
import { filterCount, readFilters } from "#app/domain/brief/browse-filters.ts";
import { browseBriefs } from "#app/domain/brief/browse.server.ts";
import { countWords } from "#app/domain/brief/count-words.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { briefsHref, filterChips } from "#app/domain/brief/filter-chips.ts";
import { MAIN_MARKETS } from "#app/domain/brief/main-markets.ts";
import { fitOf } from "#app/domain/brief/queries.server.ts";
import { actorOf } from "#app/http/actor.server.ts";

export const meta: MetaFunction = () => [
  { title: "Open briefs · Sweetspot" },
  {
    name: "description",
    content: "Briefs that brands have open now: what is asked, what you net, how fast they reply.",
  },
];

const named = <T extends string>(codes: readonly T[], nameOf: (code: T) => string) =>
  codes.map((code) => ({ code, name: nameOf(code) }));

/** Open briefs, for everybody. A creator also sees which ones ask for something that they lack. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const params = new URL(request.url).searchParams;
  const filters = readFilters(params);
  // A plain form sends its empty fields as well: one address per result, so that it can be shared and cached.
  const canonical = briefsHref(filters, params.get("from"));
  if ([...params].some(([key, value]) => value === "" || (key === "sort" && value === "newest")))
    throw redirect(canonical);
  const [{ page, total, now }, fit] = await Promise.all([
    browseBriefs(filters, readCursor(params.get("from"))),
    fitOf(actor),
  ]);
  // The rules stay here: the list shows only whether they are met.
  const cards = page.rows.map(({ eligibility, ...card }) => ({ card, fit: fit ? fit(eligibility, now) : null }));
  return {
    ...{ cards, total, now, filters, timeZone: actor.timeZone },
    address: briefsHref(filters),
    chips: filterChips(filters),
    count: filterCount(filters),
    markets: named([...new Set<string>([...MAIN_MARKETS.slice(0, 6), ...filters.markets])], countryName),
    niches: named(NICHE_CODES, nicheName),
    next: page.next && briefsHref(filters, page.next),
    previous: page.previous && briefsHref(filters, page.previous),
  };
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

function SearchBar({ q, count }: { q: string; count: number }) {
  return (
    <div role="search" className="flex gap-2.5 mb-4">
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
          defaultValue={q}
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
  const { cards, total, now, filters, next, previous, timeZone, ...page } = useLoaderData<typeof loader>();
  const filtered = page.count > 0 || filters.q !== "";
  return (
    <ActorShell>
      <h1 className="t-page mb-5">Open briefs</h1>
      <Form method="get" action="/briefs" key={page.address}>
        <SearchBar q={filters.q} count={page.count} />
        <QuickFilters chips={page.chips} />
        <div className="lay lay-filter">
          <aside
            id="filters"
            aria-label="Filters"
            className="max-lg:hidden max-lg:target:block scroll-mt-20"
          >
            <BriefFilters filters={filters} markets={page.markets} niches={page.niches} count={page.count} />
          </aside>
          <section aria-label="Results">
            <div className="flex items-center justify-between gap-3 mb-4">
              <p className="t-strong">{countWords(total, "brief", "briefs")}</p>
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
              previousHref={previous}
              nextHref={next}
            />
          </section>
        </div>
      </Form>
    </ActorShell>
  );
}
