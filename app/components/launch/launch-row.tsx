import { Link } from "@remix-run/react";
import { Badge } from "#app/components/ui/badge.tsx";
import { formatDate, formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { DELIVERABLE_WORDS } from "#app/domain/deal/deliverable.ts";
import type { LaunchItem } from "#app/domain/launch/board.ts";
import { canPlan, type PublishWindow } from "#app/domain/launch/slot.ts";

interface LaunchRowProps {
  item: LaunchItem;
  clashes: readonly string[];
  timeZone: string;
  now: Date;
}

/** The agreed window: before its beginning nothing may be published. */
function windowWords({ from, to }: PublishWindow, timeZone: string, now: Date): string {
  const day = (at: Date) => formatDate(at, timeZone, now);
  if (from && to) return `Not before ${day(from)}, by ${day(to)}`;
  if (from) return `Not before ${day(from)}`;
  return to ? `By ${day(to)}` : "Any day";
}

function Status({ item: { slot, liveAt, state } }: { item: LaunchItem }) {
  if (liveAt)
    return (
      <Badge tone="ok" icon="circle-check">
        Live
      </Badge>
    );
  if (slot?.agreed)
    return (
      <Badge tone="brand" icon="calendar">
        Planned
      </Badge>
    );
  return (
    <Badge icon={slot ? "hourglass" : "clock"}>{slot ? "Proposed" : DELIVERABLE_WORDS[state].label}</Badge>
  );
}

function timeWords({ liveAt, slot }: LaunchItem, timeZone: string, now: Date): string {
  if (liveAt) return `Went live ${formatInstant(liveAt, timeZone, now)}`;
  return slot ? formatInstant(slot.at, timeZone, now) : "No time yet";
}

/** One post of the launch: who, what, the agreed window, its time and what gets in its way. */
export function LaunchRow({ item, clashes, timeZone, now }: LaunchRowProps) {
  return (
    <li className="border-line border-b last:border-b-0 px-4 py-3 grid gap-x-4 gap-y-1 md:grid-cols-[1.2fr_1.4fr_1.2fr_9rem] md:items-baseline">
      <span className="min-w-0">
        <Link className="link t-strong" to={`/deals/${item.dealNumber}`}>
          {item.creatorName}
        </Link>
        <span className="block t-small t-2">{item.label}</span>
      </span>
      <span className="t-2">{windowWords(item.window, timeZone, now)}</span>
      <span>
        {timeWords(item, timeZone, now)}
        {canPlan(item) && (
          <Link className="link t-small block" to={`/deals/${item.dealNumber}/deliverables/${item.id}/slot`}>
            {item.slot ? "Change the time" : "Propose a time"}
            <span className="sr-only">
              {" "}
              for {item.creatorName}, {item.label}
            </span>
          </Link>
        )}
      </span>
      <span className="justify-self-start">
        <Status item={item} />
      </span>
      {clashes.map((words) => (
        <span key={words} className="t-small text-bad-text flex gap-1.5 md:col-span-4">
          <Icon name="circle-alert" size="s" />
          {words}
        </span>
      ))}
    </li>
  );
}
