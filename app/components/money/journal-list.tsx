import { formatInstant } from "#app/components/ui/format-time.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { AccountKind } from "#app/domain/ledger/accounts.ts";
import type { JournalKind } from "#app/domain/ledger/recipes.ts";
import { ACCOUNT_WORDS, addsTo, JOURNAL_WORDS } from "#app/domain/ledger/words.ts";

/** One booking with its postings: signed minor units, positive debits the account. */
export interface JournalLine {
  id: string;
  kind: JournalKind;
  memo: string;
  at: Date;
  processorId: string | null;
  postings: { kind: AccountKind; owner: string; currency: string; amount: bigint }[];
}

interface JournalListProps {
  journals: readonly JournalLine[];
  now: Date;
  timeZone: string;
}

function Postings({ journal }: { journal: JournalLine }) {
  return (
    <table className="data mt-2">
      <caption className="sr-only">{`Postings: ${JOURNAL_WORDS[journal.kind]}`}</caption>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col" className="num w-1/4">
            Taken from
          </th>
          <th scope="col" className="num w-1/4">
            Added to
          </th>
        </tr>
      </thead>
      <tbody>
        {journal.postings.map(({ kind, owner, currency, amount }, index) => {
          const added = addsTo({ kind, owner, amount });
          const sum = formatMoney(amount < 0n ? -amount : amount, currency);
          return (
            <tr key={index}>
              <td data-lead>{ACCOUNT_WORDS[kind]}</td>
              <td data-label="Taken from" className="num">
                {added ? "" : sum}
              </td>
              <td data-label="Added to" className="num">
                {added ? sum : ""}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Each booking of a deal, oldest first: what happened, when, and between which accounts. */
export function JournalList({ journals, now, timeZone }: JournalListProps) {
  return (
    <ol className="grid gap-6">
      {journals.map((journal) => (
        <li key={journal.id}>
          <p>
            <b className="t-strong">{JOURNAL_WORDS[journal.kind]}</b>
            <span className="block t-small t-2">
              {`${formatInstant(journal.at, timeZone, now)}. ${journal.memo}`}
              {journal.processorId && <span className="wrap-anywhere">{`, ${journal.processorId}`}</span>}
            </span>
          </p>
          <Postings journal={journal} />
        </li>
      ))}
    </ol>
  );
}
