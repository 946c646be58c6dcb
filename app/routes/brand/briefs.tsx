import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { OwnBriefs } from "#app/components/brief/own-briefs.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { brandBriefs } from "#app/domain/brief/own-briefs.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Briefs · Sweetspot" }];

/** The brand's own briefs, for its whole team. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const cursor = readCursor(new URL(args.request.url).searchParams.get("from"));
  const { page, now } = await brandBriefs(actor, cursor);
  return { ...page, now, timeZone: actor.timeZone, mayWrite: can(actor, "brief.write") };
}

const pageHref = (cursor: string | null) =>
  cursor ? `/brand/briefs?from=${encodeURIComponent(cursor)}` : null;

export default function BrandBriefs() {
  const { rows, next, previous, now, timeZone, mayWrite } = useLoaderData<typeof loader>();
  const write = mayWrite ? <ButtonLink to="/brand/briefs/new">Write a brief</ButtonLink> : null;
  return (
    <ActorShell current="briefs">
      <PageHeader title="Briefs" aside={rows.length > 0 ? write : null} />
      {rows.length > 0 ? (
        <OwnBriefs rows={rows} now={now} timeZone={timeZone} />
      ) : (
        <div className="card">
          <EmptyState title="No briefs yet" act={write}>
            A brief says what you need, what it pays and who can apply. Creators apply to it; you choose.
          </EmptyState>
        </div>
      )}
      <Pager previousHref={pageHref(previous)} nextHref={pageHref(next)} />
    </ActorShell>
  );
}
