import { Link } from "@remix-run/react";
import type { Template } from "#app/domain/moderation/template.ts";

const FOR = { changes_requested: "Ask for changes", rejected: "Reject", removed: "Remove" } as const;

/** Wordings that fill the form, as links so that they work everywhere. */
export function TemplateLinks({
  templates,
  chosen,
}: {
  templates: readonly Template[];
  chosen: string | null;
}) {
  if (templates.length === 0) return null;
  return (
    <details className="mb-4" open={chosen !== null}>
      <summary className="link">Start from a wording</summary>
      <ul className="grid gap-1 mt-2">
        {templates.map(({ key, decision, title }) => (
          <li key={key}>
            <Link
              className="link"
              to={`?template=${encodeURIComponent(key)}#decide`}
              preventScrollReset
              aria-current={key === chosen ? "true" : undefined}
            >
              {FOR[decision]}: {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
