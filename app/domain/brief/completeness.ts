import { fits, isFormat, PLATFORM_NAMES, type Platform } from "../account/platforms.ts";
import { paysCommission, paysFee } from "../commission/compensation.ts";
import { MIN_CHARGE_MINOR } from "../ledger/charge.ts";
import { isCurrency } from "../ledger/currency.ts";
import { formatMoney, MAX_CHARGE_MINOR } from "../ledger/money.ts";
import { MIN_OPEN_HOURS, scheduleProblem } from "./brief.ts";
import type { BriefDetails } from "./brief-details.ts";

/** `none`: no fixed fee; the brief's model says what there is instead. */
export type PricingKind = "fixed" | "range" | "open" | "none";

/** A brief as far as completeness needs it. Fees are for the whole line, in minor units. */
export interface BriefContent {
  title: string;
  summary: string;
  currency: string;
  pricing: PricingKind;
  slots: number;
  budget: bigint;
  applyBy: Date | null;
  /** The moment it goes public; null or absent: with the approval. */
  publishAt?: Date | null;
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

type AdvisedBrief = Pick<BriefContent, "details"> & {
  niches: readonly string[];
  deliverables: readonly { specification: string }[];
};

export interface Missing {
  /** The form field that mends it. */
  field:
    | ("title" | "summary" | "goals" | "messages" | "deliverables" | "pay" | "slots" | "budget" | "markets")
    | ("applyBy" | "publishAt" | "targets" | "niches" | "specifications" | "hashtags" | "licence")
    | ("commission" | "product" | "programme");
  sentence: string;
  /** Why it is asked for. */
  why: string;
}

const WHY: Record<Missing["field"], string> = {
  title: "Creators decide by it whether to open the brief.",
  summary: "Creators read the first lines in the list.",
  goals: "Creators make other things for sales than for awareness.",
  messages: "Without it every draft is a guess.",
  deliverables: "The fee and the contract are for these.",
  pay: "Creators see what they net before they apply.",
  slots: "The brief closes by itself when they are filled.",
  budget: "Offers cannot go over it.",
  markets: "The disclosure rules follow from it.",
  applyBy: "Creators in every time zone need time to see it.",
  publishAt: "Creators need a day between the first and the last moment.",
  targets: "You can say afterwards whether it worked.",
  niches: "Creators find the brief by it.",
  specifications: "Clear lengths and shots save revision rounds.",
  hashtags: "You can count afterwards who used them.",
  licence: "Without it you may not show the content anywhere.",
  commission: "Creators decide by it whether the work pays.",
  product: "It is all that the creator gets.",
  programme: "Each month is funded before it begins.",
};
const lacks = (field: Missing["field"], sentence: string): Missing => ({
  field,
  sentence,
  why: WHY[field],
});

const HOUR = 3_600_000;

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
  if (brief.title.trim().length < 8) missing.push(lacks("title", "Give it a title of at least 8 characters"));
  if (brief.summary.trim().length < 40)
    missing.push(lacks("summary", "Describe it in at least 40 characters"));
  if (goals.length === 0) missing.push(lacks("goals", "Choose at least one goal"));
  if (keyMessages.length + dos.length === 0)
    missing.push(lacks("messages", "Write one key message or one thing to do"));
  return missing;
}

function payMissing(brief: BriefContent): Missing[] {
  if (brief.pricing === "open" || brief.pricing === "none") return [];
  const range = feeRange(brief.deliverables);
  if (!range || brief.deliverables.some((line) => !line.feeMin))
    return [lacks("pay", "Set a fee for every deliverable")];
  if (brief.deliverables.some((line) => (line.feeMax ?? 0n) < (line.feeMin ?? 0n)))
    return [lacks("pay", "The highest fee must not be below the lowest")];
  const least = isCurrency(brief.currency) ? MIN_CHARGE_MINOR[brief.currency] : 0n;
  if (range.min < least)
    return [lacks("pay", `One payment carries ${formatMoney(least, brief.currency)} at least`)];
  if (range.max > MAX_CHARGE_MINOR / 2n)
    return [lacks("pay", "The fee is more than one payment can carry; split the brief")];
  return [];
}

/** What the way of paying asks for beside the fee. */
function modelMissing({ details, pricing }: BriefContent): Missing[] {
  const { model, commission, product, programme } = details;
  if (paysFee(model) !== (pricing !== "none")) return [lacks("pay", "Say how the work is paid")];
  if (paysCommission(model) && !commission)
    return [lacks("commission", "Set the commission: the share of sales and for how many days")];
  if (model === "product" && !product) return [lacks("product", "Say which product the creator gets")];
  if (programme && !paysFee(model))
    return [lacks("programme", "Add a fee, or let it run once: a monthly programme has a fee each month")];
  return [];
}

function deliverablesMissing(brief: BriefContent): Missing[] {
  if (brief.deliverables.length === 0) return [lacks("deliverables", "Add at least one deliverable")];
  const odd = brief.deliverables.find((line) => !isFormat(line.format) || !fits(line.platform, line.format));
  if (odd) return [lacks("deliverables", `Choose a format that ${PLATFORM_NAMES[odd.platform]} has`)];
  return payMissing(brief);
}

function budgetMissing(brief: BriefContent): Missing[] {
  // The budget caps fees. A share of sales grows with them, and a product costs no money here.
  if (brief.pricing === "none") return [];
  const { programme } = brief.details;
  const lowest = (feeRange(brief.deliverables)?.min ?? 0n) * BigInt(programme?.periods ?? 1);
  if (brief.budget <= 0n) return [lacks("budget", "Set a budget")];
  if (brief.budget < lowest) {
    const all = programme ? `all ${programme.periods} months of one slot` : "one slot";
    const sentence = `The budget must cover ${all}, ${formatMoney(lowest, brief.currency)} at least`;
    return [lacks("budget", sentence)];
  }
  return [];
}

function datesMissing({ applyBy, publishAt = null }: BriefContent, now: Date): Missing[] {
  if (applyBy === null) return [lacks("applyBy", "Set the application deadline")];
  if (applyBy.getTime() - now.getTime() < MIN_OPEN_HOURS * HOUR)
    return [lacks("applyBy", "Leave creators at least a day to apply")];
  const problem = scheduleProblem(publishAt, applyBy, now);
  if (problem === "too_late")
    return [lacks("publishAt", "Choose a moment ahead, or publish with the approval")];
  if (problem) return [lacks("publishAt", "Let it go public at least a day before the deadline")];
  return [];
}

/** Everything that keeps a brief from review, in the order of the form. Empty: it can be submitted. */
export function missingIn(brief: BriefContent, now: Date): Missing[] {
  const markets: Missing[] =
    brief.markets.length === 0 ? [lacks("markets", "Choose the countries that it is meant for")] : [];
  const slots: Missing[] = brief.slots < 1 ? [lacks("slots", "Offer at least one slot")] : [];
  return [
    ...wordsMissing(brief),
    ...deliverablesMissing(brief),
    ...modelMissing(brief),
    ...slots,
    ...budgetMissing(brief),
    ...markets,
    ...datesMissing(brief, now),
  ];
}

/** How many things `missingIn` can ask for. */
export const REQUIRED_THINGS = 12;

const NO_CAP: Missing = {
  ...{ field: "commission", sentence: "Set the most that a commission may come to" },
  why: "Without it there is no limit to what it costs you.",
};

/** What would make a complete brief better. None of it keeps it from review. */
export function adviceFor({ details, deliverables, niches }: AdvisedBrief): Missing[] {
  const { goals, hashtags, licence, model, commission } = details;
  const advice = [
    goals.every((one) => one.target === null) && lacks("targets", "Give a goal a number to aim for"),
    niches.length === 0 && lacks("niches", "Choose the niches it belongs to"),
    deliverables.some((line) => line.specification.trim() === "") &&
      lacks("specifications", "Say what each piece must be like"),
    hashtags.product.length + hashtags.creator.length === 0 && lacks("hashtags", "Give a tag to use"),
    licence.media.length === 0 && lacks("licence", "Say where you may use the content"),
    paysCommission(model) && commission !== null && !commission.cap && NO_CAP,
  ];
  return advice.filter((one) => one !== false);
}
const ADVICE_THINGS = 6;

/** How far a brief is, in whole percent: what is required counts four fifths, advice the rest. */
export function shareDone(missing: readonly Missing[], advice: readonly Missing[]): number {
  const required = 1 - new Set(missing.map((one) => one.field)).size / REQUIRED_THINGS;
  return Math.round(80 * required + 20 * (1 - advice.length / ADVICE_THINGS));
}
