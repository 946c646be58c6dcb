import type { Missing } from "./completeness.ts";

/** The steps of the brief editor, in order. The last one has no form of its own fields. */
export const EDITOR_STEPS = [
  "about",
  "work",
  "budget",
  "creators",
  "guidelines",
  "licence",
  "finish",
] as const;
export type EditorStep = (typeof EDITOR_STEPS)[number];
export type WrittenStep = Exclude<EditorStep, "finish">;

export const STEP_TITLES: Record<EditorStep, string> = {
  about: "About",
  work: "Work and fee",
  budget: "Budget and dates",
  creators: "Creators",
  guidelines: "Guidelines",
  licence: "Licence",
  finish: "Files and check",
};

const STEP_OF: Record<Missing["field"], EditorStep> = {
  title: "about",
  summary: "about",
  goals: "about",
  markets: "about",
  targets: "about",
  niches: "about",
  deliverables: "work",
  pay: "work",
  commission: "work",
  product: "work",
  specifications: "work",
  slots: "budget",
  budget: "budget",
  programme: "budget",
  applyBy: "budget",
  publishAt: "budget",
  messages: "guidelines",
  hashtags: "guidelines",
  licence: "licence",
};

/** Whether an address names a step. */
export const isStep = (name: string | undefined): name is EditorStep =>
  (EDITOR_STEPS as readonly string[]).includes(name ?? "");
export const isWritten = (step: EditorStep): step is WrittenStep => step !== "finish";

/** The step after, or the last one itself. */
export const stepAfter = (step: EditorStep): EditorStep =>
  EDITOR_STEPS[Math.min(EDITOR_STEPS.indexOf(step) + 1, EDITOR_STEPS.length - 1)] ?? "finish";
export const stepBefore = (step: EditorStep): EditorStep | null =>
  EDITOR_STEPS[EDITOR_STEPS.indexOf(step) - 1] ?? null;

/** Where a thing that is missing is mended: the step and its anchor there. */
export const placeOf = (field: Missing["field"]): `${EditorStep}#${string}` => `${STEP_OF[field]}#${field}`;

/** How many required things each step still lacks. */
export function gapsByStep(missing: readonly Missing[]): Record<EditorStep, number> {
  const gaps = Object.fromEntries(EDITOR_STEPS.map((step) => [step, 0])) as Record<EditorStep, number>;
  for (const { field } of missing) gaps[STEP_OF[field]] += 1;
  return gaps;
}
