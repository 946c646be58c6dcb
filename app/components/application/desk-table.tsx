import { Fragment } from "react";
import type { DeskTab } from "#app/domain/application/desk-tabs.ts";
import { ApplicationDetail } from "./application-detail.tsx";
import type { ApplicantDetail, DeskLine, Refused } from "./brand-application.ts";
import type { TeamNotesView } from "./team-notes.tsx";
import { DeskRow } from "./desk-row.tsx";

interface DeskTableProps {
  desk: {
    tab: DeskTab;
    rows: DeskLine[];
    /** "best fit first". */
    order: string;
    open: ApplicantDetail | null;
    askedCountry: string | null;
    mayAnswer: boolean;
    now: Date;
    timeZone: string;
  };
  /** The address of this page of the desk with one application opened, or none. */
  hrefOf: (open: string | null) => string;
  team: TeamNotesView;
  refused: Refused | null;
}

const LAST_HEAD: Record<DeskTab, string> = {
  answer: "Answer by",
  shortlisted: "Answer by",
  offered: "Offer",
  closed: "Ended",
};

function Heads({ tab }: { tab: DeskTab }) {
  return (
    <thead>
      <tr>
        {["Creator", "Fit", "Audience", "Engagement", "Asks", LAST_HEAD[tab]].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        <th scope="col">
          <span className="sr-only">Acts</span>
        </th>
      </tr>
    </thead>
  );
}

/** The applications of one tab as a table; the one that is open shows everything below its line. */
export function DeskTable({ desk, hrefOf, team, refused }: DeskTableProps) {
  const { tab, rows, open, now, timeZone } = desk;
  return (
    <div className="card overflow-hidden">
      <table className="tb">
        <caption className="sr-only">{`Applicants, ${desk.order}`}</caption>
        <Heads tab={tab} />
        <tbody>
          {rows.map((line) => {
            const isOpen = open?.id === line.id;
            return (
              <Fragment key={line.id}>
                <DeskRow
                  line={line}
                  askedCountry={desk.askedCountry}
                  mayAnswer={desk.mayAnswer}
                  open={isOpen}
                  toggleHref={`${hrefOf(isOpen ? null : line.id)}#a-${line.id}`}
                  now={now}
                  timeZone={timeZone}
                />
                {isOpen && (
                  <tr className="bg-accent-soft">
                    <td colSpan={7} className="wide-cell">
                      <div className="bg-surface border border-line rounded-[12px] p-4 md:p-[22px]">
                        <ApplicationDetail
                          detail={open}
                          team={team}
                          refused={refused}
                          now={now}
                          timeZone={timeZone}
                        />
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
