import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { BriefList } from "#app/components/brief/brief-list.tsx";
import { Prose } from "#app/components/brief/brief-section.tsx";
import { Scorecard } from "#app/components/brief/scorecard.tsx";
import { ReviewSection } from "#app/components/review/review-section.tsx";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { brandPage } from "#app/domain/brief/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.brand.name ?? "Brand"} · Sweetspot` },
];

/** A brand as everybody sees it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [actor, page] = await Promise.all([actorOf(request), brandPage(params.slug ?? "")]);
  if (!page) return refusalResponse(refuse("not_found"));
  return { ...page, country: countryName(page.brand.country), timeZone: actor.timeZone };
}

export default function BrandPage() {
  const { brand, country, reply, reviews, figures, counts, briefs, now, timeZone } =
    useLoaderData<typeof loader>();
  return (
    <ActorShell>
      <div className="grid gap-9 grid-cols-[minmax(0,1fr)]">
        <header className="flex items-center gap-4">
          <Avatar name={brand.name} size={64} brand />
          <div className="min-w-0">
            <h1 className="t-page">{brand.name}</h1>
            <p className="t-2 flex flex-wrap gap-x-4 gap-y-1 mt-1">
              <span>{country}</span>
              <a
                className="link inline-flex items-center gap-1.5"
                href={brand.website}
                rel="nofollow noopener noreferrer"
              >
                {new URL(brand.website).hostname.replace(/^www\./, "")}
                <Icon name="external-link" size="s" />
              </a>
            </p>
          </div>
        </header>
        <Scorecard {...{ reply, counts, figures }} />
        <section className="grid gap-3">
          <h2 className="t-sec">Who they are</h2>
          <Prose text={brand.background} />
          {brand.values ? <Prose text={brand.values} /> : null}
        </section>
        <section>
          <h2 className="t-sec mb-4">Open briefs</h2>
          {briefs.length > 0 ? (
            <BriefList cards={briefs.map((card) => ({ card, fit: null }))} now={now} timeZone={timeZone} />
          ) : (
            <div className="card">
              <EmptyState drawing="board" title="No open brief" level={3}>
                {brand.name} has nothing open at the moment.
              </EmptyState>
            </div>
          )}
        </section>
        <ReviewSection
          {...{ name: brand.name, href: `/reviews/brand/${brand.slug}`, summary: reviews, now, timeZone }}
        />
        <p>
          <Link className="link t-small" to={`/report/brand/${brand.slug}`} rel="nofollow">
            Report this brand
          </Link>
        </p>
      </div>
    </ActorShell>
  );
}
