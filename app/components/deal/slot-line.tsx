import { Link } from "@remix-run/react";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";

export interface SlotShown {
  at: Date;
  agreed: boolean;
}

interface SlotLineProps {
  slot: SlotShown | null;
  /** The page of the time to publish. */
  to: string;
  timeZone: string;
  now: Date;
}

/** When a post is planned to go live, and the way to plan it. */
export function SlotLine({ slot, to, timeZone, now }: SlotLineProps) {
  const words = slot
    ? `${slot.agreed ? "Goes live" : "Proposed to go live"} ${formatInstant(slot.at, timeZone, now)}`
    : "No time to publish yet";
  return (
    <p className="flex flex-wrap gap-x-2 gap-y-1 items-center mt-4">
      <Icon name="calendar" size="s" /> {words}.
      <Link className="link" to={to}>
        {slot ? "Agree or change" : "Plan a time"}
      </Link>
    </p>
  );
}
