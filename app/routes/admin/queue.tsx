import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ModerationQueue } from "#app/components/brief/moderation-queue.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { moderationQueue } from "#app/domain/moderation/queries.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Briefs to review · Sweetspot" }];

const DONE: Record<string, string> = {
  approved: "Published. The brand has been told.",
  changes_requested: "Sent back with your reason. The brand has been told.",
  removed: "Removed. The brand has been told why.",
};

/** The operator's home: what waits for a moderator. Staff who do not moderate begin with the deals. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  if (!can(actor, "listing.moderate")) throw redirect("/deals");
  const params = new URL(args.request.url).searchParams;
  const { total, page, now } = await moderationQueue(readCursor(params.get("from")));
  return { total, ...page, now, done: DONE[params.get("done") ?? ""] ?? null, timeZone: actor.timeZone };
}

const pageHref = (cursor: string | null) => (cursor ? `/admin?from=${encodeURIComponent(cursor)}` : null);

export default function Queue() {
  const { total, rows, next, previous, now, done, timeZone } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="home" counts={{ home: total }}>
      <PageHeader
        title="Briefs to review"
        lead={total > 0 ? `${total} waiting, due first on top` : undefined}
      />
      <div className="stack">
        {done ? <Notice tone="ok">{done}</Notice> : null}
        {rows.length > 0 ? (
          <ModerationQueue rows={rows} now={now} timeZone={timeZone} />
        ) : (
          <div className="card">
            <EmptyState drawing="desk" title="Nothing waits for you">
              Briefs come here when a brand sends them to review. You get an email for each.
            </EmptyState>
          </div>
        )}
      </div>
      <Pager previousHref={pageHref(previous)} nextHref={pageHref(next)} />
    </ActorShell>
  );
}
