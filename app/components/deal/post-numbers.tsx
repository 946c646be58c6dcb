import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDate, formatDay } from "#app/components/ui/format-time.ts";
import { METRIC_NAMES, METRICS } from "#app/domain/content/post-metrics.ts";

interface DayRow {
  day: Date;
  enteredAt: Date;
  numbers: Record<string, bigint | null | undefined>;
}

interface Props {
  days: readonly DayRow[];
  timeZone: string;
  now: Date;
  mine: boolean;
}

/** The numbers of a live post, the newest day first. */
export function PostNumbers({ days, timeZone, now, mine }: Props) {
  if (days.length === 0)
    return (
      <p className="t-2">
        {mine
          ? "No numbers yet. Enter the first ones below; later days show how the post grows."
          : "No numbers yet. The creator enters them from the platform."}
      </p>
    );
  return (
    <DataTable<DayRow>
      caption="Numbers of the live post, newest day first"
      rows={days}
      keyOf={(row) => row.day.toISOString()}
      columns={[
        // A day has no zone: it is shown as it was typed.
        { id: "day", label: "As of", cell: (row) => formatDate(row.day, "UTC", now) },
        ...METRICS.map((key) => ({
          id: key,
          label: METRIC_NAMES[key],
          numeric: true,
          cell: (row: DayRow) => row.numbers[key]?.toLocaleString("en-US") ?? "–",
        })),
        {
          id: "entered",
          label: "Entered",
          cell: (row) => formatDay(row.enteredAt, timeZone, now),
        },
      ]}
    />
  );
}
