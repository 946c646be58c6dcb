import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Prose } from "#app/components/brief/brief-section.tsx";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { AccountCard } from "#app/components/media-kit/account-card.tsx";
import { PortfolioGrid } from "#app/components/media-kit/portfolio-grid.tsx";
import { RateTable } from "#app/components/media-kit/rate-table.tsx";
import { ReviewSection } from "#app/components/review/review-section.tsx";
import { FigureList, MEASURED } from "#app/components/scorecard/figure-list.tsx";
import { VettedBadge } from "#app/components/profile/vetted-badge.tsx";
import { Tag } from "#app/components/ui/badge.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { creatorPage, type CreatorPageView } from "#app/domain/media-kit/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.creator.displayName ?? "Creator"} · Sweetspot` },
  { name: "description", content: page?.creator.bio.slice(0, 160) ?? "" },
  ...(page?.creator.indexable ? [] : [{ name: "robots", content: "noindex" }]),
];

/** A creator's media kit: for everybody, or for brands only, as the creator chose. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const creator = await creatorPage(params.handle ?? "", actor);
  if (!creator) return refusalResponse(refuse("not_found"));
  const headers: HeadersInit = creator.indexable ? {} : { "X-Robots-Tag": "noindex" };
  return data({ creator, timeZone: actor.timeZone }, { headers });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

type Shown = Pick<CreatorPageView, "displayName" | "handle" | "bio" | "country" | "languages" | "niches">;

function Header({ creator, children }: { creator: Shown; children: React.ReactNode }) {
  const { displayName, handle, bio, country, languages, niches } = creator;
  return (
    <header className="grid gap-5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Avatar name={displayName} size={64} />
        <div className="min-w-0 grow">
          <h1 className="t-page">{displayName}</h1>
          <p className="t-2 flex flex-wrap gap-x-4 gap-y-1 mt-1">
            <span>@{handle}</span>
            <span>{country}</span>
            <span>{languages.join(", ")}</span>
          </p>
        </div>
        {children}
      </div>
      {bio && <Prose text={bio} />}
      <p className="flex flex-wrap gap-1.5">
        {niches.map((niche) => (
          <Tag key={niche}>{niche}</Tag>
        ))}
      </p>
    </header>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="t-head">
        {title}
      </h2>
      {children}
    </section>
  );
}

export default function CreatorPublicPage() {
  const { creator, timeZone } = useLoaderData<typeof loader>();
  const { accounts, portfolio, rates, vetted, now, own, open } = creator;
  return (
    <ActorShell>
      <div className="grid gap-10 grid-cols-[minmax(0,1fr)]">
        {own && (
          <Notice
            title={open ? "Everybody can open this page" : "Only brands can open this page"}
            act={
              <ButtonLink look="2" size="s" to="/creator/media-kit">
                Edit the media kit
              </ButtonLink>
            }
          />
        )}
        <Header creator={creator}>
          {vetted && <VettedBadge {...vetted} now={now} timeZone={timeZone} />}
        </Header>
        <Section id="accounts" title="Accounts">
          {accounts.length > 0 ? (
            accounts.map((account) => (
              <AccountCard key={account.id} account={account} now={now} timeZone={timeZone} />
            ))
          ) : (
            <p className="t-2">No social account yet.</p>
          )}
        </Section>
        {rates.length > 0 && (
          <Section id="rates" title="Rate card">
            <div className="card pad max-w-[640px]">
              <RateTable rates={rates} />
              <p className="t-small t-2 mt-3">Prices to start from. What is agreed stands in an offer.</p>
            </div>
          </Section>
        )}
        <Section id="record" title="Record here">
          <div className="card pad grid gap-4">
            <FigureList figures={creator.figures} />
            <p className="t-small t-2">{MEASURED}</p>
          </div>
        </Section>
        <ReviewSection
          {...{ name: creator.displayName, href: `/reviews/creator/${creator.handle}`, now, timeZone }}
          summary={creator.reviews}
        />
        {portfolio.length > 0 && (
          <Section id="work" title="Past work">
            <PortfolioGrid works={portfolio} now={now} />
          </Section>
        )}
      </div>
    </ActorShell>
  );
}
