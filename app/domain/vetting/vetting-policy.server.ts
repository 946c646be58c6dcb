import { act, db, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import {
  DEFAULT_VETTING_POLICY,
  VETTING_POLICY_KEYS,
  vettingPolicySchema,
  type VettingPolicy,
} from "./vetting-policy.ts";

/** The operator's values over the defaults. */
export async function vettingPolicy(tx: Tx = db): Promise<VettingPolicy> {
  const rows = await tx.setting.findMany({ where: { key: { in: VETTING_POLICY_KEYS } } });
  const stored = Object.fromEntries(rows.map((row) => [row.key, row.value]));
  return vettingPolicySchema.parse({ ...DEFAULT_VETTING_POLICY, ...stored });
}

/** The operator changes the numbers of vetting. Decisions that are made keep theirs. Refuses: not_allowed. */
export function changeVettingPolicy(
  actor: AdminActor,
  next: VettingPolicy,
): Promise<Result<{ changed: number }>> {
  return act(async (tx, now) => {
    if (!can(actor, "settings.edit")) return refuse("not_allowed");
    const before = await vettingPolicy(tx);
    const keys = VETTING_POLICY_KEYS.filter((key) => before[key] !== next[key]);
    for (const key of keys) {
      const data = { value: next[key], updatedById: actor.userId, updatedAt: now };
      await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
      const event = { type: "settings.changed", key, from: before[key], to: next[key] } as const;
      await record(tx, now, actor, { stream: "settings" }, event);
    }
    return done({ changed: keys.length });
  });
}
