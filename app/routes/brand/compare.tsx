import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CompareTable } from "#app/components/application/compare-table.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { competitorTies, workGlances } from "#app/domain/competition/ties.server.ts";
import { comparison } from "#app/domain/application/desk.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { rowView } from "./application-view.ts";

export const meta: MetaFunction = () => [{ title: "Compare applications · Sweetspot" }];

/** Up to five applications to one brief side by side: the address names them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const params = new URL(args.request.url).searchParams;
  const ids = [...new Set(params.getAll("ids"))];
  // The form of the desk sends its other fields too; the address that is shared names the applications alone.
  if ([...params.keys()].some((name) => name !== "ids"))
    throw redirect(`?${new URLSearchParams(ids.map((id) => ["ids", id])).toString()}`);
  const found = await comparison(actor, args.params.briefId ?? "", ids);
  if (!found) return refusalResponse(refuse("not_found"));
  const { brief, now } = found;
  const creators = found.rows.map((row) => row.creatorId);
  const [ties, works] = await Promise.all([competitorTies(actor, creators), workGlances(actor, creators)]);
  return {
    now,
    timeZone: actor.timeZone,
    brief: { id: brief.id, title: brief.title },
    rows: found.rows.map((row) => ({
      ...rowView(row, { ...found, ties }),
      work: works.get(row.creatorId) ?? null,
    })),
    more: Math.max(0, ids.length - found.rows.length),
  };
}

export default function Compare() {
  const { brief, rows, more, now, timeZone } = useLoaderData<typeof loader>();
  const desk = `/brand/briefs/${brief.id}/applications`;
  return (
    <ActorShell current="briefs" wide>
      <PageHeader
        title="Compare applications"
        crumbs={[
          { label: "Briefs", to: "/brand/briefs" },
          { label: brief.title, to: desk },
          { label: "Compare" },
        ]}
      />
      {more > 0 && rows.length > 0 && (
        <div className="mb-4">
          <Notice>Five stand side by side at most; {more} of those you ticked are left out.</Notice>
        </div>
      )}
      {rows.length > 0 ? (
        <CompareTable rows={rows} now={now} timeZone={timeZone} />
      ) : (
        <div className="card">
          <EmptyState
            drawing="desk"
            title="Nothing to compare"
            act={
              <ButtonLink look="2" to={desk}>
                Back to the applications
              </ButtonLink>
            }
          >
            Tick up to five applications on the desk, then choose “Compare up to five”.
          </EmptyState>
        </div>
      )}
    </ActorShell>
  );
}
