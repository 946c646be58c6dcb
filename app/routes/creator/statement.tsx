import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { StatementTable } from "#app/components/money/statement-table.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { periodName, sumsOf } from "#app/domain/payout/statement.ts";
import {
  heldLines,
  type MonthSum,
  statementMonths,
  statementPage,
  within,
} from "#app/domain/payout/statement.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { askedPeriod } from "./statement-period.server.ts";

export const meta: MetaFunction = () => [{ title: "Statement · Sweetspot" }];

const address = (period: string) => `/creator/statement?period=${period}`;
const MONTH = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

interface Totals {
  currency: string;
  paid: bigint;
  coming: bigint;
  held: bigint;
}

/** Sums of the whole period, whatever page of it is shown; one per currency. */
function totalsOf(months: readonly MonthSum[], held: ReturnType<typeof sumsOf>, key: string): Totals[] {
  const totals = new Map<string, Totals>();
  const of = (currency: string) => {
    const known = totals.get(currency) ?? { currency, paid: 0n, coming: 0n, held: 0n };
    totals.set(currency, known);
    return known;
  };
  for (const { month, currency, paid, coming } of months) {
    if (!month.startsWith(key)) continue;
    of(currency).paid += paid;
    of(currency).coming += coming;
  }
  for (const sum of held) of(sum.currency).held += sum.held;
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** A month or a year of a creator's money: what was paid, what is expected and when. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "money.read");
  const now = await pageNow();
  const period = askedPeriod(args.request, actor, now);
  const cursor = new URL(args.request.url).searchParams.get("before");
  const [page, months, all] = await Promise.all([
    statementPage(actor, period, cursor),
    statementMonths(actor),
    heldLines(actor, now),
  ]);
  const held = within(all, period, actor.timeZone);
  const years = new Set([...months.map(({ month }) => month.slice(0, 4)), String(period.year)]);
  return {
    ...{
      key: period.key,
      year: String(period.year),
      name: periodName(period),
      month: period.month,
      now,
      timeZone: actor.timeZone,
    },
    years: [...years].sort(),
    months: [...new Set(months.map(({ month }) => month))]
      .filter((month) => month.startsWith(`${period.year}-`))
      .sort(),
    totals: totalsOf(months, sumsOf(held), period.key),
    lines: page.lines,
    held: cursor ? [] : held,
    firstHref: cursor ? address(period.key) : null,
    nextHref: page.next ? `${address(period.key)}&before=${encodeURIComponent(page.next)}` : null,
  };
}

function Periods() {
  const { years, year, months, key } = useLoaderData<typeof loader>();
  const monthName = (month: string) => MONTH.format(new Date(`${month}-01T00:00:00Z`));
  return (
    <div className="mb-5 flex flex-wrap gap-3">
      <Segmented
        label="Year"
        segments={years.map((one) => ({ label: one, to: address(one), current: one === year }))}
      />
      {months.length > 0 && (
        <Segmented
          label="Month"
          segments={[
            { label: "Whole year", to: address(year), current: key === year },
            ...months.map((one) => ({ label: monthName(one), to: address(one), current: one === key })),
          ]}
        />
      )}
    </div>
  );
}

function Sums() {
  const { totals, name } = useLoaderData<typeof loader>();
  return (
    <SectionCard id="sums" title={`Sums of ${name}`}>
      {totals.length === 0 && <p className="t-2">Nothing was paid or is expected in this time.</p>}
      <div className="grid gap-6">
        {totals.map(({ currency, paid, coming, held }) => (
          <div key={currency}>
            <h3 className="t-strong mb-1">{currency}</h3>
            <MoneyRows
              currency={currency}
              rows={[
                { label: "Paid", amount: paid },
                { label: "Accepted, on its way", amount: coming },
                { label: "Held, expected", amount: held },
              ]}
            />
          </div>
        ))}
      </div>
      <p className="t-small t-2 mt-4">
        Currencies are never added up.{" "}
        <Link className="link" to="/account/tax">
          Tax details
        </Link>
      </p>
    </SectionCard>
  );
}

function Downloads() {
  const { key } = useLoaderData<typeof loader>();
  return (["pdf", "csv"] as const).map((kind) => (
    <a key={kind} className="btn btn-2" href={`/creator/statement/${kind}?period=${key}`}>
      <Icon name="download" />
      {kind.toUpperCase()}
    </a>
  ));
}

export default function Statement() {
  const { lines, held, now, timeZone, firstHref, nextHref } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="money">
      <PageHeader
        title="Statement"
        crumbs={[{ label: "Your money", to: "/creator/money" }, { label: "Statement" }]}
        lead="Each amount with its deal and its day. Of what is not paid yet, the day on which it is expected."
        aside={<Downloads />}
      />
      <Periods />
      <div className="lay lay-home">
        <div className="stack">
          {held.length > 0 && (
            <section className="card">
              <h2 className="t-sec pad pb-0">Held for work in progress</h2>
              <p className="t-small t-2 px-[22px] pt-1">
                Expected if both sides take all of their time from now on; sooner when they do not.
              </p>
              <StatementTable caption="Held, soonest first" lines={held} now={now} timeZone={timeZone} />
            </section>
          )}
          <section className="card">
            <h2 className="t-sec pad pb-0">Paid and on its way</h2>
            {lines.length > 0 ? (
              <StatementTable caption="Payouts, newest first" lines={lines} now={now} timeZone={timeZone} />
            ) : (
              <EmptyState drawing="purse" title="No payouts in this time" level={3}>
                A payout stands here on the day it was paid, or is due.
              </EmptyState>
            )}
          </section>
          <Pager firstHref={firstHref} nextHref={nextHref} nextLabel="Older" />
        </div>
        <aside className="grid gap-6 content-start max-lg:order-first">
          <Sums />
        </aside>
      </div>
    </ActorShell>
  );
}
