import { z } from "zod";
import { commissionWish } from "../commission/commission-terms.ts";
import { MODELS } from "../commission/compensation.ts";
import { GOAL_KINDS, LICENCE_MEDIA } from "./brief-words.ts";
import { readStoredGoal, TARGET_UNITS } from "./goal-target.ts";
import { productWish } from "../product/product-terms.ts";
import { programmeWish } from "../programme/programme-terms.ts";
import { preferences } from "./preferences.ts";
import { DISCLOSURE_MARKETS, DISCLOSURE_WORDING } from "./disclosure-words.ts";

export * from "./brief-words.ts";

const sentence = z.string().trim().max(300, "Keep each line under 300 characters.");
const paragraph = z.string().trim().max(3000, "Keep it under 3,000 characters.");
const tag = z.string().trim().max(60, "Keep each tag under 60 characters.");

/** One aim with the number that it is measured by: "Awareness", "People reached", 50,000. */
export const goal = z.preprocess(
  readStoredGoal,
  z.object({
    kind: z.enum(GOAL_KINDS),
    kpi: z.string().trim().max(80).default(""),
    /** In pieces, whole percents, or whole units of the brief's currency. */
    target: z.number().min(0).max(1e12).nullable().default(null),
    unit: z.enum(TARGET_UNITS).default("count"),
  }),
);

/** What the brand may do with the content. A term of null is perpetual; an empty territory is the whole world. */
export const licence = z.object({
  media: z.array(z.enum(LICENCE_MEDIA)).default(["organic_social"]),
  termDays: z.number().int().min(1).max(3650).nullable().default(90),
  territory: z.array(z.string()).default([]),
  edits: z.boolean().default(false),
  paidMedia: z.boolean().default(false),
  noAiTraining: z.boolean().default(true),
});
export type Licence = z.infer<typeof licence>;

export const hashtags = z.object({
  product: z.array(tag).default([]),
  industry: z.array(tag).default([]),
  creator: z.array(tag).default([]),
});

const wording = z.string().trim().min(1).max(80);
export const disclosure = z.object({
  markets: z.array(z.enum(DISCLOSURE_MARKETS)).default([]),
  wording: z
    .object({
      US: wording.default(DISCLOSURE_WORDING.US),
      UK: wording.default(DISCLOSURE_WORDING.UK),
      EU: wording.default(DISCLOSURE_WORDING.EU),
    })
    .prefault({}),
});

/** Everything that a brief says in words. Every part has a default, so that `{}` is an empty brief. */
export const BriefDetails = z.object({
  background: paragraph.default(""),
  values: paragraph.default(""),
  goals: z.array(goal).max(4).default([]),
  /** What people shall say of the brand afterwards: the goal in words where no number carries it. */
  sentiment: z.string().trim().max(300).default(""),
  audience: paragraph.default(""),
  keyMessages: z.array(sentence).max(12).default([]),
  dos: z.array(sentence).max(20).default([]),
  donts: z.array(sentence).max(20).default([]),
  hashtags: hashtags.prefault({}),
  mentions: z.array(tag).max(20).default([]),
  disclosure: disclosure.prefault({}),
  licence: licence.prefault({}),
  preferences: preferences.prefault({}),
  exclusivity: z
    .object({ category: z.string().trim().min(1).max(80), days: z.number().int().min(1).max(730) })
    .nullable()
    .default(null),
  /** Null: a one-off deal. Then fees and dates are those of one month. */
  programme: programmeWish.nullable().default(null),
  /** How it pays. Without a fee the brief's pricing is `none`. */
  model: z.enum(MODELS).default("flat"),
  /** A share of what sells; null where the model has none, or the brand has not set it yet. */
  commission: commissionWish.nullable().default(null),
  /** What the brand sends for the work; null when it is nothing but the fee. */
  product: productWish.nullable().default(null),
  questions: z.array(sentence.min(1)).max(5, "Ask at most 5 questions.").default([]),
});
export type BriefDetails = z.infer<typeof BriefDetails>;

/** What a brief stores, with every missing part filled in. Throws when it does not have the shape. */
export const readBriefDetails = (stored: unknown): BriefDetails => BriefDetails.parse(stored ?? {});
