import { db } from "#app/db.server.ts";
import type { BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { addSocialAccount } from "#app/domain/account/add-social-account.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import type { SnapshotNumbers } from "#app/domain/account/stats.ts";
import { apply, type ApplyInput } from "#app/domain/application/apply.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { must, newCreator } from "./brief-fixtures.ts";

/** Plausible numbers of a micro creator, mostly read in the US; with what differs. */
export function numbers(differs: Partial<SnapshotNumbers> = {}): SnapshotNumbers {
  return {
    followers: 33_700,
    avgLikes: 1_240,
    avgComments: 96,
    avgViews: 18_400,
    reach: 15_200,
    impressions: 21_900,
    engagementDenominator: "followers",
    audienceCountries: { US: 72, CA: 9, elsewhere: 19 },
    audienceAges: { "18-24": 14, "25-34": 44, "35-44": 29, "45-54": 9, "55+": 4 },
    audienceGenders: { women: 61, men: 37, other: 2 },
    ...differs,
  };
}

/** A creator with one measured Instagram account. */
export async function measuredCreator(
  name = "Sofia Brandt",
  differs: Partial<SnapshotNumbers> = {},
): Promise<CreatorActor> {
  const actor = await newCreator();
  await db.creator.update({ where: { id: actor.creatorId }, data: { displayName: name } });
  const { accountId } = must(
    await addSocialAccount(actor, { platform: "instagram", handle: actor.handle, url: null }),
  );
  must(await recordStats(actor, accountId, numbers(differs)));
  return { ...actor, name };
}

/** What a creator sends to a brief: all own accounts, and for each line its lowest fee or 430.00. */
export async function applyInputTo(
  actor: CreatorActor,
  briefId: string,
  differs: Partial<ApplyInput> = {},
): Promise<ApplyInput> {
  const [brief, accounts] = await Promise.all([
    db.brief.findUniqueOrThrow({ where: { id: briefId }, include: { deliverables: true } }),
    db.socialAccount.findMany({ where: { creatorId: actor.creatorId } }),
  ]);
  return {
    slug: brief.slug,
    accountIds: accounts.map(({ id }) => id),
    pitch: "My most-saved reel is a nine-minute miso ramen. I would shoot yours in one pan and one take.",
    availability: "Nov 26 to Dec 4",
    answers: [],
    prices: brief.deliverables.map((line) => ({
      briefDeliverableId: line.id,
      amount: line.feeMin ?? 43_000n,
    })),
    ...differs,
  };
}

/** An application through the verb. */
export async function applicationOf(
  actor: CreatorActor,
  briefId: string,
  differs: Partial<ApplyInput> = {},
): Promise<string> {
  return must(await apply(actor, await applyInputTo(actor, briefId, differs))).applicationId;
}

/** An open offer at the prices that were asked. */
export async function offerTo(brand: BrandActor, applicationId: string, message = ""): Promise<string> {
  const prices = await db.applicationPrice.findMany({ where: { applicationId } });
  return must(await makeOffer(brand, { applicationId, message, prices })).offerId;
}
