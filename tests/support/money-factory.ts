// Rows that money tests start from: a signed deal that waits for its funds. Written directly, because what led to
// it has tests of its own.
import { randomUUID } from "node:crypto";
import { appNow, db } from "#app/db.server.ts";
import type { BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { digestOf } from "#app/domain/audit/digest.server.ts";
import type { CommissionTerms } from "#app/domain/commission/commission-terms.ts";
import { DEFAULT_POLICY, hoursAfter } from "#app/domain/deal/policy.ts";
import { termsWith } from "#app/domain/offer/terms.ts";

export interface MoneyDeal {
  dealId: string;
  briefId: string;
  number: number;
  brand: BrandActor;
  creator: CreatorActor;
  deliverableIds: string[];
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  cost: bigint;
}

export interface DealOptions {
  /** The fee of each deliverable, minor units. */
  fees?: bigint[];
  currency?: string;
  creatorFeeBps?: number;
  state?: "signing" | "funding";
  /** Somebody who has another deal already. */
  creator?: CreatorActor;
  /** Another deal of the same brief: one of this brand's. */
  beside?: MoneyDeal;
  /** A share of the sales beside the fees. */
  commission?: CommissionTerms;
}

const person = { emailVerified: true, timeZone: "UTC", locale: "en-US" };

async function makeUser(kind: "brand" | "creator" | "admin", name: string) {
  const email = `${kind}-${randomUUID()}@example.com`;
  return db.user.create({
    data: {
      ...{ kind, name, email, passwordHash: "unused" },
      ...(kind === "admin" ? { adminRole: "finance" as const } : {}),
    },
  });
}

/** An admin who may read the ledger and resolve payouts. */
export async function makeAdmin() {
  const { id: userId, name, email } = await makeUser("admin", "Fin Ance");
  return { kind: "admin", userId, name, email, role: "finance", ...person } as const;
}

/** A brand and its owner. */
export async function makeBrand(now: Date): Promise<BrandActor> {
  const user = await makeUser("brand", "Ada Byron");
  const slug = `brand-${randomUUID()}`;
  const about = { website: "https://pepperjar.example", country: "US", background: "", values: "" };
  const brand = await db.brand.create({
    data: {
      slug,
      name: "Pepperjar",
      ...about,
      createdAt: now,
      members: { create: { userId: user.id, role: "owner", createdAt: now } },
    },
  });
  const { id: userId, name, email } = user;
  return {
    kind: "brand",
    userId,
    name,
    email,
    ...person,
    brandId: brand.id,
    brandName: brand.name,
    brandSlug: slug,
    role: "owner",
  };
}

/** A creator without a payout account. */
export async function makeCreator(): Promise<CreatorActor> {
  const user = await makeUser("creator", "Noor Haddad");
  const handle = `noor-${randomUUID()}`;
  const creator = await db.creator.create({
    data: { userId: user.id, handle, displayName: "Noor", country: "US", createdAt: await appNow() },
  });
  const { id: userId, name, email } = user;
  return { kind: "creator", userId, name, email, ...person, creatorId: creator.id, handle };
}

async function makeApplication(
  now: Date,
  brand: BrandActor,
  creator: CreatorActor,
  { currency, briefId }: { currency: string; briefId: string | undefined },
  gross: bigint,
) {
  const given = briefId && (await db.brief.findUniqueOrThrow({ where: { id: briefId } }));
  const brief =
    given ||
    (await db.brief.create({
      data: {
        ...{
          slug: `brief-${randomUUID()}`,
          brandId: brand.brandId,
          state: "published",
          title: "Chilli crisp",
          currency,
        },
        ...{ createdById: brand.userId, createdAt: now, updatedAt: now, budget: gross * 10n },
      },
    }));
  const dates = { submittedAt: now, answerDueAt: now, closesAt: now };
  const application = await db.application.create({
    data: {
      briefId: brief.id,
      creatorId: creator.creatorId,
      state: "accepted",
      pitch: "Yes",
      gross,
      ...dates,
    },
  });
  return { brief, application };
}

/** Terms with one item for each fee; `contentOnly` names the positions of those that are not posted. */
export function makeTerms(
  brief: { id: string; title: string },
  brand: BrandActor,
  creator: CreatorActor,
  options: {
    fees: readonly bigint[];
    currency: string;
    creatorFeeBps: number;
    contentOnly?: number[];
    commission?: CommissionTerms;
  },
) {
  const base = {
    brief: { id: brief.id, title: brief.title },
    brand: { id: brand.brandId, name: brand.brandName, country: "US" },
    creator: { id: creator.creatorId, name: "Noor", handle: creator.handle, country: "US" },
    currency: options.currency,
    licence: { media: [], termDays: 90, territory: [], edits: true, paidMedia: false, noAiTraining: true },
    exclusivity: null,
    disclosure: { markets: [], hashtags: [], mentions: [] },
    policy: { ...DEFAULT_POLICY, creatorFeeBps: options.creatorFeeBps },
    ...(options.commission ? { commission: options.commission } : {}),
  };
  const item = {
    platform: "instagram",
    format: "reel",
    quantity: 1,
    specification: "",
  } as const;
  const window = { publishFrom: null, publishTo: null };
  return termsWith(
    base,
    options.fees.map((gross, position) => {
      const contentOnly = options.contentOnly?.includes(position) ?? false;
      return { ...item, ...window, contentOnly, id: randomUUID(), gross };
    }),
  );
}

/** A deal that both sides signed and that waits for the brand's money (or for signatures). */
export async function makeDeal(given: DealOptions = {}): Promise<MoneyDeal> {
  const usual = { fees: [32_000n, 11_000n], currency: "USD", creatorFeeBps: 0, state: "funding" } as const;
  const options = { ...usual, ...given };
  const now = await appNow();
  const [brand, creator] = [
    given.beside?.brand ?? (await makeBrand(now)),
    given.creator ?? (await makeCreator()),
  ];
  const agreed = options.fees.reduce((sum, fee) => sum + fee, 0n);
  const { brief, application } = await makeApplication(
    now,
    brand,
    creator,
    { ...options, briefId: given.beside?.briefId },
    agreed,
  );
  const body = makeTerms(brief, brand, creator, options);
  const terms = await db.terms.create({
    data: {
      applicationId: application.id,
      version: 1,
      body,
      sha256: digestOf(body),
      proposedBy: "brand",
      createdAt: now,
    },
  });
  const { gross, brandFee, creatorFee } = body.totals;
  const deal = await db.deal.create({
    data: {
      ...{
        briefId: brief.id,
        brandId: brand.brandId,
        creatorId: creator.creatorId,
        applicationId: application.id,
      },
      ...{ termsId: terms.id, state: options.state, currency: options.currency, createdAt: now },
      ...{ gross: BigInt(gross), brandFee: BigInt(brandFee), creatorFee: BigInt(creatorFee) },
      dueAt: hoursAfter(now, body.policy.fundHours),
      deliverables: {
        create: body.items.map((item, position) => ({
          ...{
            position,
            platform: item.platform,
            format: item.format,
            quantity: 1,
            contentOnly: false,
            stateSince: now,
          },
          ...{
            gross: BigInt(item.gross),
            brandFee: BigInt(item.brandFee),
            creatorFee: BigInt(item.creatorFee),
          },
        })),
      },
    },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  return {
    ...{
      dealId: deal.id,
      briefId: brief.id,
      number: deal.number,
      brand,
      creator,
      cost: deal.gross + deal.brandFee,
    },
    ...{ gross: deal.gross, brandFee: deal.brandFee, creatorFee: deal.creatorFee },
    deliverableIds: deal.deliverables.map(({ id }) => id),
  };
}
