import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import type { Finding, Severity } from "#app/domain/moderation/finding.ts";

const LOOK: Record<Severity, { tone: Tone; icon: IconName; word: string }> = {
  serious: { tone: "bad", icon: "triangle-alert", word: "Serious" },
  look: { tone: "idle", icon: "scan-search", word: "Look twice" },
  note: { tone: "idle", icon: "info", word: "Note" },
};

function Why({ rule, source, mend }: Pick<Finding, "rule" | "source" | "mend">) {
  if (!rule) return null;
  return (
    <details className="t-small t-2 min-w-0">
      <summary className="link">Why, and how to mend it</summary>
      <p className="mt-1">{rule}</p>
      <p className="mt-1">
        <b className="t-strong">To mend it:</b> {mend}
      </p>
      <p className="mt-1">Source: {source}.</p>
    </details>
  );
}

/** What the automatic checks saw, most serious first: what, where, why and how to mend it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="t-2">The automatic checks found nothing unusual.</p>;
  return (
    <ul className="grid gap-4">
      {findings.map(({ code, severity, sentence, where, ...why }) => {
        const { tone, icon, word } = LOOK[severity];
        return (
          <li key={code + where + sentence} className="grid gap-1 justify-items-start">
            <Badge tone={tone} icon={icon}>
              {word}
            </Badge>
            <span className="break-words min-w-0">{sentence}</span>
            <span className="t-small t-2">In: {where}</span>
            <Why {...why} />
          </li>
        );
      })}
    </ul>
  );
}
