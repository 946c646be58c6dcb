import { db, type Tx } from "#app/db.server.ts";
import type { AccountKind } from "./accounts.ts";
import type { JournalKind } from "./recipes.ts";

export interface DealBalances {
  currency: string | null;
  /** What the brand paid in. Always released + refunded + held. */
  funded: bigint;
  held: bigint;
  released: bigint;
  refunded: bigint;
}

const NOTHING: DealBalances = { currency: null, funded: 0n, held: 0n, released: 0n, refunded: 0n };

/** What happened to each deal's money, minor units, by deal id. Deals without any are left out. */
export async function balancesOfDeals(
  dealIds: readonly string[],
  client: Tx = db,
): Promise<Map<string, DealBalances>> {
  const rows = await client.$queryRaw<(DealBalances & { owner: string; currency: string })[]>`
    select a.owner, a.currency,
      (-coalesce(sum(p.amount) filter (where j.kind in ('deal_funded', 'share_funded')), 0))::bigint as funded,
      (-sum(p.amount))::bigint as held,
      coalesce(sum(p.amount) filter (where j.kind = 'deliverable_released'), 0)::bigint as released,
      coalesce(sum(p.amount) filter (where j.kind = 'deal_refunded'), 0)::bigint as refunded
    from ledger_account a join posting p on p.account_id = a.id join journal j on j.id = p.journal_id
    where a.kind = 'held' and a.owner = any(${[...dealIds]})
    group by a.owner, a.currency`;
  return new Map(rows.map(({ owner, ...balances }) => [owner, balances]));
}

/** What happened to one deal's money, minor units; all zero before it is funded. */
export async function balancesOf(dealId: string, client: Tx = db): Promise<DealBalances> {
  return (await balancesOfDeals([dealId], client)).get(dealId) ?? NOTHING;
}

export interface TrialBalanceRow {
  kind: AccountKind;
  currency: string;
  accounts: number;
  /** Positive is a debit balance (what we have), negative a credit balance (what we owe or earned). */
  balance: bigint;
}

/** Every kind of account with its sum per currency. Each currency's sums add up to zero. */
export async function trialBalance(client: Tx = db): Promise<TrialBalanceRow[]> {
  return client.$queryRaw<TrialBalanceRow[]>`
    select a.kind::text as kind, a.currency, count(distinct a.id)::int as accounts, sum(p.amount)::bigint as balance
    from ledger_account a join posting p on p.account_id = a.id
    group by a.kind, a.currency order by a.currency, a.kind`;
}

export interface JournalView {
  id: string;
  kind: JournalKind;
  memo: string;
  at: Date;
  processorId: string | null;
  postings: { kind: AccountKind; owner: string; currency: string; amount: bigint }[];
}

/** A deal's journals with their postings, oldest first. A deal has a handful; the limit is a safety net. */
export async function journalsOf(dealId: string, client: Tx = db): Promise<JournalView[]> {
  const journals = await client.journal.findMany({
    where: { dealId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 200,
    include: { postings: { include: { account: true }, orderBy: { id: "asc" } } },
  });
  return journals.map(({ id, kind, memo, at, processorId, postings }) => ({
    id,
    kind: kind as JournalKind,
    memo,
    at,
    processorId,
    postings: postings.map(({ amount, account }) => ({
      amount,
      kind: account.kind,
      owner: account.owner,
      currency: account.currency,
    })),
  }));
}
