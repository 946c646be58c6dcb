import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Debts } from "#app/components/home/debts.tsx";
import { MoneyComing } from "#app/components/home/money-coming.tsx";
import { PayoutAccount } from "#app/components/home/payout-account.tsx";
import { PayoutTable } from "#app/components/home/payout-table.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { countryInSentence } from "#app/domain/account/countries.ts";
import { creatorStart } from "#app/domain/deal/home.server.ts";
import { openDeals } from "#app/domain/deal/queries.server.ts";
import { payeeView } from "#app/domain/payout/payee-standing.server.ts";
import { creatorMoney } from "#app/domain/payout/queries.server.ts";
import { debtsOf } from "#app/domain/receivable/debts.server.ts";
import { refuse, sentenceOf } from "#app/domain/refusal.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { moneyViews } from "./home-view.ts";

export const meta: MetaFunction = () => [{ title: "Your money · Sweetspot" }];

const SETUP_WORDS: Record<string, string> = {
  checking: "Back from the set-up. The processor is being asked; this page shows the answer within a minute.",
  expired: "That set-up page had expired. Press the button to open a new one.",
};

function saidOf(setup: string | null, country: string): string | null {
  if (setup === "country")
    return sentenceOf(refuse("payout_country_unsupported", { country: countryInSentence(country) }));
  return SETUP_WORDS[setup ?? ""] ?? null;
}

/** What is coming, what was paid, and whether it can arrive. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "money.read");
  const params = new URL(args.request.url).searchParams;
  const cursor = params.get("before");
  const standing = payeeView(actor);
  const [payee, money, deals, { now }, debts] = await Promise.all([
    standing,
    standing.then(({ mark }) => creatorMoney(actor, cursor, mark)),
    openDeals(actor),
    creatorStart(actor),
    debtsOf(actor),
  ]);
  const { timeZone } = actor;
  return {
    now,
    timeZone,
    coming: moneyViews(money, deals, { now, timeZone }),
    payee,
    payouts: money.rows,
    debts,
    said: saidOf(params.get("setup"), payee.country),
    firstHref: cursor ? "/creator/money" : null,
    nextHref: money.next ? `/creator/money?before=${encodeURIComponent(money.next)}` : null,
  };
}

export default function CreatorMoneyPage() {
  const { now, timeZone, coming, payee, payouts, debts, said, firstHref, nextHref } =
    useLoaderData<typeof loader>();
  return (
    <ActorShell current="money">
      <PageHeader
        title="Your money"
        lead="You keep the fee that you agreed. Each payout shows gross, fee and net."
        aside={
          <ButtonLink look="2" to="/creator/statement">
            Statement
          </ButtonLink>
        }
      />
      {said && payee.kind !== "active" && (
        <div className="mb-5">
          <Notice>{said}</Notice>
        </div>
      )}
      <div className="lay lay-home">
        <section aria-labelledby="payouts-title">
          <h2 id="payouts-title" className="t-sec mb-3">
            Payouts
          </h2>
          <div className="card">
            {payouts.length > 0 ? (
              <PayoutTable rows={payouts} payee={payee.kind} now={now} timeZone={timeZone} />
            ) : (
              <EmptyState drawing="purse" title="No payouts yet" level={3}>
                A payout is scheduled when a brand accepts your work, and sent after a short hold.
              </EmptyState>
            )}
          </div>
          <Pager firstHref={firstHref} nextHref={nextHref} nextLabel="Older" />
        </section>
        <aside className="grid gap-6 content-start max-lg:order-first">
          <MoneyComing all={coming} />
          <Debts {...{ rows: debts, timeZone, now }} />
          <PayoutAccount payee={payee.kind} wants={payee.wants} country={payee.country} />
        </aside>
      </div>
    </ActorShell>
  );
}
