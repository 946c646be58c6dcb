import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { FundSeveral } from "#app/components/funding/fund-several.tsx";
import { LaunchRow } from "#app/components/launch/launch-row.tsx";
import { MonthGrid } from "#app/components/launch/month-grid.tsx";
import { RemindForm } from "#app/components/launch/remind-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import {
  boardSearch,
  readBoardFilters,
  SHOWN,
  SHOWN_WORDS,
  type BoardFilters,
} from "#app/domain/launch/board-filters.ts";
import { remindForm } from "#app/domain/launch/launch-forms.ts";
import { remindCreators } from "#app/domain/launch/remind-creators.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { launchView } from "./launch-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Launch of ${page.brief.title} · Sweetspot` : "Launch · Sweetspot" },
];

/** All posts of a brief on one calendar: windows, times, clashes, and whom to remind. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "deal.read");
  const params = new URL(args.request.url).searchParams;
  const filters = readBoardFilters(params);
  const view = await launchView(actor, args.params.briefId ?? "", filters, await pageNow());
  if (!view) return refusalResponse(refuse("not_found"));
  return { ...view, filters, reminded: view.reminded, said: Number(params.get("reminded")) || 0 };
}

/** Reminds the chosen creators. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "message.write");
  const briefId = args.params.briefId ?? "";
  const form = await parseForm(args.request, remindForm);
  if (!form.ok) return form.response;
  const outcome = await remindCreators(actor, { briefId, dealNumbers: form.value.deals });
  if (outcome.ok) return redirect(`/brand/briefs/${briefId}/launch?reminded=${outcome.value.reminded}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(form.submission, outcome, "deals");
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Calendar({ page }: { page: Page }) {
  const { grid, filters, entries, today } = page;
  const to = (differs: Partial<BoardFilters>) => boardSearch({ ...filters, ...differs }) || "?";
  const shown = filters.day ?? grid.days.find((day) => day.startsWith(grid.month ?? "")) ?? today;
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const title = grid.month
    ? new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" }).format(
        noon(`${grid.month}-15`),
      )
    : `Week of ${formatDate(noon(grid.days[0] ?? today), "UTC", page.now)}`;
  return (
    <SectionCard
      id="calendar"
      title={title}
      aside={
        <div className="flex flex-wrap gap-3 items-center">
          <Link className="link t-small" to={to({ day: grid.before })} preventScrollReset>
            Earlier
          </Link>
          <Link className="link t-small" to={to({ day: grid.after })} preventScrollReset>
            Later
          </Link>
          <Segmented
            label="Calendar by"
            segments={(["month", "week"] as const).map((view) => ({
              label: view === "month" ? "Month" : "Week",
              to: to({ view, day: shown }),
              current: filters.view === view,
            }))}
          />
        </div>
      }
      className="max-md:hidden"
    >
      <MonthGrid
        caption={`Posts in ${title}`}
        days={grid.days}
        month={grid.month}
        today={today}
        entries={entries}
      />
    </SectionCard>
  );
}

function Posts({ page }: { page: Page }) {
  const { filters, rows, counts, timeZone, now } = page;
  return (
    <section aria-labelledby="posts-title">
      <div className="sec-h flex-wrap gap-3">
        <h2 id="posts-title" className="t-sec">
          Posts
        </h2>
        <Segmented
          label="Which posts"
          segments={SHOWN.map((show) => ({
            label: SHOWN_WORDS[show],
            to: boardSearch({ ...filters, show }) || "?",
            count: counts[show],
            current: filters.show === show,
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <div className="card">
          <EmptyState drawing="board" title="No posts here">
            {counts.all === 0
              ? "Posts stand here as soon as a creator accepts an offer for this brief."
              : "No post of this brief is like that."}
          </EmptyState>
        </div>
      ) : (
        <ul className="card p-0">
          {rows.map(({ item, clashes }) => (
            <LaunchRow key={item.id} item={item} clashes={clashes} timeZone={timeZone} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

export default function Launch() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { brief, owing, said, reminded } = page;
  return (
    <ActorShell current="briefs" wide>
      <PageHeader
        title="Launch"
        lead={`When each post of “${brief.title}” goes live. Times are a plan within what each contract says; times are in your zone.`}
        crumbs={[
          { label: "Briefs", to: "/brand/briefs" },
          { label: brief.title, to: `/brand/briefs/${brief.id}` },
          { label: "Launch" },
        ]}
      />
      <div className="stack">
        {said > 0 && (
          <Notice tone="ok">
            {said === 1 ? "1 creator was reminded." : `${said} creators were reminded.`}
          </Notice>
        )}
        <FundSeveral briefId={brief.id} count={page.toFund} />
        <Calendar page={page} />
        <Posts page={page} />
        {(owing.length > 0 || reminded > 0) && (
          <SectionCard id="remind" title="Remind creators">
            {owing.length > 0 ? (
              <RemindForm
                creators={owing.map(({ dealNumber, creatorName, owed }) => ({
                  dealNumber,
                  name: creatorName,
                  owed,
                }))}
                result={result}
              />
            ) : (
              <p className="t-2">Everybody who owes something was reminded in the last 24 hours.</p>
            )}
          </SectionCard>
        )}
      </div>
    </ActorShell>
  );
}
