import { fits, isFormat, PLATFORM_NAMES, type Platform } from "../account/platforms.ts";
import { MIN_CHARGE_MINOR } from "../ledger/charge.ts";
import { isCurrency } from "../ledger/currency.ts";
import { formatMoney, MAX_CHARGE_MINOR } from "../ledger/money.ts";
import type { BriefDetails } from "./brief-details.ts";

export type PricingKind = "fixed" | "range" | "open";

/** A brief as far as completeness needs it. Fees are for the whole line, in minor units. */
export interface BriefContent {
  title: string;
  summary: string;
  currency: string;
  pricing: PricingKind;
  slots: number;
  budget: bigint;
  applyBy: Date | null;
  markets: readonly string[];
  details: BriefDetails;
  deliverables: readonly {
    platform: Platform;
    format: string;
    quantity: number;
    feeMin: bigint | null;
    feeMax: bigint | null;
  }[];
}

export interface Missing {
  /** The form section that mends it. */
  field:
    | "title"
    | "summary"
    | "goals"
    | "messages"
    | "deliverables"
    | "pay"
    | "slots"
    | "budget"
    | "markets"
    | "applyBy";
  sentence: string;
}

const HOUR = 3_600_000;
/** Briefs stay open at least a day, so that creators in every time zone see them. */
export const MIN_OPEN_HOURS = 24;

/** Lowest and highest fee of one slot (all deliverables together), minor units; null while prices are open. */
export function feeRange(deliverables: BriefContent["deliverables"]): { min: bigint; max: bigint } | null {
  if (deliverables.length === 0 || deliverables.some((line) => line.feeMin === null || line.feeMax === null))
    return null;
  return {
    min: deliverables.reduce((sum, line) => sum + (line.feeMin ?? 0n), 0n),
    max: deliverables.reduce((sum, line) => sum + (line.feeMax ?? 0n), 0n),
  };
}

function wordsMissing(brief: BriefContent): Missing[] {
  const missing: Missing[] = [];
  const { keyMessages, dos, goals } = brief.details;
  if (brief.title.trim().length < 8)
    missing.push({ field: "title", sentence: "Give it a title of at least 8 characters" });
  if (brief.summary.trim().length < 40)
    missing.push({ field: "summary", sentence: "Describe it in at least 40 characters" });
  if (goals.length === 0) missing.push({ field: "goals", sentence: "Choose at least one goal" });
  if (keyMessages.length + dos.length === 0)
    missing.push({ field: "messages", sentence: "Write one key message or one thing to do" });
  return missing;
}

function payMissing(brief: BriefContent): Missing[] {
  if (brief.pricing === "open") return [];
  const range = feeRange(brief.deliverables);
  if (!range || brief.deliverables.some((line) => !line.feeMin))
    return [{ field: "pay", sentence: "Set a fee for every deliverable" }];
  if (brief.deliverables.some((line) => (line.feeMax ?? 0n) < (line.feeMin ?? 0n)))
    return [{ field: "pay", sentence: "The highest fee must not be below the lowest" }];
  const least = isCurrency(brief.currency) ? MIN_CHARGE_MINOR[brief.currency] : 0n;
  if (range.min < least)
    return [{ field: "pay", sentence: `One payment carries ${formatMoney(least, brief.currency)} at least` }];
  if (range.max > MAX_CHARGE_MINOR / 2n)
    return [{ field: "pay", sentence: "The fee is more than one payment can carry; split the brief" }];
  return [];
}

function deliverablesMissing(brief: BriefContent): Missing[] {
  if (brief.deliverables.length === 0)
    return [{ field: "deliverables", sentence: "Add at least one deliverable" }];
  const odd = brief.deliverables.find((line) => !isFormat(line.format) || !fits(line.platform, line.format));
  if (odd)
    return [{ field: "deliverables", sentence: `Choose a format that ${PLATFORM_NAMES[odd.platform]} has` }];
  return payMissing(brief);
}

function budgetMissing(brief: BriefContent): Missing[] {
  const lowest = feeRange(brief.deliverables)?.min ?? 0n;
  if (brief.budget <= 0n) return [{ field: "budget", sentence: "Set a budget" }];
  if (brief.budget < lowest) {
    const sentence = `The budget must cover one slot, ${formatMoney(lowest, brief.currency)} at least`;
    return [{ field: "budget", sentence }];
  }
  return [];
}

function deadlineMissing(brief: BriefContent, now: Date): Missing[] {
  if (brief.applyBy === null) return [{ field: "applyBy", sentence: "Set the application deadline" }];
  if (brief.applyBy.getTime() - now.getTime() < MIN_OPEN_HOURS * HOUR)
    return [{ field: "applyBy", sentence: "Leave creators at least a day to apply" }];
  return [];
}

/** Everything that keeps a brief from review, in the order of the form. Empty: it can be submitted. */
export function missingIn(brief: BriefContent, now: Date): Missing[] {
  const markets: Missing[] =
    brief.markets.length === 0
      ? [{ field: "markets", sentence: "Choose the countries that it is meant for" }]
      : [];
  const slots: Missing[] = brief.slots < 1 ? [{ field: "slots", sentence: "Offer at least one slot" }] : [];
  return [
    ...wordsMissing(brief),
    ...deliverablesMissing(brief),
    ...slots,
    ...budgetMissing(brief),
    ...markets,
    ...deadlineMissing(brief, now),
  ];
}

/** How many things `missingIn` can ask for: the length of the completeness meter. */
export const COMPLETENESS_STEPS = 9;
