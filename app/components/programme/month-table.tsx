import { Link } from "@remix-run/react";
import { DealStatus } from "#app/components/deal/deal-status.tsx";
import { Badge, type BadgeProps } from "#app/components/ui/badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import type { Turn } from "#app/domain/deal/turn.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { costsNothing, type Month, type MonthStanding } from "#app/domain/programme/months.ts";

interface MonthTableProps {
  months: readonly (Month & { amount: bigint; turn: Turn | null })[];
  side: "brand" | "creator" | "admin";
  currency: string;
  timeZone: string;
  now: Date;
}

const AMOUNT = { creator: "You net", brand: "You pay", admin: "Brand pays" } as const;

type Fate = Exclude<MonthStanding, "signing" | "funding" | "active" | "completed">;
const FATE: Record<Fate, Pick<BadgeProps, "tone" | "icon"> & { words: string }> = {
  cancelled: { icon: "ban", words: "Cancelled" },
  lapsed: { tone: "bad", icon: "clock-alert", words: "Not funded" },
  withdrawn: { icon: "undo-2", words: "Withdrawn" },
  left_out: { icon: "minus", words: "Left out" },
  planned: { icon: "calendar", words: "Planned" },
  pause_decides: { icon: "pause", words: "If resumed by then" },
  dropped: { icon: "minus", words: "Does not run" },
};

type Viewer = Pick<MonthTableProps, "side" | "timeZone" | "now">;

/** As the list of deals says it while there is a deal that runs, else what becomes of the month. */
function MonthStatus({ month, viewer }: { month: MonthTableProps["months"][number]; viewer: Viewer }) {
  const { standing, turn } = month;
  if (standing === "signing" || standing === "funding" || standing === "active" || standing === "completed")
    return <DealStatus {...viewer} state={standing} turn={turn} />;
  const { words, ...look } = FATE[standing];
  return <Badge {...look}>{words}</Badge>;
}

/** Every month of a programme: when it begins, how it stands, what it comes to. A month with a deal leads to it. */
export function MonthTable({ months, side, currency, timeZone, now }: MonthTableProps) {
  return (
    <table className="data">
      <caption className="vh">Months of the programme</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Begins</th>
          <th scope="col">Where it stands</th>
          <th scope="col" className="num">
            {AMOUNT[side]}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => {
          const { period, beginsAt, standing, dealNumber, amount } = month;
          return (
            <tr key={period}>
              <td data-lead>
                {dealNumber ? (
                  <>
                    <Link className="link t-strong" to={`/deals/${dealNumber}`}>
                      Month {period}
                    </Link>
                    <span className="block t-small t-3">Deal {dealNumber}</span>
                  </>
                ) : (
                  <span className="t-strong">Month {period}</span>
                )}
              </td>
              <td data-label="Begins">
                {beginsAt
                  ? formatDay(beginsAt, timeZone, now)
                  : period === 1
                    ? "With its funds"
                    : "Not fixed yet"}
              </td>
              <td data-label="Where it stands">
                <MonthStatus month={month} viewer={{ side, timeZone, now }} />
              </td>
              <td data-label={AMOUNT[side]} className="num">
                {costsNothing(standing) ? (
                  <span className="t-3">Nothing</span>
                ) : (
                  <b className="money">{formatMoney(amount, currency)}</b>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
