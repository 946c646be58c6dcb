import { feeWords } from "#app/domain/offer/pay-words.ts";
import { Link } from "@remix-run/react";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { DESK_TAB_NAMES, type DeskTab } from "#app/domain/application/desk-tabs.ts";
import { ApplicationBadge } from "./application-badge.tsx";
import type { DeskLine } from "./brand-application.ts";
import { FitLine } from "./fit-line.tsx";
import { RowActs, SelectBox } from "./desk-row-acts.tsx";
import { TieMark } from "#app/components/competition/tie-warnings.tsx";
import { Applicant } from "./applicant.tsx";

interface BoardProps {
  columns: Record<DeskTab, DeskLine[]>;
  counts: Record<DeskTab, number>;
  /** The table of one tab with the same filters. */
  tableHref: (tab: DeskTab) => string;
  filtered: boolean;
  mayAnswer: boolean;
  now: Date;
  timeZone: string;
}

function Card({
  line,
  mayAnswer,
  now,
  timeZone,
}: { line: DeskLine } & Pick<BoardProps, "mayAnswer" | "now" | "timeZone">) {
  return (
    <li className="card pad grid gap-3 content-start" data-desk-row tabIndex={-1}>
      <div className="flex items-start gap-3">
        <SelectBox line={line} />
        <Applicant line={line} />
      </div>
      <TieMark ties={line.ties} now={now} />
      <FitLine fit={line.fit} />
      <p className="flex flex-wrap justify-between gap-2">
        <span className="t-strong n">{feeWords(line.gross, line.currency)}</span>
        {line.notes > 0 && (
          <span className="t-small t-2">
            {line.notes} {line.notes === 1 ? "note" : "notes"}
          </span>
        )}
      </p>
      {line.standing ? (
        <Countdown {...line.standing} now={now} timeZone={timeZone} zone={false} />
      ) : (
        <div>
          <ApplicationBadge state={line.state} side="brand" />
        </div>
      )}
      <RowActs line={line} mayAnswer={mayAnswer} open={false} toggleHref={`/brand/applications/${line.id}`} />
    </li>
  );
}

/** The applications as a board: one column per stage, the first of each; the table has all. */
export function DeskBoard({ columns, counts, tableHref, filtered, ...rest }: BoardProps) {
  return (
    <div className="grid gap-5 md:grid-cols-2 xl:grid-cols-4 items-start">
      {(Object.keys(columns) as DeskTab[]).map((tab) => (
        <section key={tab} aria-labelledby={`column-${tab}`} className="grid gap-3 min-w-0">
          <h2 className="t-sec flex gap-2" id={`column-${tab}`}>
            {DESK_TAB_NAMES[tab]} <span className="t-3 n">{counts[tab]}</span>
          </h2>
          {columns[tab].length === 0 ? (
            <p className="well t-2">
              {filtered && counts[tab] > 0 ? "None fits the filters." : "Nobody here."}
            </p>
          ) : (
            <ul className="grid gap-3">
              {columns[tab].map((line) => (
                <Card key={line.id} line={line} {...rest} />
              ))}
            </ul>
          )}
          {counts[tab] > columns[tab].length && (
            <Link className="link" to={tableHref(tab)}>
              {filtered ? "Show as a table" : `All ${counts[tab]} as a table`}
            </Link>
          )}
        </section>
      ))}
    </div>
  );
}
