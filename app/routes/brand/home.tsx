import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HomeHeading } from "#app/components/home/home-heading.tsx";
import { MoneyHeld } from "#app/components/home/money-held.tsx";
import { RunningDeals } from "#app/components/home/running-deals.tsx";
import { TurnSections } from "#app/components/home/turn-sections.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ProgrammeList } from "#app/components/programme/programme-list.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { waitingStatements } from "#app/domain/commission/turns.server.ts";
import { brandFigures, openOffers, waitingBriefs } from "#app/domain/deal/home.server.ts";
import { openDeals } from "#app/domain/deal/queries.server.ts";
import { openProgrammes } from "#app/domain/programme/queries.server.ts";
import { turnsOf } from "#app/domain/deal/turn.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { brandMoney, brandTurns, brandWaiting } from "./home-view.ts";

export const meta: MetaFunction = () => [{ title: "Your turns · Sweetspot" }];

/** Whose turn it is, what comes next, and the money that is held. Seven statements. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const [deals, programmes, waiting, offers, figures, statements] = await Promise.all([
    openDeals(actor),
    openProgrammes(actor),
    waitingBriefs(actor),
    openOffers(actor),
    brandFigures(actor),
    waitingStatements(actor),
  ]);
  return {
    now: figures.now,
    timeZone: actor.timeZone,
    turns: brandTurns(actor, deals, waiting, offers, figures, statements),
    waiting: brandWaiting(actor, deals, waiting, offers, figures),
    money: can(actor, "money.read") ? brandMoney(figures, deals) : null,
    deals: deals.map((deal) => ({
      number: deal.number,
      state: deal.state,
      title: deal.brief.title,
      creator: deal.creator.displayName,
      turn: turnsOf(deal).find(({ side }) => side === "brand") ?? turnsOf(deal)[0] ?? null,
    })),
    programmes,
    briefs: figures.briefs,
    published: figures.published,
    mayWrite: can(actor, "brief.write"),
  };
}

function Empty({ briefs, mayWrite }: { briefs: number; mayWrite: boolean }) {
  const act = mayWrite ? (
    <ButtonLink to={briefs === 0 ? "/brand/briefs/new" : "/brand/briefs"}>
      {briefs === 0 ? "Write a brief" : "Your briefs"}
    </ButtonLink>
  ) : (
    <ButtonLink to="/brand/briefs">Your briefs</ButtonLink>
  );
  return (
    <div className="card">
      {briefs === 0 ? (
        <EmptyState drawing="page" title="Begin with a brief" act={act}>
          Say what you want made, by whom and for how much. It is checked within a working day; then creators
          apply.
        </EmptyState>
      ) : (
        <EmptyState drawing="desk" title="All done" act={act}>
          No application waits for an answer and no deal needs you. What comes next shows up here with its
          limit.
        </EmptyState>
      )}
    </div>
  );
}

export default function BrandHome() {
  const home = useLoaderData<typeof loader>();
  const { now, timeZone, turns, waiting, deals, money, briefs, mayWrite } = home;
  return (
    <ActorShell current="home" counts={{ home: turns.length }}>
      <HomeHeading turns={turns.length} waiting={waiting.length} now={now} timeZone={timeZone} />
      <div className="lay lay-home">
        <div className="grid gap-10 content-start">
          {turns.length === 0 && <Empty briefs={briefs} mayWrite={mayWrite} />}
          <TurnSections turns={turns} waiting={waiting} now={now} timeZone={timeZone} />
        </div>
        <aside className="grid gap-8 content-start">
          {money && <MoneyHeld all={money} />}
          <RunningDeals deals={deals} now={now} timeZone={timeZone} />
          <ProgrammeList programmes={home.programmes} side="brand" now={now} timeZone={timeZone} />
        </aside>
      </div>
    </ActorShell>
  );
}
