import { appNow, db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";
import type { ChargebackState } from "./chargeback.ts";
import { contested, waitsForEvidence } from "./contested.server.ts";

export interface ChargebackRow {
  id: string;
  state: ChargebackState;
  amount: bigint;
  currency: string;
  reason: string;
  openedAt: Date;
  /** When the bank stops listening, or when it was closed. */
  dueAt: Date;
  /** Of a charge that paid for several deals: the first, and how many more. */
  dealNumber: number;
  more: number;
  brandName: string;
  creatorName: string;
  /** Whether its bank is told anything. */
  contested: boolean;
}

/** Which chargebacks: those that wait for evidence, all that are open, those that are over. */
export const CHARGEBACK_FILTERS = ["waiting", "open", "closed"] as const;
export type ChargebackFilter = (typeof CHARGEBACK_FILTERS)[number];
const SIZE = 20;

/** Chargebacks of one filter, due first on top, and how many wait for evidence. Three statements. */
export async function chargebackQueue(
  filter: ChargebackFilter,
  asked: Cursor | null,
): Promise<{ page: Page<ChargebackRow>; waiting: number; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const key = sql`coalesce(c.closed_at, c.evidence_due_at, c.opened_at)`;
  const from = cursor
    ? sql`and (${key}, c.id) ${back ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`desc` : sql`asc`;
  const wanted = {
    waiting: waitsForEvidence,
    open: sql`c.state in ('inquiry', 'open', 'submitted')`,
    closed: sql`c.state in ('won', 'lost', 'closed')`,
  };
  const [rows, waiting, now] = await Promise.all([
    db.$queryRaw<ChargebackRow[]>`
      select c.id, c.state::text as state, c.amount, c.currency, c.reason, c.opened_at as "openedAt", ${key} as "dueAt",
        d.number as "dealNumber", s.more, br.name as "brandName", cr.display_name as "creatorName",
        ${contested} as contested
      from chargeback c
        join lateral (select min(deal_id::text)::uuid as deal_id, (count(*) - 1)::int as more
          from chargeback_share where chargeback_id = c.id) s on true
        join deal d on d.id = s.deal_id join brand br on br.id = d.brand_id join creator cr on cr.id = d.creator_id
      where ${wanted[filter]} ${from}
      order by ${key} ${direction}, c.id ${direction} limit ${SIZE + 1}`,
    waitingForEvidence(),
    appNow(),
  ]);
  return { page: pageOf(rows, SIZE, cursor, (row) => row.dueAt.toISOString()), waiting, now };
}

/** How many chargebacks and inquiries wait for evidence. One statement. */
export async function waitingForEvidence(): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from chargeback c where ${waitsForEvidence}`;
  return rows[0]?.count ?? 0;
}
