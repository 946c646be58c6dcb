import { z } from "zod";
import { commissionTerms } from "../commission/commission-terms.ts";
import { agreedPolicySchema, DEFAULT_POLICY } from "../deal/policy.ts";
import { breakdown, type FeeBreakdown } from "../ledger/fees.ts";
import { productTerms } from "../product/product-terms.ts";
import { programmeTerms } from "../programme/programme-terms.ts";

const minor = z.string().regex(/^\d+$/);
const instant = z.iso.datetime().nullable();

/** One line of the scope. Amounts are minor units as strings, because terms are hashed as JSON. */
export const termsItem = z.object({
  id: z.uuid(),
  platform: z.enum(["instagram", "tiktok", "youtube", "other"]),
  format: z.string(),
  quantity: z.number().int().min(1),
  specification: z.string(),
  contentOnly: z.boolean(),
  gross: minor,
  brandFee: minor,
  creatorFee: minor,
  publishFrom: instant,
  publishTo: instant,
  /** By amendment only: revision rounds beyond those of the policy, and a date for the draft. Absent in all other terms. */
  extraRounds: z.number().int().min(1).optional(),
  draftBy: z.iso.datetime().optional(),
});
export type TermsItem = z.infer<typeof termsItem>;

export const termsAddendum = z.object({
  id: z.uuid(),
  title: z.string(),
  version: z.number().int().min(1),
  text: z.string(),
  /** The text of the version before, so that what changed can be marked for as long as the terms exist. */
  earlier: z.string().optional(),
});
export type TermsAddendum = z.infer<typeof termsAddendum>;

/**
 * Terms of before a number existed are read with its default; what is stored, and its hash, stay as they are.
 */
const frozenPolicy = z.preprocess((stored) => {
  const { counterLimit, offerExtensionHours, heldWarnDays, heldActDays } = DEFAULT_POLICY;
  const { disputeAnswerDays, disputeRulingDays, disputeAppealHours } = DEFAULT_POLICY;
  const disputes = { disputeAnswerDays, disputeRulingDays, disputeAppealHours };
  const later = { counterLimit, offerExtensionHours, heldWarnDays, heldActDays, ...disputes };
  if (!stored || typeof stored !== "object") return stored;
  const { brandFeeMinimum: least, ...numbers } = { brandFeeMinimum: 0, ...stored };
  // No minimum is no number: terms without one say what they said before there was one.
  return { ...later, ...numbers, ...(least ? { brandFeeMinimum: least } : {}) };
}, agreedPolicySchema);

/** Everything that is agreed. Immutable: a change is a new version with its own hash. */
export const termsSchema = z.object({
  format: z.literal(1),
  brief: z.object({ id: z.uuid(), title: z.string() }),
  brand: z.object({ id: z.uuid(), name: z.string(), country: z.string() }),
  creator: z.object({ id: z.uuid(), name: z.string(), handle: z.string(), country: z.string() }),
  currency: z.string().length(3),
  items: z.array(termsItem).min(1),
  totals: z.object({ gross: minor, brandFee: minor, creatorFee: minor, net: minor, cost: minor }),
  licence: z.object({
    media: z.array(z.string()),
    termDays: z.number().int().nullable(),
    territory: z.array(z.string()),
    edits: z.boolean(),
    paidMedia: z.boolean(),
    noAiTraining: z.boolean(),
  }),
  exclusivity: z.object({ category: z.string(), days: z.number().int() }).nullable(),
  disclosure: z.object({
    markets: z.array(z.enum(["US", "UK", "EU"])),
    /** Countries of Europe that the audience is in: they choose the national rules. Absent in older terms. */
    countries: z.array(z.string()).optional(),
    hashtags: z.array(z.string()),
    mentions: z.array(z.string()),
  }),
  /** What the brief asked to be said, done and left out, when it was agreed. Absent in older terms. */
  guidelines: z
    .object({ keyMessages: z.array(z.string()), dos: z.array(z.string()), donts: z.array(z.string()) })
    .optional(),
  policy: frozenPolicy,
  /**
   * Of an ambassador programme. Then items, dates and totals are those of the first month, and each month is a deal of
   * its own. Absent, not null, in all other terms: their hashes are those of before there were programmes.
   */
  programme: programmeTerms.optional(),
  /** What the brand sends before the work begins. Absent, not null, where it sends nothing. */
  product: productTerms.optional(),
  /** A share of what is sold. Absent, not null, where there is none; the fees of the items may all be zero beside it. */
  commission: commissionTerms.optional(),
  /** Texts of its own that the brand adds to the contract, word for word. Absent, not empty, where there are none. */
  addenda: z.array(termsAddendum).min(1).optional(),
  /** Whose law decides. Absent: the creator's. */
  governingLaw: z.literal("brand").optional(),
  /** Of one month of a programme, since an amendment changed it: then these are the terms of that month alone. */
  month: z.number().int().min(1).optional(),
});
export type TermsBody = z.infer<typeof termsSchema>;

type PlainItem = Omit<TermsItem, "gross" | "brandFee" | "creatorFee"> & { gross: bigint };

/** Fills the fees of the items and the totals from the policy: the only way that terms get their numbers. */
export function termsWith(
  base: Omit<TermsBody, "items" | "totals" | "format">,
  items: readonly PlainItem[],
): TermsBody {
  const sums = breakdown(items, base.policy, base.currency);
  const byId = new Map(sums.lines.map((line) => [line.id, line]));
  return termsSchema.parse({
    ...base,
    format: 1,
    items: items.map((item) => {
      const line = byId.get(item.id);
      return {
        ...item,
        gross: String(item.gross),
        brandFee: String(line?.brandFee),
        creatorFee: String(line?.creatorFee),
      };
    }),
    totals: totalsOf(sums),
  });
}

function totalsOf(sums: FeeBreakdown): TermsBody["totals"] {
  return {
    gross: String(sums.gross),
    brandFee: String(sums.brandFee),
    creatorFee: String(sums.creatorFee),
    net: String(sums.net),
    cost: String(sums.cost),
  };
}

/** What the creator is promised at most, minor units: the agreed fee of every month. */
export function promisedGross({ totals, programme }: Pick<TermsBody, "totals" | "programme">): bigint {
  return BigInt(totals.gross) * BigInt(programme?.periods ?? 1);
}

/** Stored terms, parsed. Throws when the stored JSON is not terms: that is a bug, never a refusal. */
export function readTerms(body: unknown): TermsBody {
  return termsSchema.parse(body);
}
