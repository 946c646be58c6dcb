import { appNow, db } from "#app/db.server.ts";
import { type Cursor, fittingCursor, type Page, pageOf } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";
import type { AccountKind } from "./accounts.ts";
import type { JournalKind } from "./recipes.ts";

/** What one booking did to the accounts of one kind. Minor units, positive debits. */
export interface BookingRow {
  id: string;
  kind: JournalKind;
  memo: string;
  at: Date;
  processorId: string | null;
  /** Null for what belongs to no single deal. */
  dealNumber: number | null;
  amount: bigint;
}

export interface Bookings {
  page: Page<BookingRow>;
  /** The sum of all of them: what the trial balance shows. Positive is a debit balance. */
  balance: bigint;
  count: number;
  now: Date;
}

const SIZE = 30;

/** The bookings behind one line of the trial balance, newest first. The caller's guard has asked for `ledger.read`. Three statements. */
export async function bookingsOf(
  { kind, currency }: { kind: AccountKind; currency: string },
  asked: Cursor | null,
): Promise<Bookings> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (date_trunc('milliseconds', j.at), j.id) ${back ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`asc` : sql`desc`;
  const ours = sql`ledger_account a join posting p on p.account_id = a.id`;
  const which = sql`a.kind = ${kind}::account_kind and a.currency = ${currency}`;
  const [rows, sums, now] = await Promise.all([
    db.$queryRaw<BookingRow[]>`
      select j.id, j.kind, j.memo, j.at, j.processor_id as "processorId", d.number as "dealNumber",
        sum(p.amount)::bigint as amount
      from ${ours} join journal j on j.id = p.journal_id left join deal d on d.id = j.deal_id
      where ${which} ${from}
      group by j.id, d.number order by j.at ${direction}, j.id ${direction} limit ${SIZE + 1}`,
    db.$queryRaw<{ balance: bigint; count: number }[]>`
      select coalesce(sum(p.amount), 0)::bigint as balance, count(distinct p.journal_id)::int as count
      from ${ours} where ${which}`,
    appNow(),
  ]);
  const { balance, count } = sums[0] ?? { balance: 0n, count: 0 };
  return { page: pageOf(rows, SIZE, cursor, (row) => row.at.toISOString()), balance, count, now };
}
