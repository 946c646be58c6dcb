import { z } from "zod";

/** The numbers of a post that platforms show to its author. */
export const METRICS = ["views", "reach", "likes", "comments", "shares", "saves"] as const;
export type Metric = (typeof METRICS)[number];
/** What was read off; null where the platform shows none. */
export type Metrics = Record<Metric, bigint | null>;

export const METRIC_NAMES: Record<Metric, string> = {
  views: "Views",
  reach: "Reach",
  likes: "Likes",
  comments: "Comments",
  shares: "Shares",
  saves: "Saves",
};

const MOST = 1_000_000_000_000n;

const count = z
  .string()
  .trim()
  .regex(/^(?:\d+|\d{1,3}(?:[,\u00a0 ]\d{3})+)$/, "Write it in digits, such as 12400")
  .transform((typed) => BigInt(typed.replace(/\D/g, "")))
  .refine((value) => value <= MOST, "That is more than there are people and screens")
  .optional()
  .transform((value) => value ?? null);

/** One day's numbers as they are typed: at least one, in digits, with or without a mark at the thousands. */
export const metricsForm = z
  .object({
    day: z.iso.date("Choose a day"),
    views: count,
    reach: count,
    likes: count,
    comments: count,
    shares: count,
    saves: count,
  })
  .refine((form) => METRICS.some((key) => form[key] !== null), {
    path: ["views"],
    message: "Enter at least one number",
  });
