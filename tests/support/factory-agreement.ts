// From a published brief to an open offer, through the verbs.
import { db } from "#app/db.server.ts";
import type { AdminActor, BrandActor } from "#app/domain/access/actor.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import type { BriefInput } from "#app/domain/brief/brief-input.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { publishedBy } from "./brief-fixtures.ts";
import { adminUser, brandUser, creatorUser, must, type TestCreator } from "./factory-people.ts";

export interface TestBrief {
  briefId: string;
  slug: string;
  brand: BrandActor;
  /** Each deliverable line with its lowest fee (43,000 when creators name their price). */
  lines: { briefDeliverableId: string; amount: bigint }[];
}

export interface BriefOptions extends Partial<BriefInput> {
  brand?: BrandActor;
  moderator?: AdminActor;
}

/** A published brief: one Instagram reel for $430.00, 6 slots, budget for all of them; with what differs. */
export async function publishedBrief(options: BriefOptions = {}): Promise<TestBrief> {
  const { brand = await brandUser(), moderator = await adminUser("moderator"), ...input } = options;
  const briefId = await publishedBy(brand, moderator, input);
  const brief = await db.brief.findUniqueOrThrow({
    where: { id: briefId },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  const lines = brief.deliverables.map(({ id, feeMin }) => ({
    briefDeliverableId: id,
    amount: feeMin ?? 43_000n,
  }));
  return { briefId, slug: brief.slug, brand, lines };
}

export interface TestApplication {
  applicationId: string;
  brief: TestBrief;
  creator: TestCreator;
}

/** What a creator sends to apply at the brief's own fees. */
export function applicationInput(brief: TestBrief, creator: TestCreator, pitch = "One pan, one take.") {
  const { slug, lines: prices } = brief;
  return { slug, accountIds: creator.accountIds, pitch, availability: "Any week", answers: [], prices };
}

/** An application to a brief (a new one unless given), by a new creator unless given. */
export async function applicationTo(
  brief?: TestBrief,
  options: { creator?: TestCreator; pitch?: string } = {},
): Promise<TestApplication> {
  const to = brief ?? (await publishedBrief());
  const creator = options.creator ?? (await creatorUser());
  const { applicationId } = must(await apply(creator, applicationInput(to, creator, options.pitch)));
  return { applicationId, brief: to, creator };
}

export interface TestOffer extends TestApplication {
  offerId: string;
}

/** An offer to an application (a new one unless given) at the brief's fees, or at `prices`. */
export async function offerTo(
  application?: TestApplication,
  options: { prices?: bigint[]; message?: string } = {},
): Promise<TestOffer> {
  const to = application ?? (await applicationTo());
  const { brief, applicationId } = to;
  const prices = brief.lines.map((line, at) => ({ ...line, amount: options.prices?.[at] ?? line.amount }));
  const { offerId } = must(
    await makeOffer(brief.brand, { applicationId, message: options.message ?? "", prices }),
  );
  return { ...to, offerId };
}
