import { DataTable } from "#app/components/ui/data-table.tsx";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { Checked } from "#app/domain/roster/checker.ts";
import type { RosterRow } from "#app/domain/roster/read-row.ts";

type Good = Checked & { data: RosterRow };

const none = <span className="t-2">None</span>;

function GoodRows({ rows }: { rows: readonly Good[] }) {
  return (
    <DataTable
      caption="The first rows as they are understood"
      rows={rows}
      keyOf={(row) => String(row.line)}
      columns={[
        {
          id: "who",
          label: "Account",
          cell: ({ data }) => `@${data.handle}, ${PLATFORM_NAMES[data.platform]}`,
        },
        { id: "name", label: "Name", cell: ({ data }) => data.name || none },
        {
          id: "followers",
          label: "Followers",
          numeric: true,
          cell: ({ data }) => (data.followers > 0 ? data.followers.toLocaleString("en-US") : none),
        },
        {
          id: "rate",
          label: "Engagement",
          numeric: true,
          cell: ({ data }) =>
            data.engagementBps == null ? none : `${(data.engagementBps / 100).toFixed(2)}\u00a0%`,
        },
        {
          id: "price",
          label: "Price",
          numeric: true,
          cell: ({ data }) =>
            data.price && data.currency ? formatMoney(BigInt(data.price), data.currency) : none,
        },
        {
          id: "email",
          label: "Email",
          cell: ({ data }) => (data.email ? <span className="break-all">{data.email}</span> : none),
        },
        { id: "tags", label: "Tags", cell: ({ data }) => data.tags.join(", ") || none },
      ]}
    />
  );
}

/** The first rows of a list as they would be understood, and below them what is wrong with the others. */
export function RowPreview({ rows }: { rows: readonly Checked[] }) {
  const good = rows.filter((row): row is Good => row.data !== null);
  const bad = rows.filter((row) => row.data === null);
  return (
    <>
      {good.length > 0 ? <GoodRows rows={good} /> : null}
      {bad.length > 0 ? (
        <ul className="grid gap-2 px-[22px] py-4">
          {bad.map(({ line, problem }) => (
            <li key={line} className="break-words">
              <b className="t-strong n">Line {line}</b> {problem}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
