import type { Platform } from "../account/platforms.ts";
import type { BriefDetails } from "./brief-details.ts";
import { payKindsOf } from "../commission/compensation.ts";
import { feeRange, type PricingKind } from "./completeness.ts";
import { disclosureMarketsOf } from "./disclosure.ts";
import type { EligibilityRules } from "./eligibility.ts";

export interface DeliverableInput {
  platform: Platform;
  format: string;
  quantity: number;
  specification: string;
  /** Fee of the whole line in minor units; null while the price is open or not set yet. */
  feeMin: bigint | null;
  feeMax: bigint | null;
  publishFrom: Date | null;
  publishTo: Date | null;
  /** When the brand would like to see the first draft. */
  draftBy?: Date | null;
}

/** Everything that the brand writes into a brief. Money in minor units of `currency`. */
export interface BriefInput {
  title: string;
  summary: string;
  visibility: "public" | "invite" | "link";
  currency: string;
  pricing: PricingKind;
  slots: number;
  budget: bigint;
  applyBy: Date | null;
  /** The moment it goes public after an approval; null: at once. */
  publishAt?: Date | null;
  niches: string[];
  markets: string[];
  details: BriefDetails;
  eligibility: EligibilityRules;
  deliverables: DeliverableInput[];
}

/** The same with every part that may be left out. */
export type WholeInput = BriefInput & {
  publishAt: Date | null;
  deliverables: (DeliverableInput & { draftBy: Date | null })[];
};

function priced(typed: DeliverableInput, pricing: PricingKind): DeliverableInput {
  const line = { ...typed, draftBy: typed.draftBy ?? null };
  if (pricing === "none") return { ...line, feeMin: 0n, feeMax: 0n };
  if (pricing === "open") return { ...line, feeMin: null, feeMax: null };
  if (pricing === "fixed") return { ...line, feeMax: line.feeMin };
  return { ...line, feeMax: line.feeMax ?? line.feeMin };
}

/** What a brief says now, as what would be saved, with nothing left out. */
export function inputOf(brief: BriefInput): WholeInput {
  const { title, summary, visibility, currency, pricing, slots, budget, applyBy, publishAt = null } = brief;
  return {
    ...{ title, summary, visibility, currency, pricing, slots, budget, applyBy, publishAt },
    ...{ niches: brief.niches, markets: brief.markets },
    ...{ details: brief.details, eligibility: brief.eligibility },
    deliverables: brief.deliverables.map((line) => ({
      ...{ platform: line.platform, format: line.format, quantity: line.quantity },
      ...{ specification: line.specification, feeMin: line.feeMin, feeMax: line.feeMax },
      ...{ publishFrom: line.publishFrom, publishTo: line.publishTo, draftBy: line.draftBy ?? null },
    })),
  };
}

/**
 * What is stored for an input: fees as the pricing has them, the disclosure rules of its markets, and the
 * copies that browsing sorts and filters by.
 */
export function storedBrief(input: BriefInput) {
  const deliverables = input.deliverables.map((line) => priced(line, input.pricing));
  const range = input.pricing === "open" ? null : feeRange(deliverables);
  const { details, deliverables: _typed, publishAt = null, ...rest } = input;
  return {
    brief: {
      ...rest,
      publishAt,
      details: {
        ...details,
        disclosure: { ...details.disclosure, markets: disclosureMarketsOf(input.markets) },
      },
      feeMin: range?.min ?? null,
      feeMax: range?.max ?? null,
      pays: payKindsOf(details.model, details.product !== null),
      platforms: [...new Set(deliverables.map((line) => line.platform))],
    },
    deliverables: deliverables.map((line, position) => ({ ...line, position })),
  };
}
export type StoredBrief = ReturnType<typeof storedBrief>;
