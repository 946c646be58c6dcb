import { z } from "zod";

/** How webhooks misbehave. `copies`: deliveries of each event. `drop`: event types that never leave, or all. */
export const webhookPlanSchema = z.strictObject({
  copies: z.int().min(1).max(10).default(1),
  /** Nothing leaves until a flush. */
  hold: z.boolean().default(false),
  /** Whatever is due at the same time leaves in an order drawn from `seed`. */
  shuffle: z.boolean().default(false),
  seed: z.int().default(1),
  drop: z.union([z.literal("all"), z.array(z.string())]).default([]),
});
export type WebhookPlan = z.infer<typeof webhookPlanSchema>;
export type WebhookPlanInput = z.input<typeof webhookPlanSchema>;

/** The same seed gives the same order, so that a failing test fails again. Small linear congruential generator. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed >>> 0;
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const pick = Number((BigInt(state) * BigInt(last + 1)) >> 32n);
    [result[last], result[pick]] = [result[pick] as T, result[last] as T];
  }
  return result;
}
