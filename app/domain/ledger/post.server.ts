import type { Tx } from "#app/db.server.ts";
import type { Account } from "./accounts.ts";
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

const nameOf = (account: Account, currency: string) => `${account.kind}|${account.owner}|${currency}`;

async function idsOf(tx: Tx, lines: readonly Line[]): Promise<Map<string, string>> {
  const wanted = new Map(
    lines.map(({ account, currency }) => [nameOf(account, currency), { ...account, currency }]),
  );
  // One order for everybody, so that two transactions that open the same accounts cannot deadlock.
  const accounts = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, account]) => account);
  const find = async () => {
    const rows = await tx.ledgerAccount.findMany({ where: { OR: accounts } });
    return new Map(rows.map((row) => [nameOf(row, row.currency), row.id]));
  };
  const found = await find();
  if (found.size === accounts.length) return found;
  const missing = accounts.filter((account) => !found.has(nameOf(account, account.currency)));
  await tx.ledgerAccount.createMany({ data: missing, skipDuplicates: true });
  return find();
}

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
  const accounts = await idsOf(tx, entry.lines);
  // An earlier post of this transaction may have left the checks immediate.
  await tx.$executeRaw`set constraints all deferred`;
  const { kind, idempotencyKey, memo, dealId = null, subjectId = null, processorId = null } = entry;
  const [journal] = await tx.journal.createManyAndReturn({
    data: [{ kind, idempotencyKey, memo, dealId, subjectId, processorId, at: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!journal) return { posted: false };
  const rows = entry.lines.map(({ account, currency, amount }) => {
    const accountId = accounts.get(nameOf(account, currency));
    if (!accountId) throw new Error(`No account ${nameOf(account, currency)}`);
    return { journalId: journal.id, accountId, amount };
  });
  await tx.posting.createMany({ data: rows });
  // Now, and not at COMMIT: an error there carries no code, and the account locks are taken here.
  await tx.$executeRaw`set constraints all immediate`;
  return { posted: true };
}
