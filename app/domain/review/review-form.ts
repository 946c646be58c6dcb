import { z } from "zod";
import type { Side } from "../access/actor.ts";
import { OBSTACLE_CODES, type Obstacle } from "./feedback.ts";
import { CRITERIA, MARKS, type Mark } from "./review.ts";

const mark = z.coerce
  .number({ error: "Choose a mark." })
  .refine((value): value is Mark => MARKS.some((one) => one === value), { error: "Choose a mark." });

const text = z
  .string({ error: "Write at least 20 characters." })
  .trim()
  .min(20, "Write at least 20 characters.")
  .max(2_000, "Keep it under 2,000 characters.");

const marksOf = <S extends Side>(side: S) =>
  Object.fromEntries(CRITERIA[side].map(({ code }) => [code, mark])) as Record<string, typeof mark>;

/** A brand's review of a creator. */
export const brandReview = z.object({ ...marksOf("brand"), text });

/** A creator's review of a brand, and what the brand alone reads. */
export const creatorReview = z.object({
  ...marksOf("creator"),
  text,
  obstacles: z.array(z.enum(OBSTACLE_CODES as [Obstacle, ...Obstacle[]])).default([]),
  feedback: z.string().trim().max(2_000, "Keep it under 2,000 characters.").default(""),
  named: z.boolean().default(false),
});

export const replyForm = z.object({
  reply: z
    .string({ error: "Write your reply." })
    .trim()
    .min(5, "Write your reply.")
    .max(1_000, "Keep it under 1,000 characters."),
});
