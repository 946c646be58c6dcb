import { act, db, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { storedSettings } from "../deal/policy.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import {
  DEFAULT_MODERATION,
  MODERATION_KEYS,
  MODERATION_LABELS,
  moderationSettingsSchema,
  type ModerationSettings,
} from "./moderation-settings.ts";

const KEY = "moderation";

/** The settings in force: the operator's values over the defaults. */
export async function moderationSettings(tx: Tx = db): Promise<ModerationSettings> {
  const stored = moderationSettingsSchema
    .partial()
    .catch({})
    .parse((await storedSettings(tx)).get(KEY) ?? {});
  return { ...DEFAULT_MODERATION, ...stored };
}

/** The operator changes them; each change is recorded. Refuses: not_allowed, setting_invalid. */
export function changeModerationSettings(
  actor: AdminActor,
  next: ModerationSettings,
): Promise<Result<{ changed: number }>> {
  return act(async (tx, now) => {
    if (!can(actor, "settings.edit")) return refuse("not_allowed");
    const parsed = moderationSettingsSchema.safeParse(next);
    if (!parsed.success) {
      const key = MODERATION_KEYS.find((one) => one === parsed.error.issues[0]?.path[0]) ?? "trustedAfter";
      return refuse("setting_invalid", {
        name: MODERATION_LABELS[key].label,
        min: "its least",
        max: "its most",
      });
    }
    const before = await moderationSettings(tx);
    const value = parsed.data;
    const keys = MODERATION_KEYS.filter((key) => before[key] !== value[key]);
    if (keys.length === 0) return done({ changed: 0 });
    const data = { value, updatedById: actor.userId, updatedAt: now };
    await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, ...data }, update: data });
    for (const key of keys)
      await record(...([tx, now, actor, { stream: "settings" }] as const), {
        type: "settings.changed",
        key,
        from: before[key],
        to: value[key],
      });
    return done({ changed: keys.length });
  });
}
