import type { Tx } from "#app/db.server.ts";
import { insertRows, type Row } from "./bulk.server.ts";
import type { PastDeal, ToldDeal } from "./past-deals.ts";
import { accountsOf, type PastPosting } from "./past-money.ts";
import type { PastOffer } from "./past-offers.ts";

/** An application of the past, with what became of it. */
export interface Sent {
  offered: PastOffer | null;
  deal: PastDeal | null;
  told: ToldDeal | null;
  application: Row;
  prices: Row[];
  snapshot: Row;
}

/** Postings name their account by what it is: those of the marketplace itself may be there from before. */
async function addPostings(tx: Tx, postings: readonly PastPosting[]): Promise<void> {
  const text = (rows: readonly object[]) =>
    JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
  await tx.$executeRaw`
    insert into ledger_account (id, kind, owner, currency)
    select gen_random_uuid(), kind, owner, currency
    from jsonb_to_recordset(${text(accountsOf(postings))}::jsonb) r(kind account_kind, owner text, currency text)
    on conflict (kind, owner, currency) do nothing`;
  await tx.$executeRaw`
    insert into posting (journal_id, account_id, amount)
    select r.journal_id, a.id, r.amount
    from jsonb_to_recordset(${text(postings)}::jsonb)
      r(journal_id uuid, kind account_kind, owner text, currency text, amount bigint)
    join ledger_account a on a.kind = r.kind and a.owner = r.owner and a.currency = r.currency`;
}

/** The tables of finished deals, each after those that it refers to. */
const DEAL_TABLES =
  "deal contract signature deliverable reminder draft live_post funding payout sponsored_work audit_event review_window review brand_feedback".split(
    " ",
  );

async function addDeals(tx: Tx, deals: readonly ToldDeal[]): Promise<void> {
  for (const table of DEAL_TABLES)
    await insertRows(
      tx,
      table,
      deals.flatMap(({ rows }) => rows[table] ?? []),
    );
  await insertRows(
    tx,
    "journal",
    deals.flatMap(({ money }) => money.journals),
  );
  await addPostings(
    tx,
    deals.flatMap(({ money }) => money.postings),
  );
  await insertRows(
    tx,
    "processor_entry",
    deals.flatMap(({ money }) => money.entries),
  );
}

/** Writes some applications of the past with their offers and deals, and brings the directory up to date. */
export async function writePart(tx: Tx, part: readonly Sent[]): Promise<void> {
  await insertRows(
    tx,
    "application",
    part.map((one) => one.application),
  );
  await insertRows(
    tx,
    "application_price",
    part.flatMap((one) => one.prices),
  );
  await insertRows(
    tx,
    "application_snapshot",
    part.map((one) => one.snapshot),
  );
  const offers = part.flatMap(({ offered, deal }) =>
    offered ? [{ ...offered, offer: deal?.offer ?? offered.offer }] : [],
  );
  await insertRows(
    tx,
    "terms",
    offers.map((one) => one.terms),
  );
  await insertRows(
    tx,
    "offer",
    offers.map((one) => one.offer),
  );
  await addDeals(
    tx,
    part.flatMap((one) => one.told ?? []),
  );
  const ids = [...new Set(part.map((one) => String(one.application.creator_id)))];
  await tx.$executeRaw`select refresh_directory(${ids}::uuid[])`;
}
