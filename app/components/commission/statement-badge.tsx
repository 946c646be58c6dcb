import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import type { IconName } from "#app/components/ui/icon-names.ts";
import { STATEMENT_WORDS, type StatementState } from "#app/domain/commission/statement.ts";

const LOOKS: Record<StatementState, [Tone, IconName]> = {
  issued: ["turn", "hourglass"],
  questioned: ["turn", "info"],
  due: ["turn", "banknote"],
  held: ["ok", "lock"],
  adjusting: ["turn", "hourglass"],
  contested: ["turn", "info"],
  paid: ["ok", "circle-check"],
  carried: ["idle", "arrow-right"],
  closed: ["idle", "circle"],
};

/** Where a statement stands. */
export function StatementBadge({ state, late }: { state: StatementState; late: boolean }) {
  if (late)
    return (
      <Badge tone="bad" icon="clock-alert">
        Late
      </Badge>
    );
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {STATEMENT_WORDS[state]}
    </Badge>
  );
}
