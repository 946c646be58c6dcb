import { Badge, type BadgeProps } from "#app/components/ui/badge.tsx";
import { PROGRAMME_WORDS, type ProgrammeState } from "#app/domain/programme/programme.ts";

const LOOK: Record<ProgrammeState, Pick<BadgeProps, "tone" | "icon">> = {
  starting: { icon: "hourglass" },
  running: { tone: "ok", icon: "refresh-cw" },
  paused: { icon: "pause" },
  ending: { icon: "clock" },
  ended: { icon: "circle-check" },
};

/** How a programme stands, in one or two words. */
export function ProgrammeBadge({ state }: { state: ProgrammeState }) {
  return <Badge {...LOOK[state]}>{PROGRAMME_WORDS[state]}</Badge>;
}
