import { readBriefDetails } from "./brief-details.ts";
import type { BriefInput } from "./brief-input.ts";
import { readEligibility } from "./eligibility.ts";
import { EVERYDAY } from "./template/everyday.ts";
import { LEISURE } from "./template/leisure.ts";
import { SHARES } from "./template/shares.ts";
import { paysFee } from "../commission/compensation.ts";
import type { BriefTemplate } from "./template/shape.ts";

export type { BriefTemplate } from "./template/shape.ts";

/** What a new brief can begin with, by category. */
export const TEMPLATES: readonly BriefTemplate[] = [...EVERYDAY, ...LEISURE, ...SHARES];

/** The template of a key; null for a blank brief and for keys that there are none of. */
export const templateOf = (key: string | undefined): BriefTemplate | null =>
  TEMPLATES.find((one) => one.key === key) ?? null;

/** A new brief: blank but for what the brand says of itself, or with a template's words. */
export function fromTemplate(
  template: BriefTemplate | null,
  about: { background: string; values: string },
): BriefInput {
  const { model = "flat", ...share } = template?.share ?? {};
  const { goals = [], keyMessages = [], dos = [], donts = [], questions = [] } = template ?? {};
  return {
    title: template?.title ?? "",
    summary: template?.summary ?? "",
    visibility: "public",
    currency: "USD",
    pricing: paysFee(model) ? "fixed" : "none",
    slots: 1,
    budget: 0n,
    applyBy: null,
    publishAt: null,
    niches: template?.niches ?? [],
    markets: [],
    details: readBriefDetails({
      ...about,
      ...{ goals, keyMessages, dos, donts, questions },
      audience: template?.audience ?? "",
      ...{ model, commission: template?.share ? share : null },
      hashtags: { industry: template?.industryTags ?? [] },
    }),
    eligibility: readEligibility({}),
    deliverables: (template?.lines ?? []).map((line) => ({
      ...line,
      ...{ feeMin: null, feeMax: null, draftBy: null, publishFrom: null, publishTo: null },
    })),
  };
}
