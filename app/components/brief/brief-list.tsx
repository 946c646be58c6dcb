import { BriefCard, type BriefCardProps } from "./brief-card.tsx";
import type { FitView } from "./fit-words.tsx";

interface BriefListProps {
  cards: readonly { card: BriefCardProps["card"]; fit: FitView | null; saved?: boolean | null }[];
  now: Date;
  timeZone: string;
}

/** Briefs below each other. */
export function BriefList({ cards, now, timeZone }: BriefListProps) {
  return (
    <div className="grid gap-4">
      {cards.map(({ card, fit, saved }) => (
        <BriefCard
          key={card.slug}
          card={card}
          fit={fit}
          saved={saved ?? null}
          now={now}
          timeZone={timeZone}
        />
      ))}
    </div>
  );
}
