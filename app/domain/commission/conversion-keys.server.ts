import { act, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** Keys that work at the same time: two while one is changed for the other, and some for other shops. */
export const MOST_KEYS = 5;

const stream = (actor: BrandActor) => ({ stream: `conversion-keys:${actor.brandId}` });

/** The brand's keys, those that work first, the newest first. */
export async function conversionKeys(actor: BrandActor) {
  const own = { brandId: actor.brandId };
  const orderBy = [{ createdAt: "desc" as const }, { id: "desc" as const }];
  const live = await db.conversionKey.findMany({ where: { ...own, revokedAt: null }, orderBy });
  const past = await db.conversionKey.findMany({
    where: { ...own, revokedAt: { not: null } },
    orderBy,
    take: 5,
  });
  return [...live, ...past];
}

/** Makes a key; its secret is derived from its id by the caller and shown once. Refuses: not_allowed, list_full. */
export function makeConversionKey(actor: BrandActor): Promise<Result<{ id: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "brand.edit")) return refuse("not_allowed");
    await tx.$queryRaw`select id from brand where id = ${actor.brandId}::uuid for update`;
    const live = await tx.conversionKey.count({ where: { brandId: actor.brandId, revokedAt: null } });
    if (live >= MOST_KEYS) return refuse("list_full", { most: String(MOST_KEYS) });
    const key = await tx.conversionKey.create({
      data: { brandId: actor.brandId, createdBy: actor.name, createdAt: now },
    });
    await record(tx, now, actor, stream(actor), { type: "conversion_key.made", key: key.id });
    return done({ id: key.id });
  });
}

/** From now on nothing that is signed with this key is taken. Revoking twice changes nothing. Refuses: not_allowed, not_found. */
export function revokeConversionKey(actor: BrandActor, id: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brand.edit")) return refuse("not_allowed");
    if (!isUuid(id)) return refuse("not_found");
    const own = { id, brandId: actor.brandId };
    if ((await tx.conversionKey.count({ where: own })) === 0) return refuse("not_found");
    const revoked = await tx.conversionKey.updateMany({
      where: { ...own, revokedAt: null },
      data: { revokedAt: now },
    });
    if (revoked.count === 1)
      await record(tx, now, actor, stream(actor), { type: "conversion_key.revoked", key: id });
    return done(null);
  });
}
