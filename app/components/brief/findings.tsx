import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import type { Finding, Severity } from "#app/domain/moderation/finding.ts";

const LOOK: Record<Severity, { tone: Tone; icon: IconName; word: string }> = {
  serious: { tone: "bad", icon: "triangle-alert", word: "Serious" },
  look: { tone: "idle", icon: "scan-search", word: "Look twice" },
  note: { tone: "idle", icon: "info", word: "Note" },
};

/** What the automatic checks saw, most serious first. They advise; a person decides. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="t-2">The automatic checks found nothing unusual.</p>;
  return (
    <ul className="grid gap-3">
      {findings.map(({ code, severity, sentence, where }) => {
        const { tone, icon, word } = LOOK[severity];
        return (
          <li key={code + where + sentence} className="grid gap-1 justify-items-start">
            <Badge tone={tone} icon={icon}>
              {word}
            </Badge>
            <span className="break-words min-w-0">{sentence}</span>
            <span className="t-small t-2">In: {where}</span>
          </li>
        );
      })}
    </ul>
  );
}
