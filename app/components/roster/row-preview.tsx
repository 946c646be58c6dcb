import { DataTable } from "#app/components/ui/data-table.tsx";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { Checked } from "#app/domain/roster/checker.ts";

/** The first rows of a list as they would be understood, or what is wrong with them. */
export function RowPreview({ rows }: { rows: readonly Checked[] }) {
  return (
    <DataTable
      caption="The first rows as they are understood"
      rows={rows}
      keyOf={(row) => String(row.line)}
      columns={[
        {
          id: "who",
          label: "Account",
          cell: ({ line, data }) =>
            data ? `@${data.handle}, ${PLATFORM_NAMES[data.platform]}` : `Row ${line}`,
        },
        { id: "name", label: "Name", cell: ({ data, problem }) => (data ? data.name || "None" : problem) },
        {
          id: "followers",
          label: "Followers",
          numeric: true,
          cell: ({ data }) => (data && data.followers > 0 ? data.followers.toLocaleString("en-US") : ""),
        },
        {
          id: "rate",
          label: "Engagement",
          numeric: true,
          cell: ({ data }) =>
            data?.engagementBps == null ? "" : `${(data.engagementBps / 100).toFixed(2)}\u00a0%`,
        },
        {
          id: "price",
          label: "Price",
          numeric: true,
          cell: ({ data }) =>
            data?.price && data.currency ? formatMoney(BigInt(data.price), data.currency) : "",
        },
        { id: "email", label: "Email", cell: ({ data }) => <span className="break-all">{data?.email}</span> },
        { id: "tags", label: "Tags", cell: ({ data }) => data?.tags.join(", ") },
      ]}
    />
  );
}
