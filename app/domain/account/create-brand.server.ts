import { act, type Tx } from "../../db.server.ts";
import type { NewcomerActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { BrandProfile } from "./brand-profile.ts";
import { randomSuffix } from "./random-suffix.server.ts";
import { slugify } from "./slug.ts";

async function insertBrand(tx: Tx, now: Date, profile: BrandProfile): Promise<string> {
  const slug = slugify(profile.name, "brand");
  for (const candidate of [slug, `${slug}-${randomSuffix()}`]) {
    const made = await tx.brand.createManyAndReturn({
      data: [{ ...profile, slug: candidate, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made[0]) return made[0].id;
  }
  throw new Error(`No free address for a brand called ${slug}`);
}

/**
 * Makes the brand of somebody who signed up for one, with them as its owner. Sent twice, the second finds
 * the first one's brand. Refuses: not_allowed (joined as a creator), not_verified.
 */
export function createBrand(
  actor: NewcomerActor,
  profile: BrandProfile,
): Promise<Result<{ brandId: string }>> {
  return act(async (tx, now) => {
    if (actor.joining !== "brand") return refuse("not_allowed");
    if (!actor.emailVerified) return refuse("not_verified");
    // The row lock makes the second of two simultaneous forms wait and then find the brand.
    await tx.$queryRaw`select id from app_user where id = ${actor.userId}::uuid for update`;
    const known = await tx.brandMember.findFirst({
      where: { userId: actor.userId },
      select: { brandId: true },
    });
    if (known) return done({ brandId: known.brandId });
    const brandId = await insertBrand(tx, now, profile);
    await tx.brandMember.create({ data: { brandId, userId: actor.userId, role: "owner", createdAt: now } });
    return done({ brandId });
  });
}
