import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import type { Side } from "#app/domain/access/actor.ts";
import { APPLICATION_WORDS, type ApplicationState } from "#app/domain/application/application.ts";

const LOOK: Record<ApplicationState, { icon: IconName; tone: Tone }> = {
  submitted: { icon: "send", tone: "idle" },
  shortlisted: { icon: "star", tone: "idle" },
  offered: { icon: "handshake", tone: "idle" },
  accepted: { icon: "circle-check", tone: "ok" },
  declined: { icon: "x", tone: "idle" },
  withdrawn: { icon: "undo-2", tone: "idle" },
  expired: { icon: "hourglass", tone: "idle" },
};

const COUNTERED: Record<Side, string> = { brand: "Counter received", creator: "Counter sent" };

interface ApplicationBadgeProps {
  state: ApplicationState;
  side: Side;
  /** Who made the open offer; the brand unless told. The other side's turn it is. */
  offerBy?: Side | undefined;
  /** How late the answer is, in words; null while it is in time. */
  late?: string | null;
}

/** Where an application stands, for one side. Honey only when it is that side's turn. */
export function ApplicationBadge({ state, side, offerBy = "brand", late = null }: ApplicationBadgeProps) {
  if (late !== null)
    return (
      <Badge tone="bad" icon="clock-alert">
        {late} late
      </Badge>
    );
  const { icon, tone } = LOOK[state];
  const mine = state === "offered" && offerBy !== side;
  const shortlisted = state === "shortlisted" ? side : tone;
  return (
    <Badge tone={mine ? "turn" : shortlisted} icon={icon}>
      {state === "offered" && offerBy === "creator" ? COUNTERED[side] : APPLICATION_WORDS[state][side]}
    </Badge>
  );
}
