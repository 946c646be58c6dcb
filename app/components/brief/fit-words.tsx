import { Badge } from "#app/components/ui/badge.tsx";

/** How a brief fits a creator, in words made on the server: pages stay small without the tables of names. */
export interface FitView {
  ok: boolean;
  word: "Strong fit" | "Fair fit" | "Weak fit";
  /** Why, at most two: what fits best and least, or what is missing. */
  lines: readonly string[];
}

/** How a brief fits a creator in a word, with its reasons; or that they do not meet what it asks. */
export function FitWords({ ok, word, lines }: FitView) {
  return (
    <div className="fit mt-4">
      {ok ? (
        <Badge tone={word === "Weak fit" ? "idle" : "ok"} icon="circle-check">
          {word}
        </Badge>
      ) : (
        <Badge tone="bad" icon="ban">
          Outside the rules
        </Badge>
      )}
      {lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
