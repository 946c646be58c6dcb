import { randomUUID } from "node:crypto";
import { act, db } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { templatesWith, type Template, type TemplateInput } from "./template.ts";

/** The wordings that moderators choose from. */
export async function decisionTemplates(): Promise<Template[]> {
  return templatesWith(await db.moderationTemplate.findMany());
}

/** Stores a wording: a new one without a key, else in place of the one with this key. Refuses: not_allowed, not_found. */
export function saveTemplate(actor: AdminActor, { key, ...words }: TemplateInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const known = templatesWith(await tx.moderationTemplate.findMany()).some((one) => one.key === key);
    if (key !== "" && !known) return refuse("not_found");
    const data = { ...words, retiredAt: null, updatedById: actor.userId, updatedAt: now };
    const place = key === "" ? randomUUID() : key;
    await tx.moderationTemplate.upsert({
      where: { key: place },
      create: { key: place, ...data },
      update: data,
    });
    const what = `the wording “${words.title}”`;
    await record(tx, now, actor, { stream: "settings" }, { type: "moderation.changed", what });
    return done(null);
  });
}

/** Takes a wording off the list; doing it twice changes nothing. Refuses: not_allowed. */
export function retireTemplate(actor: AdminActor, key: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const found = templatesWith(await tx.moderationTemplate.findMany()).find((one) => one.key === key);
    if (!found) return done(null);
    const data = { ...found, retiredAt: now, updatedById: actor.userId, updatedAt: now };
    await tx.moderationTemplate.upsert({ where: { key }, create: data, update: data });
    const what = `the wording “${found.title}”, which is gone`;
    await record(tx, now, actor, { stream: "settings" }, { type: "moderation.changed", what });
    return done(null);
  });
}
