import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { BriefFilters } from "#app/components/brief/brief-filters.tsx";
import { KeepForm } from "#app/components/brief/keep-button.tsx";
import { BriefList } from "#app/components/brief/brief-list.tsx";
import { QuickFilters } from "#app/components/brief/quick-filters.tsx";
import { SearchBox } from "#app/components/brief/search-box.tsx";
import { SortSelect } from "#app/components/brief/sort-select.tsx";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { type BrowseFilters, readFilters } from "#app/domain/brief/browse-filters.ts";
import { browseBriefs } from "#app/domain/brief/browse.server.ts";
import { type Cursor, readCursor } from "#app/domain/brief/cursor.ts";
import { briefCount } from "#app/domain/brief/facets.ts";
import { briefsHref } from "#app/domain/brief/filter-chips.ts";
import { fitsMe } from "#app/domain/brief/fits-me.ts";
import { fitOf } from "#app/domain/brief/queries.server.ts";
import { briefsForMe, RANKED } from "#app/domain/brief/rank-for-creator.server.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { cardViews, filterView } from "./briefs-view.ts";

export const meta: MetaFunction = () => [
  { title: "Open briefs · Sweetspot" },
  {
    name: "description",
    content: "Briefs that brands have open now: what is asked, what you net, how fast they reply.",
  },
];

type Actor = Awaited<ReturnType<typeof actorOf>>;

async function readPage(actor: Actor, filters: BrowseFilters, from: Cursor | null) {
  if (actor.kind === "creator" && filters.sort === "fit") {
    const { subject, ...found } = await briefsForMe(actor, filters, from);
    return { ...found, judge: (...[wishes, now]: Parameters<Judge>) => fitsMe(wishes, subject, now) };
  }
  const viewer = { creatorId: actor.kind === "creator" ? actor.creatorId : null };
  const [found, judge] = await Promise.all([browseBriefs(filters, from, viewer), fitOf(actor)]);
  return { ...found, judge };
}
type Judge = NonNullable<Awaited<ReturnType<typeof fitOf>>>;

/** Open briefs, for everybody. A creator also sees how each fits them and what it asks that they lack. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const params = new URL(request.url).searchParams;
  const creator = actor.kind === "creator";
  const asked = readFilters(params);
  // "Fits me" means nobody to a visitor: an address that a creator shared shows them the newest.
  const filters: BrowseFilters = !creator && asked.sort === "fit" ? { ...asked, sort: "newest" } : asked;
  // A plain form sends its empty fields as well: one address per result, so that it can be shared and cached.
  const canonical = briefsHref(filters, params.get("from"));
  if ([...params].some(([key, value]) => value === "" || (key === "sort" && value === "newest")))
    throw redirect(canonical);
  const { page, total, now, facets, judge } = await readPage(actor, filters, readCursor(params.get("from")));
  return {
    ...{ total, now, filters, creator, timeZone: actor.timeZone },
    cards: cardViews(page.rows, judge, now),
    ranked: filters.sort === "fit" && total > RANKED ? RANKED : null,
    ...filterView(filters, facets),
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
      <SearchBox q={q} />
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

/** Where a creator keeps briefs and searches. */
function CreatorLinks({ address }: { address: string }) {
  return (
    <nav aria-label="Saved" className="flex flex-wrap gap-x-5 gap-y-2 t-small">
      <Link className="link" to={address.replace("/briefs", "/creator/searches/new")}>
        Save this search
      </Link>
      <Link className="link" to="/creator/searches">
        Saved searches
      </Link>
      <Link className="link" to="/creator/saved">
        Saved briefs
      </Link>
    </nav>
  );
}

export default function Briefs() {
  const { cards, total, now, filters, next, previous, timeZone, ...page } = useLoaderData<typeof loader>();
  const filtered = page.count > 0 || filters.q !== "";
  return (
    <ActorShell>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <h1 className="t-page">Open briefs</h1>
        {page.creator ? <CreatorLinks address={page.address} /> : null}
      </div>
      <Form method="get" action="/briefs">
        <SearchBar q={filters.q} count={page.count} />
        <QuickFilters chips={page.chips} />
        <div className="lay lay-filter">
          <aside id="filters" aria-label="Filters" className="max-lg:hidden max-lg:target:block scroll-mt-20">
            <BriefFilters key={page.address} {...page} filters={filters} />
          </aside>
          <section aria-label="Results">
            <div className="flex items-center justify-between gap-3 mb-4">
              <p className="t-strong" role="status">
                {briefCount(total)}
              </p>
              <SortSelect sort={filters.sort} forCreator={page.creator} />
            </div>
            {page.ranked ? (
              <p className="t-small t-2 mb-4">The newest {page.ranked} are ranked. Filter to rank others.</p>
            ) : null}
            {cards.length > 0 ? (
              <BriefList cards={cards} now={now} timeZone={timeZone} />
            ) : (
              <div className="card">
                <NoBriefs filtered={filtered} />
              </div>
            )}
            <Pager previousHref={previous} nextHref={next} />
          </section>
        </div>
      </Form>
      {page.creator ? <KeepForm /> : null}
    </ActorShell>
  );
}
