import type { BriefFileView } from "#app/domain/brief/brief-file.ts";
import type { BriefLabels } from "#app/domain/brief/labels.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { BriefFiles } from "./brief-files.tsx";
import { BriefCaption, BriefEligibility, BriefLicence, BriefProduct } from "./brief-rules.tsx";
import { BriefSection } from "./brief-section.tsx";
import { BriefSteps } from "./brief-steps.tsx";
import { BriefBrand, BriefStory, BriefSummary } from "./brief-story.tsx";
import { BriefWork } from "./brief-work.tsx";

interface BriefBodyProps {
  brief: BriefView;
  labels: BriefLabels;
  files: readonly BriefFileView[];
  /** The secret of the private link that the page was opened with: its files open with it too. */
  linkKey?: string | null;
  now: Date;
  timeZone: string;
}

/** Everything that a brief says, in the order in which a creator asks. The same for creators, brand and admins. */
export function BriefBody({ brief, labels, files, linkKey = null, now, timeZone }: BriefBodyProps) {
  const { questions } = brief.details;
  return (
    <div className="grid gap-9 min-w-0">
      <BriefSummary brief={brief} />
      <BriefWork brief={brief} now={now} timeZone={timeZone} />
      <BriefEligibility rules={labels.rules} preferences={labels.preferences} />
      <BriefStory brief={brief} />
      <BriefCaption brief={brief} />
      <BriefFiles files={files} slug={brief.slug} linkKey={linkKey} />
      <BriefProduct brief={brief} />
      <BriefLicence brief={brief} territory={labels.territory} />
      {questions.length > 0 ? (
        <BriefSection title="Questions you answer when you apply">
          <ol className="list-decimal pl-5 grid gap-1 max-w-[68ch]">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </BriefSection>
      ) : null}
      <BriefBrand brief={brief} />
      <BriefSteps steps={labels.steps} />
    </div>
  );
}
