import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AppealQueue } from "#app/components/admin/appeal-queue.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { appealsQueue } from "#app/domain/application/appeals.server.ts";
import { signalName } from "#app/domain/application/explanation.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Appeals · Sweetspot" }];

const DONE: Record<string, string> = {
  kept: "Kept. The creator and the brand have been told.",
  set_aside: "Set aside. The score was made again, and both have been told.",
};

/** Signals that creators asked our staff to look at again, those that wait longest first. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const params = new URL(args.request.url).searchParams;
  const open = params.get("state") !== "decided";
  const { page, total, now } = await appealsQueue(actor, open, readCursor(params.get("from")));
  return {
    ...{ open, total, now, timeZone: actor.timeZone, next: page.next, previous: page.previous },
    done: DONE[params.get("done") ?? ""] ?? null,
    rows: page.rows.map((row) => ({
      ...{ id: row.id, state: row.state, createdAt: row.createdAt, decidedAt: row.decidedAt },
      signal: signalName(row.signal),
      creator: row.application.creator.displayName,
      brief: row.application.brief.title,
      brand: row.application.brief.brand.name,
    })),
  };
}

export default function Appeals() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActorShell current="appeals">
      <PageHeader
        title="Score appeals"
        lead="Creators ask us to look again at a signal of their fit or their numbers. Keep it, or set it aside."
      />
      <p className="mb-4">
        <Link className="link" to="/admin/safety">
          Appeals against brand safety findings
        </Link>
      </p>
      <AppealQueue
        {...page}
        path="/admin/appeals"
        about={[
          { id: "signal", label: "Signal", cell: (row) => row.signal },
          { id: "brief", label: "Brief", cell: (row) => `${row.brief}, ${row.brand}` },
        ]}
      />
    </ActorShell>
  );
}
