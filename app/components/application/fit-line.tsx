import { FitSignals } from "#app/components/ui/fit-signals.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { FIT_WORD_NAMES } from "#app/domain/application/fit.ts";
import type { FitView } from "#app/domain/application/fit-view.ts";
import { numberWord } from "#app/components/home/turn-words.ts";

/** "Two signals worth a look": never more than that. */
export function NotesMark({ fit }: { fit: FitView | null }) {
  const count = fit?.notes.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="t-small t-2 inline-flex items-center gap-1.5">
      <Icon name="eye" size="s" />
      {numberWord(count)} signals worth a look
    </span>
  );
}

/** A score in one cell: the word, the number, one spot per signal. */
export function FitLine({ fit }: { fit: FitView | null }) {
  if (!fit) return <span className="t-2">Not scored yet</span>;
  return (
    <div className="grid gap-1 justify-items-start">
      <p>
        <b className="t-strong">{FIT_WORD_NAMES[fit.word]}</b>{" "}
        <span className="t-2 n">{fit.score} of 100</span>
      </p>
      <FitSignals signals={fit.signals.map(({ met }) => met)} />
      <NotesMark fit={fit} />
    </div>
  );
}
