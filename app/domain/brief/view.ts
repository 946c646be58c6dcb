import { isContentOnly, type Platform } from "../account/platforms.ts";
import { breakdown, type FeeBreakdown, type FeePolicy } from "../ledger/fees.ts";
import type { BriefState } from "./brief.ts";
import { readBriefDetails, type BriefDetails } from "./brief-details.ts";
import type { PricingKind } from "./completeness.ts";
import { readEligibility, type EligibilityRules } from "./eligibility.ts";

export interface DeliverableRow {
  id: string;
  platform: Platform;
  format: string;
  quantity: number;
  specification: string;
  feeMin: bigint | null;
  feeMax: bigint | null;
  publishFrom: Date | null;
  publishTo: Date | null;
  draftBy: Date | null;
}

/** A brief with its brand and deliverables, as the database gives it. */
export interface BriefRow {
  id: string;
  slug: string;
  title: string;
  summary: string;
  state: BriefState;
  version: number;
  visibility: "public" | "invite" | "link";
  currency: string;
  pricing: PricingKind;
  slots: number;
  budget: bigint;
  applyBy: Date | null;
  publishAt: Date | null;
  updatedAt: Date;
  publishedAt: Date | null;
  closedAt: Date | null;
  closeReason: string | null;
  niches: string[];
  markets: string[];
  details: unknown;
  eligibility: unknown;
  brand: { id: string; name: string; slug: string; website: string; country: string };
  deliverables: DeliverableRow[];
}

/** What one slot pays at a price: gross is agreed, net reaches the creator, cost is what the brand pays. */
export type SlotPay = Omit<FeeBreakdown, "lines">;

/** A brief as every page shows it: stored JSON parsed, fees computed. Amounts in minor units. */
export type BriefView = Omit<BriefRow, "details" | "eligibility" | "deliverables"> & {
  details: BriefDetails;
  eligibility: EligibilityRules;
  deliverables: (DeliverableRow & { contentOnly: boolean })[];
  slotsLeft: number;
  /** Of one slot at the lowest and the highest fee; null while creators name their price, and where there is no fee. */
  pay: { min: SlotPay; max: SlotPay } | null;
};

/** Gross, fees, net and cost of one slot that is agreed at `gross`. */
export function slotPay(gross: bigint, policy: FeePolicy, currency: string): SlotPay {
  const { lines: _lines, ...sums } = breakdown([{ id: "slot", gross }], policy, currency);
  return sums;
}

/** Lowest and highest pay of one slot from the fees of its lines; null while a fee is missing or open. */
export function payRange(
  lines: readonly Pick<DeliverableRow, "feeMin" | "feeMax">[],
  policy: FeePolicy,
  currency: string,
): { min: SlotPay; max: SlotPay } | null {
  if (lines.length === 0 || lines.some((line) => line.feeMin === null)) return null;
  const min = lines.reduce((sum, line) => sum + (line.feeMin ?? 0n), 0n);
  const max = lines.reduce((sum, line) => sum + (line.feeMax ?? line.feeMin ?? 0n), 0n);
  return { min: slotPay(min, policy, currency), max: slotPay(max, policy, currency) };
}

/** Builds the view. `taken` is the number of deals that are not cancelled. */
export function viewOf(row: BriefRow, taken: number, policy: FeePolicy): BriefView {
  return {
    ...row,
    details: readBriefDetails(row.details),
    eligibility: readEligibility(row.eligibility),
    deliverables: row.deliverables.map((line) => ({ ...line, contentOnly: isContentOnly(line.format) })),
    slotsLeft: Math.max(0, row.slots - taken),
    pay:
      row.pricing === "open" || row.pricing === "none"
        ? null
        : payRange(row.deliverables, policy, row.currency),
  };
}
