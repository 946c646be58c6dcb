import { Link } from "@remix-run/react";

export interface GridEntry {
  id: string;
  /** "2026-11-22" */
  day: string;
  time: string;
  name: string;
  label: string;
  to: string;
  agreed: boolean;
  clash: boolean;
}

interface MonthGridProps {
  caption: string;
  days: readonly string[];
  /** "2026-11": days of other months are quiet. Null in a week. */
  month: string | null;
  today: string;
  entries: readonly GridEntry[];
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const weeks = (days: readonly string[]) =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, at) => days.slice(at * 7, at * 7 + 7));

function Entry({ entry }: { entry: GridEntry }) {
  return (
    <li>
      <Link
        to={entry.to}
        className={`block rounded-md px-1.5 py-1 t-small no-underline ${entry.clash ? "bg-bad-soft text-bad-text" : "bg-brand-soft text-brand-text"}`}
      >
        <span className="n">{entry.time}</span> {entry.name}
        <span className="block t-micro">
          {entry.label}
          {entry.agreed ? "" : ", proposed"}
          {entry.clash ? ", clash" : ""}
        </span>
      </Link>
    </li>
  );
}

/** The planned posts of a month or a week, as a real table. Phones read the list below it instead. */
export function MonthGrid({ caption, days, month, today, entries }: MonthGridProps) {
  return (
    <table className="w-full table-fixed border-collapse max-md:hidden">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="t-small t-2 text-left px-2 py-1.5">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks(days).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className="border-line border align-top h-24 p-1.5">
                <span
                  className={`n t-small ${month && !day.startsWith(month) ? "t-3" : ""} ${day === today ? "t-strong" : ""}`}
                >
                  {Number(day.slice(8))}
                  {day === today ? " today" : ""}
                </span>
                <ul className="grid gap-1 mt-1">
                  {entries
                    .filter((entry) => entry.day === day)
                    .map((entry) => (
                      <Entry key={entry.id} entry={entry} />
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
