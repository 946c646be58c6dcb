import type { Missing } from "#app/domain/brief/completeness.ts";
import type { BriefFileView } from "#app/domain/brief/brief-file.ts";
import type { EditorStep } from "#app/domain/brief/editor-steps.ts";
import type { BriefLabels } from "#app/domain/brief/labels.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import type { Policy } from "#app/domain/deal/policy.ts";

/** What the editor's page knows, whichever step it shows. */
export interface EditorPage {
  brief: BriefView;
  labels: BriefLabels;
  files: BriefFileView[];
  policy: Policy;
  now: Date;
  timeZone: string;
  step: EditorStep;
  /** The step as text, and its digest; empty for the last step. */
  form: Record<string, unknown>;
  base: string;
  missing: Missing[];
  advice: Missing[];
  gaps: Record<EditorStep, number>;
  /** The earliest date that can be a deadline, as a date field takes it. */
  earliest: string;
  /** Currency, pricing and fees as they are saved, for the sums. */
  pay: { currency: string; pricing: string; lines: { fee: string; feeMax: string }[] };
  /** How many creators match; where the page shows it. */
  estimate: string | null;
  /** What the moderator asked for. */
  asked: string | null;
}
