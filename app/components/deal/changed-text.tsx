import { wordChanges } from "#app/domain/contract/word-changes.ts";

/** A text; where there was a version before, with what was added and taken out marked, also for screen readers. */
export function ChangedText({ before, text }: { before: string | null; text: string }) {
  if (before === null || before === text) return <p className="whitespace-pre-line prose-col">{text}</p>;
  return (
    <>
      <p className="t-small t-2 mb-1">Changes since the version before are marked.</p>
      <p className="whitespace-pre-line prose-col">
        {wordChanges(before, text).map((piece, index) => {
          const key = `${index}-${piece.kind}`;
          if (piece.kind === "same") return <span key={key}>{piece.text}</span>;
          if (piece.kind === "added") return <ins key={key}>{piece.text}</ins>;
          return <del key={key}>{piece.text}</del>;
        })}
      </p>
    </>
  );
}
