import { Link } from "@remix-run/react";
import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import { Icon, type IconName } from "#app/components/ui/icon.tsx";

type Kind = "due" | "waiting" | "publish" | "payout" | "offer" | "answer" | "month";

export interface CalendarDayView {
  label: string;
  entries: readonly {
    key: string;
    kind: Kind;
    title: string;
    note: string;
    who: string;
    to: string;
    when: string;
    clashes: boolean;
  }[];
}

const BADGES: Record<Kind, { tone: Tone; icon: IconName; words: string }> = {
  due: { tone: "turn", icon: "circle", words: "Your turn" },
  offer: { tone: "turn", icon: "circle", words: "Your turn" },
  waiting: { tone: "idle", icon: "hourglass", words: "Their turn" },
  answer: { tone: "idle", icon: "hourglass", words: "Their turn" },
  publish: { tone: "creator", icon: "calendar", words: "Window" },
  month: { tone: "creator", icon: "refresh-cw", words: "New month" },
  payout: { tone: "ok", icon: "wallet", words: "Payout" },
};

/** One day of the calendar; each date opens what it is about. */
export function DaySection({ day, id }: { day: CalendarDayView; id: string }) {
  return (
    <section className="mb-6" aria-labelledby={id}>
      <h2 id={id} className="t-sec mb-2">
        {day.label}
      </h2>
      <ul className="card p-0">
        {day.entries.map(({ kind, ...entry }) => (
          <li key={entry.key} className="border-line border-b last:border-b-0">
            <Link
              to={entry.to}
              className="hover:bg-sunken grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[8.5rem_1fr_auto] sm:items-baseline"
            >
              <span className="t-2 n">{entry.when}</span>
              <span className="min-w-0">
                <span className="t-strong block break-words">{entry.title}</span>
                <span className="t-small t-2">
                  {entry.who}, {entry.note}
                </span>
                {entry.clashes && (
                  <span className="t-small text-bad flex items-center gap-1.5">
                    <Icon name="circle-alert" size="s" />
                    Clashes with another date, see above
                  </span>
                )}
              </span>
              <span className="justify-self-start">
                <Badge tone={BADGES[kind].tone} icon={BADGES[kind].icon}>
                  {BADGES[kind].words}
                </Badge>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
