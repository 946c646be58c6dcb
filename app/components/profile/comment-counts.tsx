import { DataTable } from "#app/components/ui/data-table.tsx";

interface CommentCountsProps {
  sampled: number | null;
  low: number;
  identical: number;
  following: number | null;
  /** Above these percents a count is worth a look. */
  from: { low: number; identical: number };
}

/** What was counted, beside the share from which it is noted. */
export function CommentCounts({ sampled, low, identical, following, from }: CommentCountsProps) {
  const counted = sampled === null ? "Nothing counted yet" : null;
  const rows = [
    {
      label: "Comments of one word or sign",
      value: counted ?? `${low}\u00a0%`,
      from: `above ${from.low}\u00a0%`,
    },
    {
      label: "Comments with the same words",
      value: counted ?? `${identical}\u00a0%`,
      from: `above ${from.identical}\u00a0%`,
    },
    {
      label: "Accounts it follows",
      value: following === null ? "Not stated" : following.toLocaleString("en-US"),
      from: "above 1,500 with fewer than twice as many followers",
    },
  ];
  return (
    <div className="grid gap-2">
      {sampled !== null && <p className="t-2">Counted in {sampled.toLocaleString("en-US")} comments.</p>}
      <DataTable
        caption="What was counted"
        rows={rows}
        keyOf={(row) => row.label}
        columns={[
          { id: "what", label: "What", cell: (row) => row.label },
          { id: "value", label: "Counted", cell: (row) => row.value },
          { id: "from", label: "Noted", cell: (row) => row.from },
        ]}
      />
    </div>
  );
}
