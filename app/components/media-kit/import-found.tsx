import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import type { FoundRow } from "#app/domain/platform-export/found-rows.ts";
import type { ExportReading } from "#app/domain/platform-export/reading.ts";

type Reading = Omit<ExportReading, "values" | "captions">;

const KINDS: Record<ExportReading["kind"], string> = {
  posts: "Posts",
  totals: "Totals by day",
  followers: "Followers by day",
  audience: "Audience",
};
const LANGUAGES = { en: "English", de: "German", es: "Spanish" } as const;

interface ImportFoundProps {
  reading: Reading;
  rows: readonly FoundRow[];
  onlyPoints: boolean;
  now: Date;
  timeZone: string;
}

/** The numbers after the import, each with whether the export brings it or it is kept. */
export function ImportFound({ reading, rows, onlyPoints, now, timeZone }: ImportFoundProps) {
  const day = (text: string) => formatDay(new Date(`${text}T12:00:00Z`), "UTC", now);
  const [first, last] = [reading.points[0], reading.points.at(-1)];
  return (
    <div className="grid gap-4">
      <p className="t-2">
        {KINDS[reading.kind]}, {LANGUAGES[reading.language]}, {reading.rows} rows, up to {day(reading.day)}.
        {reading.posts !== null && ` Averages of ${reading.posts} posts.`}
      </p>
      {first && last && (
        <p>
          Followers of {reading.points.length} days, {first.followers.toLocaleString("en-US")} on{" "}
          {day(first.day)} to {last.followers.toLocaleString("en-US")} on {day(last.day)}, for the chart.
        </p>
      )}
      {onlyPoints ? (
        <p>
          The export ends before your newest numbers, so those stay. Only what is new beside them is recorded.
        </p>
      ) : (
        <table className="w-full">
          <caption className="sr-only">Numbers as of {day(reading.day)}</caption>
          <tbody>
            {rows.map(({ label, value, kept, keptFrom }) => (
              <tr key={label} className="border-t border-line first:border-t-0">
                <th scope="row" className="py-2 pr-4 text-left align-baseline font-normal">
                  {label}
                  <span className="block t-small t-3">
                    {kept && keptFrom
                      ? `Kept: ${kept.toLowerCase()}, ${formatDay(keptFrom, timeZone, now)}`
                      : value === null
                        ? "Neither here nor before"
                        : "Imported"}
                  </span>
                </th>
                <td className={`py-2 text-right align-baseline n ${kept ? "t-2" : "t-strong"}`}>
                  {value ?? "none"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Each post that says that it is an ad, with the words that say so. */
export function ImportSponsored({ reading, now }: { reading: Reading; now: Date }) {
  return (
    <div className="grid gap-3">
      <p className="t-2">
        They are recorded as past sponsored work. Brands see for whom, when, and these words; you can take
        each one back later.
      </p>
      <DataTable
        caption="Posts that say they are an ad"
        rows={reading.sponsored}
        keyOf={(row) => `${row.post} ${row.brandKey}`}
        columns={[
          {
            id: "day",
            label: "Published",
            cell: (row) => formatDay(new Date(`${row.day}T12:00:00Z`), "UTC", now),
          },
          { id: "brand", label: "Brand", cell: (row) => row.brandName },
          { id: "quote", label: "Its words", cell: (row) => `“${row.quote}”`, wide: true },
        ]}
      />
    </div>
  );
}

/** Each row that was left out, with its line, its text and why. */
export function ImportProblems({ reading }: { reading: Reading }) {
  const { problems, problemCount, duplicates } = reading;
  return (
    <div className="grid gap-3">
      {duplicates > 0 && (
        <p className="t-2">
          {duplicates} {duplicates === 1 ? "row stands" : "rows stand"} there twice and{" "}
          {duplicates === 1 ? "counts" : "count"} once.
        </p>
      )}
      {problems.length > 0 && (
        <DataTable
          caption="Rows that could not be read"
          rows={problems}
          keyOf={(row) => `${row.line} ${row.column}`}
          columns={[
            { id: "line", label: "Line", cell: (row) => row.line },
            { id: "column", label: "Column", cell: (row) => row.column },
            { id: "text", label: "What stands there", cell: (row) => row.text || "nothing" },
            { id: "why", label: "Why it is left out", cell: (row) => row.why, wide: true },
          ]}
        />
      )}
      {problemCount > problems.length && (
        <p className="t-2">And {problemCount - problems.length} more rows.</p>
      )}
    </div>
  );
}
