import type { SubmissionResult } from "@conform-to/react";
import { useState } from "react";
import type { WrittenStep } from "#app/domain/brief/editor-steps.ts";
import type { TheirText } from "./autosave-request.ts";
import type { EditorPage } from "./editor-page.ts";
import { valuesOf, type Kept } from "./kept-text.ts";
import { StepFormOf } from "./step-forms.tsx";

interface WrittenStepProps {
  page: EditorPage;
  step: WrittenStep;
  result: SubmissionResult<string[]> | undefined;
  theirs: TheirText | null;
}

/** A step's form, as it was when it was opened: what the page learns while it is typed must not move it. */
export function WrittenStepForm({ page, step, result, theirs }: WrittenStepProps) {
  const [opened] = useState({ initial: page.form, base: page.base });
  const [kept, setKept] = useState<object | null>(null);
  return (
    <StepFormOf
      key={kept ? "restored" : "opened"}
      page={page}
      seed={{ result: kept ? undefined : result, initial: kept ?? opened.initial }}
      frame={{
        ...{ step, theirs, base: opened.base, briefId: page.brief.id },
        ...{ now: page.now, timeZone: page.timeZone },
        restore: ({ fields }: Kept) => setKept(valuesOf(fields)),
        restored: kept !== null,
      }}
    />
  );
}
