import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ReviewCard } from "#app/components/review/review-card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { refuse } from "#app/domain/refusal.ts";
import { publicReviews } from "#app/domain/review/queries.server.ts";
import { readRatings } from "#app/domain/review/review.ts";
import { reviewed } from "#app/domain/review/reviewed.server.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Reviews of ${page.name} · Sweetspot` : "Reviews · Sweetspot" },
];

/** Every published review of a brand or of a creator whose page this reader may open. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { kind, slug = "" } = params;
  const who = kind === "brand" || kind === "creator" ? await reviewed(actor, kind, slug) : null;
  if (!who || (kind !== "brand" && kind !== "creator")) return refusalResponse(refuse("not_found"));
  const cursor = readCursor(new URL(request.url).searchParams.get("from"));
  const [page, now] = await Promise.all([publicReviews(who.about, cursor), pageNow()]);
  return { ...page, kind, slug, name: who.name, now, timeZone: actor.timeZone };
}

export default function ReviewsPage() {
  const { rows, next, previous, kind, slug, name, now, timeZone } = useLoaderData<typeof loader>();
  const href = (cursor: string | null) =>
    cursor ? `/reviews/${kind}/${slug}?from=${encodeURIComponent(cursor)}` : null;
  return (
    <ActorShell>
      <PageHeader
        title={`Reviews of ${name}`}
        lead="Written after a paid deal. Both sides write before either reads."
        crumbs={[{ label: name, to: `/${kind}s/${slug}` }, { label: "Reviews" }]}
      />
      {rows.length === 0 ? (
        <div className="card">
          <EmptyState drawing="desk" title="No review yet">
            Reviews are published when both sides have written, or seven days after a deal.
          </EmptyState>
        </div>
      ) : (
        <ul className="stack max-w-[820px]">
          {rows.map(({ id, ratings, publishedAt, ...review }) => (
            <li key={id} className="card pad">
              <ReviewCard
                {...review}
                {...{ now, timeZone, at: publishedAt, replyBy: name, reportId: id }}
                ratings={readRatings(ratings, review.side)}
              />
            </li>
          ))}
        </ul>
      )}
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
