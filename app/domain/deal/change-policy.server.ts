import { act } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { POLICY_LABELS, policySchema, type MarketPolicy, type PolicyKey } from "./policy.ts";
import { currentPolicy } from "./policy.server.ts";

/**
 * The operator changes the numbers that the marketplace runs on. What is already agreed keeps the numbers it
 * was agreed with. Each change is recorded. Refuses: not_allowed, setting_invalid.
 */
export function changePolicy(actor: AdminActor, next: MarketPolicy): Promise<Result<{ changed: number }>> {
  return act(async (tx, now) => {
    if (!can(actor, "settings.edit")) return refuse("not_allowed");
    const parsed = policySchema.safeParse(next);
    if (!parsed.success) {
      const key = parsed.error.issues[0]?.path[0] as PolicyKey;
      return refuse("setting_invalid", { name: POLICY_LABELS[key].label, min: "0", max: "its limit" });
    }
    const before = await currentPolicy(tx);
    const keys = (Object.keys(parsed.data) as PolicyKey[]).filter((key) => before[key] !== parsed.data[key]);
    for (const key of keys) {
      const value = parsed.data[key];
      const data = { value, updatedById: actor.userId, updatedAt: now };
      await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
      await record(
        tx,
        now,
        actor,
        { stream: "settings" },
        { type: "settings.changed", key, from: before[key], to: value },
      );
    }
    return done({ changed: keys.length });
  });
}
