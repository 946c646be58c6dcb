import { Icon } from "#app/components/ui/icon.tsx";
import { COMPLETENESS_STEPS, type Missing } from "#app/domain/brief/completeness.ts";

const ANCHORS: Partial<Record<Missing["field"], string>> = {
  title: "what",
  summary: "what",
  goals: "what",
  markets: "what",
  pay: "deliverables",
  slots: "budget",
  applyBy: "budget",
};

interface CompletenessProps {
  missing: readonly Missing[];
  /** The editor's address, empty inside the editor itself. */
  editor: string;
}

/** What a brief still lacks before it can go to review; each line leads to its place in the editor. */
export function Completeness({ missing, editor }: CompletenessProps) {
  const done = Math.max(0, COMPLETENESS_STEPS - new Set(missing.map((one) => one.field)).size);
  if (missing.length === 0)
    return (
      <p className="inline-flex items-center gap-2 text-ok-text t-strong">
        <Icon name="circle-check" />
        Complete, ready for review
      </p>
    );
  return (
    <div className="grid gap-3">
      <p className="t-strong">
        {missing.length === 1 ? "1 thing is missing" : `${missing.length} things are missing`}
      </p>
      <div className="prog" aria-hidden="true">
        <i style={{ width: `${(done / COMPLETENESS_STEPS) * 100}%` }} />
      </div>
      <ul className="grid gap-1.5">
        {missing.map(({ field, sentence }) => (
          <li key={field + sentence} className="grid grid-cols-[auto_1fr] gap-2.5">
            <span className="mt-[3px] t-3">
              <Icon name="circle" size="s" />
            </span>
            <a className="hover:underline underline-offset-4" href={`${editor}#${ANCHORS[field] ?? field}`}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
