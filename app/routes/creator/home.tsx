import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationsSection } from "#app/components/home/applications-section.tsx";
import { HomeHeading } from "#app/components/home/home-heading.tsx";
import { MoneyComing } from "#app/components/home/money-coming.tsx";
import { MoneyLink } from "#app/components/home/money-link.tsx";
import { PayoutPrompt } from "#app/components/home/payout-prompt.tsx";
import { StartHere } from "#app/components/home/start-here.tsx";
import { InvitationsSection } from "#app/components/directory/invitations-section.tsx";
import { TurnSections } from "#app/components/home/turn-sections.tsx";
import { ProgrammeList } from "#app/components/programme/programme-list.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { recentApplications } from "#app/domain/application/queries.server.ts";
import { waitingStatements } from "#app/domain/commission/turns.server.ts";
import { creatorStart } from "#app/domain/deal/home.server.ts";
import { openDeals } from "#app/domain/deal/queries.server.ts";
import { openProgrammes } from "#app/domain/programme/queries.server.ts";
import { creatorMoney } from "#app/domain/payout/queries.server.ts";
import { openInvitations } from "#app/domain/directory/invitations.server.ts";
import { payeeKind } from "#app/domain/payout/payee.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { lineView } from "./application-line.ts";
import { creatorTurns, moneyViews, openFirst, theirTurns } from "./home-view.ts";

export const meta: MetaFunction = () => [{ title: "Your turns · Sweetspot" }];

/** Whose turn it is, what comes next, and the money that is coming. Eight statements. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const { now, ...start } = await creatorStart(actor);
  const [deals, programmes, applications, money, invitations, statements] = await Promise.all([
    openDeals(actor),
    openProgrammes(actor),
    recentApplications(actor, now),
    creatorMoney(actor, null, start),
    openInvitations(actor, 3),
    waitingStatements(actor),
  ]);
  const { timeZone } = actor;
  const coming = moneyViews(money, deals, { now, timeZone });
  return {
    now,
    timeZone,
    invitations,
    programmes,
    turns: creatorTurns(deals, applications, statements),
    waiting: theirTurns(deals, applications),
    applications: applications.map((row) => lineView(row, now)).sort(openFirst),
    coming,
    payee:
      deals.length > 0 || coming.length > 0
        ? payeeKind(start, start.payeeSaid, start.country)
        : ("active" as const),
    measured: start.measured,
    begun: start.accounts > 0,
  };
}

export default function CreatorHome() {
  const home = useLoaderData<typeof loader>();
  const { now, timeZone, turns, waiting, applications, coming, payee } = home;
  const fresh = home.measured === 0;
  return (
    <ActorShell current="home" counts={{ home: turns.length }}>
      <HomeHeading turns={turns.length} waiting={waiting.length} now={now} timeZone={timeZone} />
      <MoneyLink coming={coming} />
      <div className="lay lay-home">
        <div className="grid gap-10 content-start">
          {fresh && <StartHere begun={home.begun} />}
          {turns.length === 0 && <PayoutPrompt payee={payee} />}
          <TurnSections turns={turns} waiting={waiting} now={now} timeZone={timeZone} />
          {/* After the turns: on a phone the first turn's act must be on the first screen. */}
          {turns.length > 0 && <PayoutPrompt payee={payee} />}
          <InvitationsSection invitations={home.invitations} now={now} timeZone={timeZone} />
          <ApplicationsSection lines={applications} now={now} timeZone={timeZone} />
        </div>
        <aside className="grid gap-8 content-start">
          <MoneyComing all={coming} link />
          <ProgrammeList programmes={home.programmes} side="creator" now={now} timeZone={timeZone} />
        </aside>
      </div>
    </ActorShell>
  );
}
