import { Badge } from "#app/components/ui/badge.tsx";
import { missedSentence, type FailedCriterion } from "#app/domain/brief/missed-criterion.ts";

/** Whether a creator meets what the brief asks, in one word, with the first reasons when not. */
export function FitWords({ ok, failed }: { ok: boolean; failed: readonly FailedCriterion[] }) {
  if (ok)
    return (
      <div className="fit mt-4">
        <Badge tone="ok" icon="circle-check">
          You meet the rules
        </Badge>
      </div>
    );
  return (
    <div className="fit mt-4">
      <Badge tone="bad" icon="ban">
        Outside the rules
      </Badge>
      <ul>
        {failed.slice(0, 2).map((one) => (
          <li key={one.criterion}>{missedSentence(one)}</li>
        ))}
      </ul>
    </div>
  );
}
