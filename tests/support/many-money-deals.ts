// Signed deals by the thousand: people, briefs and applications are written in bulk, and a deal takes three statements.
import { randomUUID } from "node:crypto";
import { act, appNow, db } from "#app/db.server.ts";
import type { BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { digestOf } from "#app/domain/audit/digest.server.ts";
import type { CommissionTerms } from "#app/domain/commission/commission-terms.ts";
import { beginWithoutFee } from "#app/domain/deal/begin-deal.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { hoursAfter } from "#app/domain/deal/policy.ts";
import { makeBrand, makeTerms, type MoneyDeal } from "./money-factory.ts";

const BULK = 20;

export interface ModelDeal {
  /** All zero where the deal pays a share of its sales and no fee: then it has begun. */
  fees: bigint[];
  currency: "USD" | "EUR" | "JPY" | "KWD";
  creatorFeeBps: number;
  /** Positions of the items that end with their approval. */
  contentOnly: number[];
  commission?: CommissionTerms;
}

/** What a deal shares with another one: its brief, or its creator. */
export interface Beside {
  deal: MoneyDeal;
  shares: "brief" | "creator";
}

interface Place {
  brand: BrandActor;
  creator: CreatorActor;
  brief: { id: string; title: string };
  applicationId: string;
}

const people = { emailVerified: true, timeZone: "UTC", locale: "en-US" };

function newCreator(): CreatorActor {
  const [userId, creatorId] = [randomUUID(), randomUUID()];
  const email = `creator-${creatorId}@example.com`;
  return {
    kind: "creator",
    userId,
    name: "Noor Haddad",
    email,
    ...people,
    creatorId,
    handle: `n-${creatorId}`,
  };
}

async function writePeople(creators: readonly CreatorActor[], now: Date): Promise<void> {
  await db.user.createMany({
    data: creators.map(({ userId: id, name, email }) => ({
      ...{ id, kind: "creator" as const, name, email, passwordHash: "unused" },
    })),
  });
  await db.creator.createMany({
    data: creators.map(({ creatorId: id, userId, handle }) => ({
      ...{ id, userId, handle, displayName: "Noor", country: "US", createdAt: now },
    })),
  });
}

/** Creators who were accepted for a brief each. */
async function placesOf(brand: BrandActor): Promise<Place[]> {
  const now = await appNow();
  const places = Array.from({ length: BULK }, () => {
    const brief = { id: randomUUID(), title: "Chilli crisp" };
    return { brand, creator: newCreator(), brief, applicationId: randomUUID() };
  });
  await writePeople(
    places.map(({ creator }) => creator),
    now,
  );
  await db.brief.createMany({
    data: places.map(({ brief: { id, title } }) => ({
      ...{ id, slug: `brief-${id}`, title, brandId: brand.brandId, state: "published" as const },
      ...{ currency: "USD", createdById: brand.userId, createdAt: now, updatedAt: now, budget: 1_000_000n },
    })),
  });
  await db.application.createMany({
    data: places.map(({ applicationId: id, brief, creator }) => ({
      ...{ id, briefId: brief.id, creatorId: creator.creatorId, state: "accepted" as const, pitch: "Yes" },
      ...{ gross: 1n, submittedAt: now, answerDueAt: now, closesAt: now },
    })),
  });
  return places;
}

/** A place of the same brief or the same creator as another deal. */
async function moved(place: Place, { deal, shares }: Beside): Promise<Place> {
  const same =
    shares === "brief"
      ? { ...place, brief: { ...place.brief, id: deal.briefId } }
      : { ...place, creator: deal.creator };
  const data = { briefId: same.brief.id, creatorId: same.creator.creatorId };
  await db.application.update({ where: { id: place.applicationId }, data });
  return same;
}

/** A deal of no fee begins with its last signature. */
async function begin(dealId: string): Promise<void> {
  const begun = await act(async (tx, now) => beginWithoutFee(tx, now, await lockedDeal(tx, dealId)));
  if (!begun.ok) throw new Error(`A deal without a fee did not begin: ${begun.code}`);
}

async function writeDeal(
  { brand, creator, brief, applicationId }: Place,
  given: ModelDeal,
): Promise<MoneyDeal> {
  const now = await appNow();
  const body = makeTerms(brief, brand, creator, given);
  const [dealId, termsId] = [randomUUID(), randomUUID()];
  const { brandId } = brand;
  const { creatorId } = creator;
  await db.terms.create({
    data: {
      ...{ id: termsId, applicationId, version: 1, body, sha256: digestOf(body) },
      ...{ proposedBy: "brand", createdAt: now },
    },
  });
  const [gross, brandFee, creatorFee] = [body.totals.gross, body.totals.brandFee, body.totals.creatorFee].map(
    BigInt,
  );
  if (gross === undefined || brandFee === undefined || creatorFee === undefined) throw new Error("No totals");
  const sums = { gross, brandFee, creatorFee };
  const { number } = await db.deal.create({
    data: {
      ...{ id: dealId, briefId: brief.id, brandId, creatorId, applicationId, termsId, ...sums },
      ...{ state: gross > 0n ? "funding" : "signing", currency: given.currency, createdAt: now },
      dueAt: hoursAfter(now, body.policy.fundHours),
    },
    select: { number: true },
  });
  const items = body.items.map((item, position) => ({
    ...{ id: randomUUID(), dealId, position, platform: item.platform, format: item.format, quantity: 1 },
    ...{ contentOnly: item.contentOnly, stateSince: now, gross: BigInt(item.gross) },
    ...{ brandFee: BigInt(item.brandFee), creatorFee: BigInt(item.creatorFee) },
  }));
  await db.deliverable.createMany({ data: items });
  if (gross === 0n) await begin(dealId);
  const deliverableIds = items.map(({ id }) => id);
  return {
    dealId,
    briefId: brief.id,
    number,
    brand,
    creator,
    deliverableIds,
    ...sums,
    cost: gross + brandFee,
  };
}

/** A source of deals that wait for their funds, all of one brand, each of a creator and a brief of its own unless told. */
export function dealSource(): (given: ModelDeal, beside?: Beside) => Promise<MoneyDeal> {
  const brand = appNow().then(makeBrand);
  let places: Place[] = [];
  let refill: Promise<void> | null = null;
  return async (given, beside) => {
    while (places.length === 0) {
      refill ??= brand
        .then(placesOf)
        .then((more) => void (places = more))
        .finally(() => (refill = null));
      await refill;
    }
    const place = places.pop();
    if (!place) throw new Error("Somebody took the last place");
    return writeDeal(beside ? await moved(place, beside) : place, given);
  };
}
