import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Sideways } from "#app/components/ui/sideways.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { TieMark } from "#app/components/competition/tie-warnings.tsx";
import { WorkGlanceLine } from "#app/components/competition/work-glance.tsx";
import type { WorkGlance } from "#app/domain/competition/competition-view.ts";
import { Applicant } from "./applicant.tsx";
import { ApplicationBadge } from "./application-badge.tsx";
import { AskedPrice } from "./asked-price.tsx";
import type { DeskLine } from "./brand-application.ts";
import { Engagement } from "./engagement.tsx";
import { FitLine } from "./fit-line.tsx";

/** A line of the desk with the sponsored work that is known of its creator. */
export type ComparedLine = DeskLine & { work: WorkGlance | null };

interface CompareTableProps {
  rows: ComparedLine[];
  now: Date;
  timeZone: string;
}

interface Line {
  label: string;
  cell: (row: DeskLine) => ReactNode;
}

const signalLine = (code: string, label: string): Line => ({
  label,
  cell: (row) => {
    const signal = row.fit?.signals.find((one) => one.code === code);
    const out = row.fit?.leftOut.find(({ name }) => name === label);
    if (!signal) return <span className="t-2">{out?.why ?? "Not scored yet"}</span>;
    return (
      <>
        {signal.value}
        <span className="block t-small t-3 n">
          {signal.points} of {signal.weight} points
        </span>
      </>
    );
  },
});

const LINES: Line[] = [
  { label: "Fit", cell: (row) => <FitLine fit={row.fit} /> },
  { label: "Asks", cell: (row) => <AskedPrice line={row} /> },
  signalLine("audience_country", "Audience by country"),
  signalLine("audience_age", "Audience by age"),
  signalLine("audience_gender", "Audience by gender"),
  {
    label: "Engagement",
    cell: (row) => (row.stats ? <Engagement stats={row.stats} /> : <span className="t-2">No numbers</span>),
  },
  signalLine("niche", "Niche and words"),
  signalLine("record", "Record here"),
  signalLine("availability", "Availability"),
  {
    label: "Price per 1,000 followers",
    cell: (row) =>
      row.stats
        ? formatMoney((row.gross * 1_000n) / BigInt(row.stats.followers), row.currency)
        : "No numbers",
  },
];

/** Applications side by side: one column each, the same lines for all. */
export function CompareTable({ rows, now, timeZone }: CompareTableProps) {
  const cell = "align-top text-left p-3 border-b border-line min-w-[190px]";
  return (
    <Sideways label="Comparison">
      <table className="w-full">
        <caption className="sr-only">Applications side by side</caption>
        <thead>
          <tr>
            <th scope="col" className="p-3 text-left border-b border-line min-w-[120px]">
              <span className="sr-only">What is compared</span>
            </th>
            {rows.map((row) => (
              <th key={row.id} scope="col" className={cell}>
                <Applicant line={row} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ label, cell: content }) => (
            <tr key={label}>
              <th scope="row" className="p-3 text-left align-top t-2 font-normal border-b border-line">
                {label}
              </th>
              {rows.map((row) => (
                <td key={row.id} className={cell}>
                  <div className="max-w-60">{content(row)}</div>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className="p-3 text-left align-top t-2 font-normal border-b border-line">
              Past sponsored work
            </th>
            {rows.map((row) => (
              <td key={row.id} className={cell}>
                <div className="max-w-60">
                  <WorkGlanceLine work={row.work} handle={row.handle} name={row.name} now={now} />
                </div>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className="p-3 text-left align-top t-2 font-normal border-b border-line">
              Brand safety
            </th>
            {rows.map((row) => (
              <td key={row.id} className={cell}>
                <Link className="link" to={`/brand/creators/${row.handle}/safety`}>
                  Open the report<span className="sr-only"> on {row.name}</span>
                </Link>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className="p-3 text-left align-top t-2 font-normal border-b border-line">
              Competitors
            </th>
            {rows.map((row) => (
              <td key={row.id} className={cell}>
                <div className="max-w-60">
                  {row.ties.length > 0 ? <TieMark ties={row.ties} now={now} /> : "No work known"}
                </div>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className="p-3 text-left align-top t-2 font-normal">
              Answer
            </th>
            {rows.map((row) => (
              <td key={row.id} className="align-top p-3">
                {row.standing ? (
                  <Countdown {...row.standing} now={now} timeZone={timeZone} zone={false} />
                ) : (
                  <ApplicationBadge state={row.state} side="brand" />
                )}
                <Link className="link block w-fit mt-2" to={`/brand/applications/${row.id}`}>
                  Decide about {row.name}
                </Link>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Sideways>
  );
}
