import type { BriefStep } from "#app/domain/brief/steps.ts";
import { BriefSection } from "./brief-section.tsx";

const DOTS = { brand: "b", creator: "c", both: "" } as const;

/** What happens from application to payout, who acts, and how long each has. */
export function BriefSteps({ steps }: { steps: readonly BriefStep[] }) {
  return (
    <BriefSection title="What happens, and by when">
      <ol className="tl card pad">
        {steps.map((step) => (
          <li key={step.what}>
            <i className={DOTS[step.who]} aria-hidden="true" />
            <span>
              <b className="t-strong">{step.what}</b>
              <span className="block t-small t-2">{step.then}</span>
            </span>
            <span className="t-small t-2 nw">{step.limit}</span>
          </li>
        ))}
      </ol>
    </BriefSection>
  );
}
