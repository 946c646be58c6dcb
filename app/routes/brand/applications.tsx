import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BulkBar, BulkOutcome } from "#app/components/application/bulk-bar.tsx";
import { TickedProvider, tickedIn } from "#app/components/application/ticked.ts";
import { DeskBoard } from "#app/components/application/desk-board.tsx";
import { DeskEmpty } from "#app/components/application/desk-empty.tsx";
import { DeskHeader } from "#app/components/application/desk-header.tsx";
import { DeskFilterBar } from "#app/components/application/desk-filter-bar.tsx";
import { DeskKeys } from "#app/components/application/desk-keys.tsx";
import { DeskTable } from "#app/components/application/desk-table.tsx";
import { MayNotAnswer } from "#app/components/application/may-not-answer.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { FundSeveral } from "#app/components/funding/fund-several.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { can } from "#app/domain/access/permissions.ts";
import {
  deskFiltersOf,
  DESK_SORT_NAMES,
  deskQuery,
  filtersSet,
  NO_FILTERS,
} from "#app/domain/application/desk-filters.ts";
import { DESK_TAB_NAMES, DESK_TABS, type DeskTab } from "#app/domain/application/desk-tabs.ts";
import { applicantName, applicationsDesk } from "#app/domain/application/desk.server.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { competitorTies } from "#app/domain/competition/ties.server.ts";
import { markRead } from "#app/domain/application/edit.server.ts";
import { policyFor } from "#app/domain/deal/policy.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { askedCountryOf, detailView, rowView } from "./application-view.ts";
import { decideSeveral } from "./bulk.server.ts";
import { decide, decidedWords, type NotDecided } from "./decide.server.ts";
import { teamView } from "./team-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: desk }) => [
  { title: desk ? `Applications to ${desk.brief.title} · Sweetspot` : "Applications · Sweetspot" },
];

/** The applications to one brief that fit the filters, as a table or a board; the one that `open` names in full. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const params = new URL(args.request.url).searchParams;
  const filters = deskFiltersOf(params);
  const [desk, policy, who] = await Promise.all([
    applicationsDesk(actor, args.params.briefId ?? "", filters, readCursor(params.get("from"))),
    policyFor(actor.brandId),
    params.has("who") ? applicantName(actor, params.get("who") ?? "") : null,
  ]);
  if (!desk) return refusalResponse(refuse("not_found"));
  const open = desk.rows.find((row) => row.id === params.get("open"));
  const [ties, team] = await Promise.all([
    competitorTies(
      actor,
      desk.rows.map((row) => row.creatorId),
    ),
    open ? teamView(actor, open.id) : { notes: [], handles: [] },
  ]);
  const { brief, now, counts, capacity, urgent, next, previous, board } = desk;
  const around = { ...desk, ties };
  const columns = board
    ? (Object.fromEntries(
        Object.entries(board).map(([tab, rows]) => [tab, rows.map((row) => rowView(row, around))]),
      ) as Record<DeskTab, ReturnType<typeof rowView>[]>)
    : null;
  // Opened in place is opened: the creator's time to edit it ends.
  if (open && open.readAt === null) await markRead(actor, open.id);
  return {
    ...{ now, filters, counts, capacity, urgent, next, previous, team, columns },
    timeZone: actor.timeZone,
    role: actor.role,
    mayAnswer: can(actor, "application.answer"),
    tab: filters.tab,
    order: `${DESK_SORT_NAMES[filters.sort].toLowerCase()} first`,
    from: params.get("from"),
    brief: {
      ...{ id: brief.id, slug: brief.slug, title: brief.title, currency: brief.currency },
      ...{ applyBy: brief.applyBy, state: brief.state },
    },
    toFund: can(actor, "deal.fund") ? desk.toFund : 0,
    record: desk.record,
    askedCountry: askedCountryOf(brief),
    rows: board ? [] : desk.rows.map((row) => rowView(row, around)),
    open: open && !board ? detailView(actor, open, around, policy) : null,
    said: decidedWords(params.get("done"), who, policy.offerHours),
  };
}

/** Decides about one application or several, or adds a note; then shows the same view again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const body = await readForm(args.request);
  const intent = body.get("intent");
  if (typeof intent === "string" && intent.startsWith("bulk_")) {
    const outcome = await decideSeveral(actor, args.request, body);
    const bulk =
      "refused" in outcome ? { refused: outcome.refused, outcome: null } : { refused: null, outcome };
    return data({ bulk, not: null }, { status: outcome.status });
  }
  const sent = body.get("applicationId");
  const id = typeof sent === "string" ? sent : "";
  const outcome = await decide(actor, id, args.request, body);
  if (!("done" in outcome)) return data({ bulk: null, not: outcome.not }, { status: outcome.status });
  const filters = deskFiltersOf(new URL(args.request.url).searchParams);
  const kept: Record<string, string> = outcome.done === "noted" ? { open: id } : {};
  const query = deskQuery(filters, {}, { done: outcome.done, who: id, ...kept });
  return redirect(`/brand/briefs/${args.params.briefId ?? ""}/applications${query}`);
}

type DeskData = ReturnType<typeof useLoaderData<typeof loader>>;
const TABS = Object.keys(DESK_TABS) as DeskTab[];

/** The stages and the two views, each with its address. */
function Views({ desk, path }: { desk: DeskData; path: string }) {
  const { filters, counts, tab } = desk;
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
      {filters.view === "table" ? (
        <Segmented
          label="Applications by stage"
          segments={TABS.map((one) => ({
            label: DESK_TAB_NAMES[one],
            to: path + deskQuery(filters, { tab: one }),
            count: counts[one],
            current: one === tab,
          }))}
        />
      ) : (
        <p className="t-2">One column per stage</p>
      )}
      <div className="flex items-center gap-2">
        <Segmented
          label="View"
          segments={(["table", "board"] as const).map((view) => ({
            label: view === "table" ? "Table" : "Board",
            to: path + deskQuery(filters, { view }),
            current: view === filters.view,
          }))}
        />
        <DeskKeys />
      </div>
    </div>
  );
}

function NothingFits({ href }: { href: string }) {
  return (
    <div className="card">
      <EmptyState
        drawing="desk"
        title="No application fits these filters"
        act={
          <ButtonLink look="2" to={href}>
            Clear the filters
          </ButtonLink>
        }
      >
        Applications of this stage are there, but each misses at least one filter.
      </EmptyState>
    </div>
  );
}

function List({ desk, path, refused }: { desk: DeskData; path: string; refused: NotDecided | null }) {
  const { filters, tab, rows, counts, columns, brief, now, timeZone, mayAnswer } = desk;
  const filtered = filtersSet(filters) > 0;
  if (columns)
    return (
      <DeskBoard
        {...{ columns, counts, filtered, mayAnswer, now, timeZone }}
        tableHref={(one) => path + deskQuery(filters, { view: "table", tab: one })}
      />
    );
  if (rows.length === 0 && filtered && counts[tab] > 0)
    return <NothingFits href={path + deskQuery(filters, NO_FILTERS)} />;
  if (rows.length === 0) return <DeskEmpty tab={tab} briefSlug={brief.slug} />;
  const here: Record<string, string> = desk.from ? { from: desk.from } : {};
  const hrefOf = (open: string | null) => path + deskQuery(filters, {}, open ? { ...here, open } : here);
  return <DeskTable desk={desk} hrefOf={hrefOf} team={desk.team} refused={refused} />;
}

export default function ApplicationsDesk() {
  const desk = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { brief, filters, rows, columns, next, previous, said } = desk;
  const path = `/brand/briefs/${brief.id}/applications`;
  const refused = answer?.not ?? null;
  const pageHref = (from: string | null) => (from ? path + deskQuery(filters, {}, { from }) : null);
  return (
    <ActorShell current="briefs" wide>
      <DeskHeader desk={desk} />
      <div className="grid gap-3 mb-4 empty:hidden">
        {said && !answer && <Notice tone="ok">{said}</Notice>}
        {answer?.bulk?.outcome && <BulkOutcome result={answer.bulk.outcome} />}
        {refused?.refused && <Notice tone="bad">{refused.refused}</Notice>}
        {!desk.mayAnswer && <MayNotAnswer role={desk.role} />}
        <FundSeveral briefId={brief.id} count={desk.toFund} />
      </div>
      <Views desk={desk} path={path} />
      <DeskFilterBar filters={filters} path={path} currency={brief.currency} />
      <TickedProvider value={tickedIn(answer?.bulk?.refused)}>
        <List desk={desk} path={path} refused={refused} />
      </TickedProvider>
      {(rows.length > 0 || columns) && (
        <BulkBar
          mayAnswer={desk.mayAnswer}
          comparePath={`/brand/briefs/${brief.id}/compare`}
          result={answer?.bulk?.refused ?? undefined}
          round={String(answer?.bulk?.outcome?.done.length ?? 0)}
        />
      )}
      <Pager
        firstHref={desk.from && !previous ? path + deskQuery(filters) : null}
        previousHref={pageHref(previous)}
        nextHref={pageHref(next)}
        range={`${rows.length} shown`}
      />
    </ActorShell>
  );
}
