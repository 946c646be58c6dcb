import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { SPEND_PARTS, SPEND_WORDS, type SpendLine } from "#app/domain/payout/spend.ts";
import { spendMonths, spendPage, spendTotals } from "#app/domain/payout/spend.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { periodName } from "#app/domain/payout/statement.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { askedSpend } from "./spend-period.server.ts";

export const meta: MetaFunction = () => [{ title: "Spend · Sweetspot" }];

const address = (period: string) => `/brand/spend?period=${period}`;
const MONTH = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

/** A month or a year of a brand's money, deal by deal. Four statements. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "money.read");
  const period = askedSpend(args.request, actor, await pageNow());
  const asked = new URL(args.request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,9}$/.test(asked) ? Number(asked) : null;
  const [page, totals, paid] = await Promise.all([
    spendPage(actor, period, before),
    spendTotals(actor, period),
    spendMonths(actor),
  ]);
  const months = [...new Set([...paid, ...(period.month ? [period.key] : [])])].sort();
  return {
    ...{ key: period.key, year: String(period.year), name: periodName(period), lines: page.lines, totals },
    years: [...new Set([...months.map((month) => month.slice(0, 4)), String(period.year)])].sort(),
    months: months.filter((month) => month.startsWith(`${period.year}-`)),
    firstHref: before ? address(period.key) : null,
    nextHref: page.next ? `${address(period.key)}&before=${page.next}` : null,
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
      <Segmented
        label="Month"
        segments={[
          { label: "Whole year", to: address(year), current: key === year },
          ...months.map((one) => ({ label: monthName(one), to: address(one), current: one === key })),
        ]}
      />
    </div>
  );
}

function DealCell({ line }: { line: SpendLine }) {
  return (
    <>
      <Link className="link" to={`/deals/${line.dealNumber}/money`}>
        {line.title}
      </Link>
      <span className="block t-small t-2">{`${line.creatorName}, deal ${line.dealNumber}`}</span>
    </>
  );
}

function Lines({ lines }: { lines: readonly SpendLine[] }) {
  return (
    <DataTable
      caption="Deals, newest first"
      rows={lines}
      keyOf={(line) => String(line.dealNumber)}
      columns={[
        { id: "deal", label: "Deal", wide: true, cell: (line) => <DealCell line={line} /> },
        ...SPEND_PARTS.map((part) => ({
          id: part,
          label: SPEND_WORDS[part],
          numeric: true,
          cell: (line: SpendLine) => formatMoney(line[part], line.currency),
        })),
      ]}
    />
  );
}

function Sums() {
  const { totals, name } = useLoaderData<typeof loader>();
  return (
    <SectionCard id="sums" title={`Sums of ${name}`}>
      <div className="grid gap-6 md:grid-cols-2">
        {totals.map((sum) => (
          <div key={sum.currency}>
            <h3 className="t-strong mb-1">{sum.currency}</h3>
            <MoneyRows
              currency={sum.currency}
              rows={SPEND_PARTS.map((part) => ({ label: SPEND_WORDS[part], amount: sum[part] }))}
            />
          </div>
        ))}
      </div>
      <p className="t-small t-2 mt-4">
        Each deal’s page says how its amounts are made. Currencies are never added up.{" "}
        <Link className="link" to="/brand/papers">
          Receipts and credit notes
        </Link>
      </p>
    </SectionCard>
  );
}

export default function Spend() {
  const { lines, totals, key, firstHref, nextHref } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="settings" wide>
      <PageHeader
        title="Spend"
        lead="What you paid in, what reached creators, the service fee on it, what came back, and what is held."
        crumbs={[{ label: "Brand and team", to: "/brand/settings" }, { label: "Spend" }]}
        aside={(["pdf", "csv"] as const).map((kind) => (
          <a key={kind} className="btn btn-2" href={`/brand/spend/${kind}?period=${key}`}>
            <Icon name="download" />
            {kind.toUpperCase()}
          </a>
        ))}
      />
      <Periods />
      <div className="stack">
        {totals.length > 0 && <Sums />}
        {lines.length > 0 ? (
          <Lines lines={lines} />
        ) : (
          <div className="card">
            <EmptyState drawing="purse" title="Nothing moved in this time">
              A deal stands here in the month in which it was paid for, released or refunded.
            </EmptyState>
          </div>
        )}
        <Pager firstHref={firstHref} nextHref={nextHref} nextLabel="Older" />
      </div>
    </ActorShell>
  );
}
