import { TurnCard, type TurnCardView } from "./turn-card.tsx";
import { WaitingList, type WaitingView } from "./waiting-list.tsx";

interface TurnSectionsProps {
  turns: readonly TurnCardView[];
  waiting: readonly WaitingView[];
  now: Date;
  timeZone: string;
}

/** "Your turn" as cards, the most urgent in honey, then "Their turn" as rows. Nothing where there is nothing. */
export function TurnSections({ turns, waiting, now, timeZone }: TurnSectionsProps) {
  return (
    <>
      {turns.length > 0 && (
        <section aria-labelledby="your-turn">
          <h2 id="your-turn" className="flex items-center gap-2.5 t-sec mb-3">
            <span className="spot" aria-hidden="true" />
            Your turn <span className="t-3 n">{turns.length}</span>
          </h2>
          {turns.map((turn, at) => (
            <TurnCard key={turn.key} turn={turn} first={at === 0} now={now} timeZone={timeZone} />
          ))}
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="their-turn">
          <h2 id="their-turn" className="flex items-center gap-2.5 t-sec mb-2">
            <span className="spot o" aria-hidden="true" />
            Their turn <span className="t-3 n">{waiting.length}</span>
          </h2>
          <WaitingList rows={waiting} now={now} timeZone={timeZone} />
        </section>
      )}
    </>
  );
}
