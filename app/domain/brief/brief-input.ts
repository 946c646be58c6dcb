import type { Platform } from "../account/platforms.ts";
import type { BriefDetails } from "./brief-details.ts";
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
}

/** Everything that the brand writes into a brief. Money in minor units of `currency`. */
export interface BriefInput {
  title: string;
  summary: string;
  visibility: "public" | "link";
  currency: string;
  pricing: PricingKind;
  slots: number;
  budget: bigint;
  applyBy: Date | null;
  niches: string[];
  markets: string[];
  details: BriefDetails;
  eligibility: EligibilityRules;
  deliverables: DeliverableInput[];
}

function priced(line: DeliverableInput, pricing: PricingKind): DeliverableInput {
  if (pricing === "open") return { ...line, feeMin: null, feeMax: null };
  if (pricing === "fixed") return { ...line, feeMax: line.feeMin };
  return { ...line, feeMax: line.feeMax ?? line.feeMin };
}

/**
 * What is stored for an input: fees as the pricing has them, the disclosure rules of its markets, and the
 * copies that browsing sorts and filters by.
 */
export function storedBrief(input: BriefInput) {
  const deliverables = input.deliverables.map((line) => priced(line, input.pricing));
  const range = input.pricing === "open" ? null : feeRange(deliverables);
  const { details, deliverables: _typed, ...rest } = input;
  return {
    brief: {
      ...rest,
      details: {
        ...details,
        disclosure: { ...details.disclosure, markets: disclosureMarketsOf(input.markets) },
      },
      feeMin: range?.min ?? null,
      feeMax: range?.max ?? null,
      platforms: [...new Set(deliverables.map((line) => line.platform))],
    },
    deliverables: deliverables.map((line, position) => ({ ...line, position })),
  };
}
export type StoredBrief = ReturnType<typeof storedBrief>;
