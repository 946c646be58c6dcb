import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import type { IconName } from "#app/components/ui/icon-names.ts";
import { STATE_WORDS, type AmendmentState } from "#app/domain/amendment/amendment.ts";

const TONES: Record<AmendmentState, Tone> = {
  signing: "turn",
  funding: "turn",
  in_force: "ok",
  declined: "idle",
  withdrawn: "idle",
  lapsed: "idle",
};

const ICONS: Record<AmendmentState, IconName> = {
  signing: "hourglass",
  funding: "hourglass",
  in_force: "circle-check",
  declined: "circle",
  withdrawn: "circle",
  lapsed: "clock",
};

/** Where an amendment stands. */
export function AmendmentBadge({ state }: { state: AmendmentState }) {
  return (
    <Badge tone={TONES[state]} icon={ICONS[state]}>
      {STATE_WORDS[state]}
    </Badge>
  );
}
