import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { BriefPay } from "#app/components/brief/brief-pay.tsx";
import type { BriefFileView } from "#app/domain/brief/brief-file.ts";
import type { BriefLabels } from "#app/domain/brief/labels.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";

interface BriefPreviewProps {
  brief: BriefView;
  labels: BriefLabels;
  files: readonly BriefFileView[];
  policy: FeePolicy;
  now: Date;
  timeZone: string;
}

/** The brief with the parts that its public page is made of, as last saved, in a narrow frame. */
export function BriefPreview({ brief, labels, files, policy, now, timeZone }: BriefPreviewProps) {
  return (
    <section
      aria-label="What creators will see"
      className="card pad xl:max-h-[calc(100vh-7rem)] overflow-y-auto"
    >
      {/* The ring around what has the focus is made smaller with the rest: it starts thicker. */}
      <div className="grid gap-7 [zoom:0.86] [&_:focus-visible]:outline-3">
        <BriefHeader brief={brief} labels={labels} reply={null} headingLevel={2} />
        <div className="well">
          <BriefPay brief={brief} policy={policy} />
        </div>
        <BriefBody brief={brief} labels={labels} files={files} now={now} timeZone={timeZone} />
      </div>
    </section>
  );
}
