import type { Tx } from "#app/db.server.ts";
import { uuidv7 } from "../uuid.ts";
import { type JournalKind, type Line, totalsOf } from "./recipes.ts";

export interface Entry {
  kind: JournalKind;
  /** Names the fact, such as `funding:<id>`: the same fact posts once. */
  idempotencyKey: string;
  dealId?: string;
  /** The command or object that this is about: a payout's, refund's, deliverable's id. */
  subjectId?: string;
  /** The processor's object that moved the money: charge, transfer, refund or balance transaction. */
  processorId?: string;
  memo: string;
  lines: readonly Line[];
}

interface Row {
  n: number;
  kind: string;
  owner: string;
  currency: string;
  amount: string;
}

const rowsOf = (lines: readonly Line[]): Row[] =>
  lines.map(({ account, currency, amount }, n) => ({ n, ...account, currency, amount: String(amount) }));

/** Opens the accounts that are missing, in one order for everybody, so that two transactions cannot deadlock. */
async function openAccounts(tx: Tx, lines: readonly Line[]): Promise<void> {
  const wanted = new Map(
    lines.map(({ account, currency }) => [
      `${account.kind}|${account.owner}|${currency}`,
      { ...account, currency },
    ]),
  );
  const data = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, account]) => account);
  await tx.ledgerAccount.createMany({ data, skipDuplicates: true });
}

/**
 * Journal and postings in one statement: the round trips are what posting costs. Nothing is written unless every
 * line's account is there; `known` says how many are.
 */
async function insert(tx: Tx, now: Date, entry: Entry): Promise<{ known: number; posted: number }> {
  const { kind, idempotencyKey, memo, dealId = null, subjectId = null, processorId = null } = entry;
  const rows = JSON.stringify(rowsOf(entry.lines));
  const [done] = await tx.$queryRaw<{ known: number; posted: number }[]>`
    with line as materialized (
      select l.n, l.amount, a.id as account_id
      from jsonb_to_recordset(${rows}::jsonb) as l(n int, kind account_kind, owner text, currency char(3), amount bigint)
        join ledger_account a on a.kind = l.kind and a.owner = l.owner and a.currency = l.currency
    ), fact as (
      insert into journal (id, kind, idempotency_key, deal_id, subject_id, processor_id, memo, at)
      select ${uuidv7()}::uuid, ${kind}, ${idempotencyKey}, ${dealId}::uuid, ${subjectId}, ${processorId}, ${memo},
        ${now}::timestamptz
      where (select count(*) from line) = ${entry.lines.length}
      on conflict (idempotency_key) do nothing returning id
    ), written as (
      insert into posting (journal_id, account_id, amount)
      select fact.id, line.account_id, line.amount from fact cross join line order by line.n returning 1
    )
    select (select count(*) from line)::int as known, (select count(*) from written)::int as posted`;
  if (!done) throw new Error("The ledger answered nothing");
  return done;
}

/** Transactions whose checks are immediate already. */
const immediate = new WeakSet<Tx>();

function checkWhole({ kind, lines }: Entry): void {
  if (lines.length < 2) throw new RangeError(`A ${kind} journal needs two postings`);
  for (const [currency, total] of totalsOf(lines))
    if (total !== 0n) throw new RangeError(`A ${kind} journal is off balance by ${total} ${currency}`);
}

/**
 * Posts one fact in the caller's transaction. `posted` is false when this key was posted before; nothing
 * changes then. Throws when the lines do not sum to zero, or (from the database) when `held` or `payable`
 * would go into debit: both are bugs of the caller, and the whole act rolls back.
 */
export async function post(tx: Tx, now: Date, entry: Entry): Promise<{ posted: boolean }> {
  checkWhole(entry);
  // Now, and not at COMMIT: an error there carries no code, and the account locks are taken here.
  if (!immediate.has(tx)) await tx.$executeRaw`set constraints all immediate`;
  immediate.add(tx);
  let written = await insert(tx, now, entry);
  if (written.known < entry.lines.length) {
    await openAccounts(tx, entry.lines);
    written = await insert(tx, now, entry);
  }
  if (written.known < entry.lines.length) throw new Error(`A ${entry.kind} journal has no account to go to`);
  return { posted: written.posted > 0 };
}
