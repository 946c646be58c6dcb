import { SectionCard } from "#app/components/ui/card.tsx";
import { findingKey } from "#app/domain/brand-safety/filters.ts";
import type { SafetyFinding } from "#app/domain/brand-safety/report.ts";
import { FindingCard } from "./finding-card.tsx";

/** What our staff set aside, for the creator alone. */
export function SetAside({ findings, now }: { findings: readonly SafetyFinding[]; now: Date }) {
  if (findings.length === 0) return null;
  return (
    <SectionCard id="aside" title="Set aside">
      <p className="t-2 mb-4">Brands do not read these as findings, as long as the words stay as they are.</p>
      <div className="divide-y divide-line">
        {findings.map((finding) => (
          <FindingCard key={findingKey(finding)} finding={finding} now={now} />
        ))}
      </div>
    </SectionCard>
  );
}
