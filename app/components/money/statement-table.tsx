import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { StatementLine } from "#app/domain/payout/statement.ts";

interface StatementTableProps {
  caption: string;
  lines: readonly StatementLine[];
  now: Date;
  timeZone: string;
}

const MEANS: Record<StatementLine["stage"], string> = {
  paid: "Paid",
  coming: "Expected",
  held: "Expected by",
  cancelled: "Cancelled",
};

function For({ line }: { line: StatementLine }) {
  return (
    <>
      <Link className="link t-strong" to={`/deals/${line.dealNumber}/money`}>
        {line.title}
      </Link>
      <span className="block t-small t-2">
        {`${line.brandName}, ${line.deliverable}, deal ${line.dealNumber}`}
      </span>
    </>
  );
}

/** Lines of a statement, each with its deal, its date and what the date means. */
export function StatementTable({ caption, lines, now, timeZone }: StatementTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={(line) => line.id}
      columns={[
        { id: "for", label: "For", cell: (line) => <For line={line} /> },
        {
          id: "when",
          label: "Date",
          cell: (line) => (
            <>
              {formatDate(line.at, timeZone, now)}
              <span className="block t-small t-2">
                {line.word === MEANS[line.stage]
                  ? line.word
                  : `${MEANS[line.stage]}, ${line.word.toLowerCase()}`}
              </span>
            </>
          ),
        },
        {
          id: "gross",
          label: "Gross",
          numeric: true,
          cell: (line) => formatMoney(line.gross, line.currency),
        },
        { id: "fee", label: "Fee", numeric: true, cell: (line) => formatMoney(line.fee, line.currency) },
        {
          id: "net",
          label: "You net",
          numeric: true,
          cell: (line) => <b className="money">{formatMoney(line.net, line.currency)}</b>,
        },
      ]}
    />
  );
}
