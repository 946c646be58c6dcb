import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { ACCOUNT_KINDS } from "#app/domain/ledger/accounts.ts";
import { bookingsOf, type BookingRow } from "#app/domain/ledger/bookings.server.ts";
import { isCurrency } from "#app/domain/ledger/currency.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { ACCOUNT_WORDS, JOURNAL_WORDS } from "#app/domain/ledger/words.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${ACCOUNT_WORDS[page.kind]}, ${page.currency}` : "Bookings"} · Sweetspot` },
];

/** The bookings that make one line of the ledger. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "ledger.read");
  const params = new URL(args.request.url).searchParams;
  const kind = ACCOUNT_KINDS.find((id) => id === (params.get("account") ?? "held"));
  const currency = params.get("currency") ?? "USD";
  if (!kind || !isCurrency(currency)) return refusalResponse(refuse("not_found"));
  const { page, ...rest } = await bookingsOf({ kind, currency }, readCursor(params.get("from")));
  return { ...page, ...rest, kind, currency, timeZone: actor.timeZone };
}

function What({ row }: { row: BookingRow }) {
  return (
    <>
      <b className="t-strong">{JOURNAL_WORDS[row.kind]}</b>
      <span className="block t-small t-2 wrap-anywhere">
        {row.memo}
        {row.processorId && `, ${row.processorId}`}
      </span>
    </>
  );
}

/** A booking is shown whole, both sides, on the page of its deal. */
function Deal({ number }: { number: number | null }) {
  if (number === null) return <span className="t-2">No single deal</span>;
  return (
    <Link className="link" to={`/deals/${number}/money`}>
      Deal {number}
    </Link>
  );
}

function Amount({ row: { amount }, currency }: { row: BookingRow; currency: string }) {
  return (
    <>
      {formatMoney(amount < 0n ? -amount : amount, currency)}
      <span className="block t-small t-2">{amount < 0n ? "credit" : "debit"}</span>
    </>
  );
}

function Table() {
  const { rows, kind, currency, now, timeZone } = useLoaderData<typeof loader>();
  return (
    <DataTable
      caption={`${ACCOUNT_WORDS[kind]} in ${currency}, newest first`}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { id: "what", label: "What happened", cell: (row) => <What row={row} /> },
        { id: "at", label: "When", cell: (row) => formatInstant(row.at, timeZone, now) },
        { id: "deal", label: "Made of", cell: (row) => <Deal number={row.dealNumber} /> },
        { id: "amount", label: "Amount", numeric: true, cell: (row) => <Amount {...{ row, currency }} /> },
      ]}
    />
  );
}

export default function BookingsPage() {
  const { rows, next, previous, kind, currency, balance, count } = useLoaderData<typeof loader>();
  const href = (cursor: string | null) =>
    cursor
      ? `/admin/money/bookings?account=${kind}&currency=${currency}&from=${encodeURIComponent(cursor)}`
      : null;
  const sum = formatMoney(balance < 0n ? -balance : balance, currency);
  return (
    <ActorShell current="money">
      <PageHeader
        title={`${ACCOUNT_WORDS[kind]}, ${currency}`}
        lead={`${sum} ${balance < 0n ? "credit" : "debit"}, made of ${count === 1 ? "1 booking" : `${count} bookings`}. Bookings are never changed.`}
        crumbs={[{ label: "Money", to: "/admin/money" }, { label: "Bookings" }]}
      />
      <div className="card">
        {rows.length > 0 ? (
          <Table />
        ) : (
          <EmptyState drawing="desk" title="Nothing is booked here">
            The first booking on this account in {currency} shows up here.
          </EmptyState>
        )}
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
