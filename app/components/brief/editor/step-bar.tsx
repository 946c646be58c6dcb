import { Link } from "@remix-run/react";
import type { CSSProperties } from "react";
import { Icon } from "#app/components/ui/icon.tsx";
import { EDITOR_STEPS, STEP_TITLES, type EditorStep } from "#app/domain/brief/editor-steps.ts";

interface StepBarProps {
  briefId: string;
  step: EditorStep;
  /** How many required things each step still lacks. */
  gaps: Record<EditorStep, number>;
}

/** The steps of the editor: where one is, which are complete, and how many things each still lacks. */
export function StepBar({ briefId, step, gaps }: StepBarProps) {
  const at = EDITOR_STEPS.indexOf(step);
  const next = EDITOR_STEPS[at + 1];
  return (
    <nav aria-label="Steps of the brief" className="mb-6">
      <ol className="steps" style={{ "--steps": EDITOR_STEPS.length } as CSSProperties}>
        {EDITOR_STEPS.map((one) => {
          const open = one === "finish" ? EDITOR_STEPS.reduce((sum, each) => sum + gaps[each], 0) : gaps[one];
          const done = open === 0;
          return (
            <li key={one} className={one === step ? "c" : done ? "d" : undefined}>
              <span className="pt" aria-hidden="true">
                {done && one !== step ? <Icon name="check" size="s" /> : null}
              </span>
              <Link
                className="md:hidden absolute inset-x-0 -top-3 h-11 z-[1]"
                to={`/brand/briefs/${briefId}/edit/${one}`}
                tabIndex={-1}
                aria-hidden="true"
              />
              <div className="tx">
                <Link
                  className="nm hover:underline underline-offset-4"
                  to={`/brand/briefs/${briefId}/edit/${one}`}
                  aria-current={one === step ? "step" : undefined}
                >
                  {STEP_TITLES[one]}
                </Link>
                <p className="t-small t-2">{done ? "Complete" : `${open} missing`}</p>
              </div>
            </li>
          );
        })}
      </ol>
      <p className="md:hidden mt-2">
        <b className="t-strong">{STEP_TITLES[step]}</b>, step {at + 1} of {EDITOR_STEPS.length}.
        {next ? <span className="t-2"> Next: {STEP_TITLES[next].toLowerCase()}.</span> : null}
      </p>
    </nav>
  );
}
