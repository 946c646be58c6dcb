import { useEffect, useState } from "react";
import { Icon } from "#app/components/ui/icon.tsx";
import { FORM_ID } from "./editor-fields.ts";

const PAUSE_MS = 600;

/** The words for the rules that stand in the form now; the saved ones until somebody types, and without JavaScript. */
function useEstimate(initial: string): string {
  const [words, setWords] = useState(initial);
  useEffect(() => {
    const form = document.getElementById(FORM_ID);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked: AbortController | undefined;
    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      const rules = [...new FormData(form)].filter(
        (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("wish."),
      );
      const query = new URLSearchParams(rules.filter(([, value]) => value !== ""));
      const response = await fetch(`/brand/estimate?${query}`, { signal: asked.signal });
      if (response.ok) setWords(((await response.json()) as { words: string }).words);
    };
    const later = () => {
      clearTimeout(timer);
      // A count that does not come leaves the one before: it is advice, and the next key asks again.
      timer = setTimeout(() => void ask().catch(() => undefined), PAUSE_MS);
    };
    form.addEventListener("input", later);
    return () => {
      form.removeEventListener("input", later);
      clearTimeout(timer);
      asked?.abort();
    };
  }, []);
  return words;
}

/** How many creators the rules leave. */
export function Estimate({ initial }: { initial: string }) {
  const words = useEstimate(initial);
  return (
    <p className="well flex items-center gap-2.5" aria-live="polite">
      <Icon name="users" />
      <span className="t-strong">{words}</span>
    </p>
  );
}
