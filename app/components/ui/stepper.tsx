import type { CSSProperties } from "react";
import { formatDay } from "./format-time.ts";
import { Icon } from "./icon.tsx";

export interface StepView {
  label: string;
  state: "done" | "now" | "later" | "failed";
  at: Date | null;
  /** "on" for what happened, "to" for a limit, "by" for a plan. */
  kind: "on" | "to" | "by";
}

export interface StepperProps {
  steps: readonly StepView[];
  timeZone: string;
  now: Date;
  locale?: string;
}

const CLASS = { done: "d", now: "c", later: undefined, failed: "x" } as const;
const PREFIX = { on: "", to: "to ", by: "by " } as const;
const SPOKEN = { done: ", done", now: ", now", later: ", later", failed: ", ended here" } as const;

/** Past steps filled with a check, the present one honey, later ones hollow, each with its date. On phones one line of words. */
export function Stepper({ steps, timeZone, now, locale }: StepperProps) {
  const index = steps.findIndex((step) => step.state === "now");
  const current = steps[index];
  const next = steps[index + 1];
  const when = ({ at, kind }: StepView) => (at ? PREFIX[kind] + formatDay(at, timeZone, now, locale) : "");
  return (
    <div>
      <ol className="steps" style={{ "--steps": steps.length } as CSSProperties}>
        {steps.map((step) => (
          <li
            key={step.label}
            className={CLASS[step.state]}
            aria-current={step.state === "now" ? "step" : undefined}
          >
            <span className="pt" aria-hidden="true">
              {step.state === "done" && <Icon name="check" size="s" />}
              {step.state === "failed" && <Icon name="x" size="s" />}
            </span>
            <div className="tx">
              <p className={step.state === "later" ? "nm t-2" : "nm"}>
                {step.label}
                <span className="sr-only">{SPOKEN[step.state]}</span>
              </p>
              <p className="t-small t-2" suppressHydrationWarning>
                {when(step)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {!current && steps.every((step) => step.state === "done") && (
        <p className="md:hidden mt-2 t-2" aria-hidden="true">
          All {steps.length} steps done.
        </p>
      )}
      {current && (
        <p className="md:hidden mt-2" aria-hidden="true">
          <b className="t-strong">{current.label}</b>, step {index + 1} of {steps.length}.
          {next && <span className="t-2"> {`Next: ${next.label.toLowerCase()} ${when(next)}`.trim()}.</span>}
        </p>
      )}
    </div>
  );
}
