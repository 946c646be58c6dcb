// People that tests act as. Their accounts are written directly; what a creator shows of an audience goes
// through the verbs.
import { addSocialAccount } from "#app/domain/account/add-social-account.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import type { SnapshotNumbers } from "#app/domain/account/stats.ts";
import type { AdminActor, AdminRole, BrandActor, BrandRole, CreatorActor } from "#app/domain/access/actor.ts";
import { db } from "#app/db.server.ts";
import { admin, brandOwner, memberOf, must, newCreator } from "./brief-fixtures.ts";

export { must };

/** Somebody of a brand's team: of a new brand, or of `brandId`. */
export async function brandUser(role: BrandRole = "owner", brandId?: string): Promise<BrandActor> {
  if (brandId) return memberOf(brandId, role);
  const owner = await brandOwner();
  return role === "owner" ? owner : memberOf(owner.brandId, role);
}

export async function adminUser(role: AdminRole = "superadmin"): Promise<AdminActor> {
  return admin(role);
}

/** A creator with what an application needs of them. */
export interface TestCreator extends CreatorActor {
  accountIds: string[];
}

export interface CreatorOptions {
  /** Display name and the name on the account. */
  name?: string;
  country?: string;
  platforms?: Platform[];
  numbers?: Partial<SnapshotNumbers>;
  emailVerified?: boolean;
}

/** Numbers that are coherent: 32,400 followers, 3.6 % engagement, most of the audience in the United States. */
export const NUMBERS: SnapshotNumbers = {
  followers: 32_400,
  avgLikes: 1_050,
  avgComments: 116,
  avgViews: 21_000,
  reach: 24_000,
  impressions: 31_000,
  engagementDenominator: "followers",
  audienceCountries: { US: 62, CA: 14, GB: 9, elsewhere: 15 },
  audienceAges: { "18-24": 24, "25-34": 46, "35-44": 20, "45-54": 10 },
  audienceGenders: { women: 71, men: 27, other: 2 },
};

/** A creator with a social account (Instagram unless told) and its numbers. */
export async function creatorUser(options: CreatorOptions = {}): Promise<TestCreator> {
  const actor = await newCreator();
  const { name = actor.name, country = "US", emailVerified = true } = options;
  await db.user.update({
    where: { id: actor.userId },
    data: { name, ...(emailVerified ? {} : { emailVerifiedAt: null }) },
  });
  await db.creator.update({ where: { id: actor.creatorId }, data: { displayName: name, country } });
  const accountIds: string[] = [];
  for (const platform of options.platforms ?? ["instagram"]) {
    const { accountId } = must(await addSocialAccount(actor, { platform, handle: actor.handle }));
    must(await recordStats(actor, accountId, { ...NUMBERS, ...options.numbers }));
    accountIds.push(accountId);
  }
  return { ...actor, name, emailVerified, accountIds };
}
