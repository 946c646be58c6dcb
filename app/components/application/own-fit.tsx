import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import type { FitView } from "#app/domain/application/fit-view.ts";
import { Appeals, AuthenticityNotes } from "./authenticity-notes.tsx";
import { FitBreakdown } from "./fit-breakdown.tsx";

interface OwnFitProps {
  id: string;
  fit: FitView | null;
  now: Date;
  timeZone: string;
}

/** What the brand sees of the creator's fit, shown to the creator, with the way to have it looked at again. */
export function OwnFit({ id, fit, now, timeZone }: OwnFitProps) {
  return (
    <SectionCard id="fit" title="How your application reads">
      <div className="grid gap-5">
        <FitBreakdown fit={fit} side="creator" />
        {fit && <AuthenticityNotes fit={fit} side="creator" />}
        {fit && <Appeals fit={fit} own now={now} timeZone={timeZone} />}
        {fit && fit.open.length > 0 && (
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink look="2" to={`/creator/applications/${id}/appeal`}>
              Something is not right
            </ButtonLink>
            <span className="t-small t-2">A person looks at it and answers. Once per signal.</span>
          </div>
        )}
      </div>
    </SectionCard>
  );
}
