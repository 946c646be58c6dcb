import { Badge } from "#app/components/ui/badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import { SOURCE_NAMES, type Sponsorship } from "#app/domain/competition/competition-view.ts";
import {
  REGULARITY_NAMES,
  REGULARITY_RULE,
  regularityOf,
  type Span,
} from "#app/domain/competition/regularity.ts";

/** "Mar 3 to Oct 4, 2026", or the one day. */
export function spanWords({ first, last }: Span, now: Date): string {
  const day = (at: Date) => formatDay(at, "UTC", now);
  return first.getTime() === last.getTime() ? day(last) : `${day(first)} to ${day(last)}`;
}

/** Whether work is one-off, repeated or long-term. */
export function RegularityBadge({ span }: { span: Span }) {
  const kind = regularityOf(span);
  return <Badge icon={kind === "one_off" ? "circle" : "history"}>{REGULARITY_NAMES[kind]}</Badge>;
}

interface SponsorshipListProps {
  rows: readonly Sponsorship[];
  now: Date;
}

/** For which brands a creator worked: how often, from when to when, and where that is known from. */
export function SponsorshipList({ rows, now }: SponsorshipListProps) {
  if (rows.length === 0)
    return (
      <p className="t-2">
        None known. Creators declare it in their portfolio, and posts that say they are an ad count too.
      </p>
    );
  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.brandKey} className="py-2.5 grid gap-0.5 first:pt-0" suppressHydrationWarning>
            <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="t-strong break-words min-w-0">
                {row.brandName}
                {row.competitor && <span className="t-2 font-normal">, a competitor of yours</span>}
              </span>
              <RegularityBadge span={row} />
            </span>
            <span className="t-2">
              {row.pieces === 1 ? "1 piece" : `${row.pieces} pieces`}, {spanWords(row, now)}
              {row.category && `, ${nicheName(row.category)}`}
            </span>
            <span className="t-small t-3">{row.sources.map((one) => SOURCE_NAMES[one]).join("; ")}</span>
          </li>
        ))}
      </ul>
      <p className="t-small t-3">{REGULARITY_RULE}</p>
    </div>
  );
}
