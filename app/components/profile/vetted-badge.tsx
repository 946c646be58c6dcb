import { Badge } from "#app/components/ui/badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";

interface VettedBadgeProps {
  at: Date | null;
  until: Date | null;
  now: Date;
  timeZone: string;
}

/** That an admin checked a creator, with the date, and until when it holds. */
export function VettedBadge({ at, until, now, timeZone }: VettedBadgeProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone="ok" icon="badge-check">
        Vetted{at ? ` ${formatDay(at, timeZone, now)}` : ""}
      </Badge>
      {until && <span className="t-small t-2">holds until {formatDay(until, timeZone, now)}</span>}
    </span>
  );
}

/** That numbers are older than 60 days. Stands wherever such numbers show. */
export function StaleMark() {
  return (
    <span className="t-small inline-flex items-center gap-1.5 text-bad-text font-medium">
      stale, older than 60 days
    </span>
  );
}
