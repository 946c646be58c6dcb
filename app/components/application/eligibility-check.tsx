import { MissingList } from "#app/components/brief/missing.tsx";
import { numberWord } from "#app/components/home/turn-words.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { MissedWithWay } from "#app/domain/brief/ways-to-meet.ts";

interface EligibilityCheckProps {
  ok: boolean;
  missing: readonly MissedWithWay[];
  /** What the brief asks, rule by rule. */
  rules: readonly string[];
}

/** Whether the creator may apply: what is met in short, or each thing that is missing with how to get there. */
export function EligibilityCheck({ ok, missing, rules }: EligibilityCheckProps) {
  if (ok)
    return (
      <div className="well">
        <p className="flex items-center gap-2 t-strong text-ok-text">
          <Icon name="circle-check" />
          You meet what the brief asks
        </p>
        {rules.length > 0 && <p className="t-small t-2 mt-1">{rules.join(" · ")}</p>}
      </div>
    );
  return (
    <Notice
      tone="bad"
      title={
        missing.length === 1
          ? "One thing is missing to apply"
          : `${numberWord(missing.length)} things are missing to apply`
      }
    >
      <MissingList missing={missing} />
    </Notice>
  );
}
