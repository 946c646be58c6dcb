import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import { STATE_WORDS, type BriefState } from "#app/domain/brief/brief.ts";

const LOOK: Record<BriefState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "idle", icon: "pen-line" },
  in_review: { tone: "idle", icon: "hourglass" },
  changes_requested: { tone: "idle", icon: "pen-line" },
  scheduled: { tone: "idle", icon: "calendar" },
  published: { tone: "ok", icon: "circle-check" },
  paused: { tone: "idle", icon: "pause" },
  closed: { tone: "idle", icon: "lock" },
  removed: { tone: "bad", icon: "ban" },
};

/** The state of a brief as its brand and the moderators see it. */
export function BriefStateBadge({ state }: { state: BriefState }) {
  const { tone, icon } = LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {STATE_WORDS[state].word}
    </Badge>
  );
}
