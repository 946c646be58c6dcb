import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppealQueue } from "#app/components/admin/appeal-queue.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { safetyAppeals } from "#app/domain/brand-safety/appeals.server.ts";
import { CATEGORY_FACTS } from "#app/domain/brand-safety/category.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Brand safety appeals · Sweetspot" }];

const DONE: Record<string, string> = {
  kept: "Kept. The creator has been told.",
  set_aside: "Set aside. Brands read it no more, and the creator has been told.",
};

/** Findings that creators asked our staff to look at again, those that wait longest first. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const params = new URL(args.request.url).searchParams;
  const open = params.get("state") !== "decided";
  const { page, total, now } = await safetyAppeals(actor, open, readCursor(params.get("from")));
  return {
    ...{ open, total, now, timeZone: actor.timeZone, next: page.next, previous: page.previous },
    done: DONE[params.get("done") ?? ""] ?? null,
    rows: page.rows.map(({ id, state, createdAt, creator, finding }) => ({
      ...{ id, state, createdAt, creator: creator.displayName },
      category: CATEGORY_FACTS[finding.category].name,
    })),
  };
}

export default function SafetyAppeals() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActorShell current="appeals">
      <PageHeader
        title="Brand safety appeals"
        lead="Creators ask us to look again at what was found in a post. Keep it, or set it aside."
        crumbs={[{ label: "Appeals", to: "/admin/appeals" }, { label: "Brand safety" }]}
      />
      <AppealQueue
        {...page}
        path="/admin/safety"
        about={[{ id: "category", label: "Finding", cell: (row) => row.category }]}
      />
    </ActorShell>
  );
}
