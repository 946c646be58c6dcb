import type { Quote } from "#app/domain/brand-safety/findings.ts";

/** A sentence of a post as it stands there, with the words that tell underlined. */
export function FindingQuote({ quote }: { quote: Quote }) {
  return (
    <q className="break-words">
      {quote.map(({ text, marked }, at) => {
        const key = `${at}-${text}`;
        return marked ? (
          <mark
            key={key}
            className="bg-transparent text-inherit t-strong underline decoration-2 underline-offset-4"
          >
            {text}
          </mark>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
    </q>
  );
}
