import { Link } from "@remix-run/react";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { CompetitorTie } from "#app/domain/competition/competition-view.ts";
import { competitionHref } from "#app/domain/competition/competition-filters.ts";
import { REGULARITY_NAMES, regularityOf, timesWords } from "#app/domain/competition/regularity.ts";

type Tie = Omit<CompetitorTie, "creatorId">;
export interface Exclusivity {
  category: string;
  days: number;
}

/** "3 times, last on Oct 4, long-term": past work is dated by the day, whoever reads it. */
export function tieWords(tie: Pick<Tie, "pieces" | "first" | "last">, now: Date): string {
  const long = regularityOf(tie) === "long_term" ? `, ${REGULARITY_NAMES.long_term.toLowerCase()}` : "";
  const last = formatDay(tie.last, "UTC", now);
  return tie.pieces === 1 ? `once, on ${last}` : `${timesWords(tie.pieces)}, last on ${last}${long}`;
}

/** One line of a list: with which competitors somebody worked. Nothing where there are none. */
export function TieMark({ ties, now }: { ties: readonly Tie[]; now: Date }) {
  const [first] = ties;
  if (!first) return null;
  return (
    <p className="t-small t-2 mt-1 flex items-baseline gap-1.5" suppressHydrationWarning>
      <Icon name="users" size="s" />
      <span>
        Worked with {first.name}, a competitor, {tieWords(first, now)}
        {ties.length > 1 && ` and ${ties.length - 1} more`}
      </span>
    </p>
  );
}

interface TieWarningsProps {
  ties: readonly Tie[];
  /** What a brief asks for, when it is about one. */
  exclusivity?: Exclusivity | null;
  /** The exclusivity is that of terms on the table, not of a brief. */
  terms?: boolean;
  now: Date;
}

/** Work for competitors against what a brief asks. It informs; it never declines anybody. */
export function TieWarnings({ ties, exclusivity = null, terms = false, now }: TieWarningsProps) {
  if (ties.length === 0) return null;
  return (
    <Notice title={ties.length === 1 ? "Has worked with a competitor" : "Has worked with competitors"}>
      <ul className="grid gap-1 mt-1" suppressHydrationWarning>
        {ties.map((tie) => (
          <li key={tie.competitorId}>
            Worked with{" "}
            <Link className="link" to={competitionHref({ brand: tie.name, kind: null, sort: "latest" })}>
              {tie.name}
            </Link>{" "}
            (a competitor of yours) {tieWords(tie, now)}.
          </li>
        ))}
      </ul>
      {exclusivity && (
        <p className="mt-1">
          {terms ? "These terms ask" : "Your brief asks"} for exclusivity in {exclusivity.category} for{" "}
          {exclusivity.days}&nbsp;
          {exclusivity.days === 1 ? "day" : "days"} from the first post. Past work is no reason to decline;
          ask whether more of it is planned.
        </p>
      )}
    </Notice>
  );
}
