import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { CompareButton } from "#app/components/directory/compare-button.tsx";
import { CreatorCard } from "#app/components/directory/creator-card.tsx";
import { DirectoryFiltersPanel } from "#app/components/directory/directory-filters-panel.tsx";
import { QuickFilters } from "#app/components/brief/quick-filters.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { AddressSelect } from "#app/components/ui/address-select.tsx";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { COUNTRIES } from "#app/domain/account/countries.ts";
import { LANGUAGE_CODES, languageName } from "#app/domain/account/languages.ts";
import { NICHE_CODES, nicheName } from "#app/domain/account/niches.ts";
import { countWords, MOST_COUNTED } from "#app/domain/brief/count-words.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { passingFit } from "#app/domain/application/fit-view.ts";
import { readCursor, type Cursor } from "#app/domain/brief/cursor.ts";
import { cardFit } from "#app/domain/directory/card-fit.ts";
import { directoryChips, directoryHref } from "#app/domain/directory/directory-chips.ts";
import {
  DIRECTORY_SORT_NAMES,
  DIRECTORY_SORTS,
  directoryFilterCount,
  readDirectoryFilters,
  type DirectoryFilters,
} from "#app/domain/directory/directory-filters.ts";
import {
  briefsToFit,
  creatorsByFit,
  fitBrief,
  onBriefsPlatform,
} from "#app/domain/directory/rank-by-fit.server.ts";
import { searchCreators } from "#app/domain/directory/search.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Creators · Sweetspot" }];

/** Listed creators by filters and order, in pages by key. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const params = new URL(args.request.url).searchParams;
  const briefs = await briefsToFit(actor);
  const filters = fittingFilters(readDirectoryFilters(params), briefs);
  const after = params.get("after");
  // A plain form sends its empty fields as well: one address per result, so that it can be shared.
  const canonical = directoryHref(filters, after);
  const address = canonical.split("?")[1] ?? "";
  if (new URLSearchParams([...params].filter(([name]) => name !== "_routes")).toString() !== address)
    throw redirect(canonical);
  const { page, ...found } = await directoryPage(actor, filters, readCursor(after));
  return {
    ...{ ...found, cards: page.rows, filters, briefs, timeZone: actor.timeZone },
    address: directoryHref(filters),
    chips: directoryChips(filters),
    count: directoryFilterCount(filters),
    next: page.next && directoryHref(filters, page.next),
    previous: page.previous && directoryHref(filters, page.previous),
  };
}

/** An order by fit without a brief is about the first one; a brief of somebody else is none. */
function fittingFilters(filters: DirectoryFilters, briefs: readonly { id: string }[]): DirectoryFilters {
  const known = briefs.some(({ id }) => id === filters.brief);
  const brief = known ? filters.brief : filters.sort === "fit" ? (briefs[0]?.id ?? null) : null;
  return { ...filters, brief, sort: filters.sort === "fit" && brief === null ? "newest" : filters.sort };
}

/** A page of the directory in its order; with a brief, each card with its fit. */
async function directoryPage(actor: BrandActor, filters: DirectoryFilters, at: Cursor | null) {
  const brief = filters.brief === null ? null : await fitBrief(actor, filters.brief);
  const platform = brief && onBriefsPlatform(filters, brief).platform;
  const ranked = brief && filters.sort === "fit" ? await creatorsByFit(filters, brief, at) : { ranked: null };
  const found = "page" in ranked ? ranked : await searchCreators(filters, at);
  const rows = found.page.rows.map((row) => {
    const { fit, ...card } = { fit: brief && cardFit(brief, row), ...row };
    return { ...card, fit: fit && passingFit(fit, found.now) };
  });
  const about = brief && { title: brief.title, platform };
  return {
    ...{ total: found.total, now: found.now, ranked: ranked.ranked, about },
    page: { ...found.page, rows },
  };
}

const LANGUAGES = LANGUAGE_CODES.map((code) => ({ code, name: languageName(code) }));
const NICHES = NICHE_CODES.map((code) => ({ code, name: nicheName(code) }));

function SearchBar({ q, count }: { q: string; count: number }) {
  return (
    <div role="search" className="flex gap-2.5 mb-4">
      <div className="search grow">
        <label className="sr-only" htmlFor="q">
          Search creators
        </label>
        <Icon name="search" />
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          placeholder="Name, handle, or what they make"
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

/** The brief that fit is measured against. Choosing one sorts by it. */
function BriefSelect({
  brief,
  briefs,
}: {
  brief: string | null;
  briefs: readonly { id: string; title: string }[];
}) {
  return (
    <label className="inline-flex items-center gap-2 t-2 min-w-0">
      Fit to
      <select
        name="brief"
        className="input !min-h-[38px] !w-auto !py-1.5 min-w-0 max-w-[260px] truncate"
        defaultValue={brief ?? ""}
        onChange={({ currentTarget: { form, value } }) => {
          const sort = form?.elements.namedItem("sort");
          if (value !== "" && sort instanceof HTMLSelectElement) sort.value = "fit";
          form?.requestSubmit();
        }}
      >
        <option value="">No brief</option>
        {briefs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What an order by fit looked at: bounded, and it says so. */
function FitNote() {
  const { about, ranked, total } = useLoaderData<typeof loader>();
  if (!about || ranked === null) return null;
  const where = about.platform
    ? `Numbers are those on ${PLATFORM_NAMES[about.platform]}, which the brief asks for. `
    : "";
  return (
    <p className="t-small t-2 mb-4">
      Best fit to “{about.title}” first. {where}
      {total > ranked
        ? `The ${ranked} nearest by niche and audience are ranked; filters bring others in.`
        : "Everybody who fits the filters is ranked."}
    </p>
  );
}

function SortSelect({ sort, briefs }: { sort: string; briefs: readonly unknown[] }) {
  return (
    <label className="inline-flex items-center gap-2 t-2">
      Sort
      <AddressSelect
        name="sort"
        className="input !min-h-[38px] !w-auto !py-1.5"
        value={sort}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        {DIRECTORY_SORTS.filter((one) => one !== "fit" || briefs.length > 0).map((one) => (
          <option key={one} value={one}>
            {DIRECTORY_SORT_NAMES[one]}
          </option>
        ))}
      </AddressSelect>
    </label>
  );
}

function Nobody({ filtered }: { filtered: boolean }) {
  const act = filtered ? (
    <ButtonLink look="2" to="/brand/creators">
      Clear all filters
    </ButtonLink>
  ) : null;
  return (
    <div className="card">
      <EmptyState
        drawing="board"
        title={filtered ? "No creator fits these filters" : "No creator is listed yet"}
        act={act}
      >
        {filtered
          ? "Take one filter away, or search with fewer words."
          : "Creators are listed once they add an account with its numbers."}
      </EmptyState>
    </div>
  );
}

function Results() {
  const { cards, total, now, filters, next, previous, timeZone, count } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="grid gap-4">
        {cards.map((card) => (
          <CreatorCard
            key={card.handle}
            card={card}
            base={filters.of}
            asked={filters.audience?.of ?? null}
            now={now}
            timeZone={timeZone}
            compareForm="compare"
            fit={card.fit}
          />
        ))}
        {total === 0 && <Nobody filtered={count > 0 || filters.q !== ""} />}
      </div>
      <Pager previousHref={previous} nextHref={next} />
    </>
  );
}

export default function Creators() {
  const { total, filters, ...page } = useLoaderData<typeof loader>();
  const lists = (
    <span className="flex flex-wrap gap-2">
      <ButtonLink look="2" to="/brand/competition">
        <Icon name="scan-search" />
        Competitive view
      </ButtonLink>
      <ButtonLink look="2" to="/brand/lists">
        <Icon name="list" />
        Your lists
      </ButtonLink>
    </span>
  );
  return (
    <ActorShell current="creators" wide>
      <PageHeader title="Creators" aside={lists} />
      <Form method="get" action="/brand/creators">
        <SearchBar key={filters.q} q={filters.q} count={page.count} />
        {page.chips.length > 0 && <QuickFilters chips={page.chips} />}
        <div className="lay lay-filter">
          <aside id="filters" aria-label="Filters" className="max-lg:hidden max-lg:target:block scroll-mt-20">
            <DirectoryFiltersPanel
              key={page.address}
              filters={filters}
              countries={COUNTRIES}
              languages={LANGUAGES}
              niches={NICHES}
              count={page.count}
            />
          </aside>
          <section aria-label="Results">
            <div className="flex flex-wrap items-center justify-between gap-3 mb-4">
              <p className="t-strong">
                {countWords(Math.min(total, MOST_COUNTED), total > MOST_COUNTED, "creator", "creators")}
              </p>
              <span className="flex flex-wrap items-center gap-3">
                {total > 1 && <CompareButton form="compare" />}
                {page.briefs.length > 0 && <BriefSelect brief={filters.brief} briefs={page.briefs} />}
                <SortSelect sort={filters.sort} briefs={page.briefs} />
              </span>
            </div>
            <FitNote />
            <Results />
          </section>
        </div>
      </Form>
      {/* The ticks and the button belong to a form of their own, which may not stand inside that of the filters. */}
      <Form id="compare" method="get" action="/brand/creators/compare" />
    </ActorShell>
  );
}
