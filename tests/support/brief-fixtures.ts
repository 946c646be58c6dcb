import { randomUUID } from "node:crypto";
import { appNow, db } from "#app/db.server.ts";
import type { AdminActor, AdminRole, BrandActor, BrandRole, CreatorActor } from "#app/domain/access/actor.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import type { BriefInput } from "#app/domain/brief/brief-input.ts";
import { createBrief } from "#app/domain/brief/create-brief.server.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { saveBrief } from "#app/domain/brief/save-brief.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import type { Result } from "#app/domain/refusal.ts";

let count = 0;
const next = () => (count += 1);

/** The value of a result that a fixture relies on. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`A fixture was refused: ${result.code} ${JSON.stringify(result.detail)}`);
  return result.value;
}

async function user(kind: "brand" | "creator" | "admin", name: string, adminRole: AdminRole | null = null) {
  const now = new Date();
  const email = `${kind}-${next()}-${randomUUID().slice(0, 8)}@example.com`;
  const row = await db.user.create({
    data: { kind, email, name, passwordHash: "-", emailVerifiedAt: now, adminRole, createdAt: now },
  });
  return { userId: row.id, name, email, emailVerified: true, timeZone: "America/Chicago", locale: "en-US" };
}

/** Another member of a brand's team. */
export async function memberOf(brandId: string, role: BrandRole): Promise<BrandActor> {
  const person = await user("brand", `Member ${next()}`);
  await db.brandMember.create({ data: { brandId, userId: person.userId, role, createdAt: new Date() } });
  const brand = await db.brand.findUniqueOrThrow({ where: { id: brandId } });
  return { kind: "brand", ...person, brandId, brandName: brand.name, brandSlug: brand.slug, role };
}

/** A new brand and its owner. */
export async function brandOwner(name = `Pepperjar ${next()}`): Promise<BrandActor> {
  const brand = await db.brand.create({
    data: {
      name,
      slug: `brand-${next()}-${randomUUID().slice(0, 6)}`,
      website: "https://pepperjar.com",
      country: "US",
      background: "We make chilli crisp in Oakland.",
      values: "Fair pay",
      createdAt: new Date(),
    },
  });
  return memberOf(brand.id, "owner");
}

/** A new creator without accounts. */
export async function newCreator(
  handle = `creator${next()}${randomUUID().slice(0, 6)}`,
): Promise<CreatorActor> {
  const person = await user("creator", "Imani Okafor");
  const creator = await db.creator.create({
    data: {
      userId: person.userId,
      handle,
      displayName: "Imani Okafor",
      country: "US",
      languages: ["en"],
      niches: ["food"],
      createdAt: new Date(),
    },
  });
  return { kind: "creator", ...person, creatorId: creator.id, handle };
}

export async function admin(role: AdminRole = "moderator"): Promise<AdminActor> {
  return { kind: "admin", ...(await user("admin", `Admin ${next()}`, role)), role };
}

/** A complete brief: one reel for 430.00, 6 slots, budget for all, ten days to apply; with what differs. */
export async function briefInput(differs: Partial<BriefInput> = {}): Promise<BriefInput> {
  const now = await appNow();
  return {
    title: "Weeknight noodles in under ten minutes",
    summary: "Cook one bowl with our jar in a single take. Show the crunch up close, then eat it.",
    visibility: "public",
    currency: "USD",
    pricing: "fixed",
    slots: 6,
    budget: 258_000n,
    applyBy: new Date(now.getTime() + 10 * 86_400_000),
    publishAt: null,
    niches: ["food"],
    markets: ["US"],
    details: readBriefDetails({
      goals: [{ kind: "sales", kpi: "Codes used", target: "200" }],
      keyMessages: ["Ten minutes"],
    }),
    eligibility: readEligibility({ platforms: ["instagram"] }),
    deliverables: [
      {
        platform: "instagram",
        format: "reel",
        quantity: 1,
        specification: "30 to 45 seconds",
        feeMin: 43_000n,
        feeMax: 43_000n,
        publishFrom: null,
        publishTo: null,
        draftBy: null,
      },
    ],
    ...differs,
  };
}

/** A saved draft of this brand. */
export async function draftOf(actor: BrandActor, differs: Partial<BriefInput> = {}): Promise<string> {
  const input = await briefInput(differs);
  const { briefId } = must(await createBrief(actor, { id: randomUUID(), title: input.title }));
  must(await saveBrief(actor, briefId, 0, input));
  return briefId;
}

/** The id of the review that waits for a decision. */
export async function openReviewOf(briefId: string): Promise<string> {
  const review = await db.listingReview.findFirstOrThrow({ where: { briefId, decision: null } });
  return review.id;
}

/** A published brief: written, submitted and approved through the verbs. */
export async function publishedBy(
  actor: BrandActor,
  moderator: AdminActor,
  differs: Partial<BriefInput> = {},
): Promise<string> {
  const briefId = await draftOf(actor, differs);
  must(await submitBrief(actor, briefId));
  // The sixth clean brief of a brand takes the fast lane: then nobody is waited for.
  const review = await db.listingReview.findFirst({ where: { briefId, decision: null } });
  if (review) must(await decideListing(moderator, review.id, { decision: "approved", reason: "" }));
  return briefId;
}
