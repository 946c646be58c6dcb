import type { ButtonHTMLAttributes } from "react";
import { Icon } from "#app/components/ui/icon.tsx";

interface InsertAnswerProps {
  answers: readonly { id: string; label: string; text: string }[];
  /** The button that puts a text into the field: Conform's, which works with and without JavaScript. */
  buttonFor: (text: string) => ButtonHTMLAttributes<HTMLButtonElement>;
}

/** The creator's saved texts, to put one in place of what the field holds. */
export function InsertAnswer({ answers, buttonFor }: InsertAnswerProps) {
  if (answers.length === 0) return null;
  return (
    <details className="group">
      <summary className="link t-small inline-flex items-center gap-1 cursor-pointer">
        Use a saved answer
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <ul className="well mt-2 grid gap-2">
        {answers.map(({ id, label, text }) => (
          <li key={id} className="flex items-start justify-between gap-3">
            <span className="min-w-0">
              <span className="block t-strong">{label}</span>
              <span className="t-small t-2 clamp2">{text}</span>
            </span>
            <button
              {...buttonFor(text)}
              className="btn btn-2 btn-s flex-none"
              aria-label={`Insert “${label}”`}
            >
              Insert
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
