import type { FailedCriterion } from "#app/domain/brief/missed-criterion.ts";
import { BriefCard, type BriefCardProps } from "./brief-card.tsx";

interface BriefListProps {
  cards: readonly { card: BriefCardProps["card"]; fit: { ok: boolean; failed: FailedCriterion[] } | null }[];
  now: Date;
  timeZone: string;
}

/** Briefs below each other. */
export function BriefList({ cards, now, timeZone }: BriefListProps) {
  return (
    <div className="grid gap-4">
      {cards.map(({ card, fit }) => (
        <BriefCard key={card.slug} card={card} fit={fit} now={now} timeZone={timeZone} />
      ))}
    </div>
  );
}
