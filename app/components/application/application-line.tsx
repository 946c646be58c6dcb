import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { formatDay, formatInstant, formatSpan } from "#app/components/ui/format-time.ts";
import type { Side } from "#app/domain/access/actor.ts";
import type { ApplicationState } from "#app/domain/application/application.ts";
import type { Standing } from "#app/domain/application/standing.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { ApplicationBadge } from "./application-badge.tsx";

/** One of a creator's applications as a list shows it. Amounts in minor units. */
export interface ApplicationLineView {
  id: string;
  title: string;
  brandName: string;
  state: ApplicationState;
  asked: bigint;
  /** Gross of the open offer; null when there is none. */
  offered: bigint | null;
  /** Who made it. */
  offerBy: Side | null;
  currency: string;
  submittedAt: Date;
  answerDueAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  dealNumber: number | null;
  standing: Standing | null;
  /** What the brand said, sentence by sentence. */
  reason: string[];
}

interface LineProps {
  line: ApplicationLineView;
  now: Date;
  timeZone: string;
}

function ended({ line, now, timeZone }: LineProps): [strong: string, rest: string] {
  const at = line.endedAt ?? line.submittedAt;
  const when = formatInstant(at, timeZone, now);
  if (line.state === "declined") {
    const answered = line.answeredAt ?? at;
    const took = answered.getTime() - line.submittedAt.getTime();
    return [took < 60_000 ? "Answered within a minute" : `Answered in ${formatSpan(took)}`, when];
  }
  if (line.state === "accepted") return [line.dealNumber ? `Deal ${line.dealNumber}` : "Accepted", when];
  return [line.state === "withdrawn" ? "You withdrew it" : "Closed by itself", when];
}

function When(props: LineProps): ReactNode {
  const { line, now, timeZone } = props;
  const { standing } = line;
  const [strong, rest] = !standing
    ? ended(props)
    : standing.overdue
      ? [
          `Closes ${formatDay(standing.deadline, timeZone, now)}`,
          `answer was due ${formatDay(line.answerDueAt, timeZone, now)}`,
        ]
      : [
          `${formatSpan(standing.deadline.getTime() - now.getTime())} to answer`,
          `by ${formatInstant(standing.deadline, timeZone, now)}`,
        ];
  return (
    <p className="ap-c" suppressHydrationWarning>
      <b>{strong}</b>
      {rest}
    </p>
  );
}

/** An application in one row: what for, where it stands, until when; and the reason once it was declined. */
export function ApplicationLine(props: LineProps) {
  const { line, now } = props;
  const late = line.standing?.overdue
    ? formatSpan(now.getTime() - line.answerDueAt.getTime()).split(" ")[0]
    : null;
  const asked = line.asked > 0n ? `you asked ${formatMoney(line.asked, line.currency)}` : "no fixed fee";
  const word = line.offerBy === "creator" ? "you counter with" : "offered";
  const terms = line.offered ? formatMoney(line.offered, line.currency) : "their terms";
  const offered =
    line.offered === null
      ? ""
      : `, ${word} ${line.offerBy === "creator" && !line.offered ? "other terms" : terms}`;
  return (
    <li className="ap relative">
      <div className="flex items-center gap-3 min-w-0">
        <Avatar name={line.brandName} size={36} brand />
        <div className="min-w-0">
          <p className="t-strong">
            <Link className="stretch" to={`/creator/applications/${line.id}`}>
              {line.title}
            </Link>
          </p>
          <p className="t-small t-2">{`${line.brandName}, ${asked}${offered}`}</p>
        </div>
      </div>
      <div className="ap-s">
        <ApplicationBadge
          state={line.state}
          side="creator"
          offerBy={line.offerBy ?? undefined}
          late={late ?? null}
        />
      </div>
      <When {...props} />
      {line.reason.length > 0 && <p className="why">{line.reason.join(" ")}</p>}
    </li>
  );
}
