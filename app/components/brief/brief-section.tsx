import { Icon } from "#app/components/ui/icon.tsx";
import type { ReactNode } from "react";

/** A part of a brief with its heading; nothing at all when it has no content. */
export function BriefSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="t-sec">{title}</h2>
      {children}
    </section>
  );
}

/** Text as it was typed: line breaks stay. */
export function Prose({ text }: { text: string }) {
  return <p className="t-body whitespace-pre-line max-w-[68ch]">{text}</p>;
}

/** Lines of a list, marked as things to do or not to do when asked; nothing when there are none. */
export function Lines({
  title,
  lines,
  mark,
}: {
  title: string;
  lines: readonly string[];
  mark?: "yes" | "no";
}) {
  if (lines.length === 0) return null;
  return (
    <div className="grid gap-1.5 content-start">
      <h3 className="t-strong">{title}</h3>
      <ul className="grid gap-1.5">
        {lines.map((line) => (
          <li key={line} className="grid grid-cols-[auto_1fr] gap-2.5 items-start max-w-[68ch]">
            <span
              className={`mt-[3px] ${mark === "no" ? "text-bad" : mark === "yes" ? "text-ok" : "text-text-3"}`}
            >
              <Icon name={mark === "no" ? "x" : mark === "yes" ? "check" : "chevron-right"} size="s" />
            </span>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A label and its value, in a definition list. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="t-small t-2">{label}</dt>
      <dd className="t-strong">{children}</dd>
    </div>
  );
}
