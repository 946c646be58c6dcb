// Somebody else's deal does not exist, and a role without the permission is told so.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor, BrandRole } from "#app/domain/access/actor.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { shortlist } from "#app/domain/application/shortlist.server.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { reportLiveProblem } from "#app/domain/content/report-live-problem.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { dealFile, dealRoom } from "#app/domain/deal/queries.server.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { declineOffer } from "#app/domain/offer/decline-offer.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { openFunding } from "#app/domain/payout/open-funding.server.ts";
import type { Result } from "#app/domain/refusal.ts";
import {
  applicationInput,
  applicationTo,
  brandUser,
  creatorUser,
  dealIn,
  offerTo,
  publishedBrief,
  sendDraft,
  sign,
  type DealStage,
  type TestApplication,
  type TestCreator,
  type TestDeal,
  type TestOffer,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

interface Scene {
  application: TestApplication;
  offer: TestOffer;
  deals: Record<"signing" | "funding" | "active" | "in_review" | "live_due" | "live_check", TestDeal>;
}
let scene: Scene;
let before: unknown;
let otherBrand: BrandActor;
let otherCreator: TestCreator;

/** Everything that an act could have changed. */
const world = async () => ({
  applications: await db.application.findMany({ orderBy: { id: "asc" } }),
  offers: await db.offer.findMany({ orderBy: { id: "asc" } }),
  deals: await db.deal.findMany({ orderBy: { id: "asc" } }),
  deliverables: await db.deliverable.findMany({ orderBy: { id: "asc" } }),
  counts: [await db.auditEvent.count(), await db.notification.count(), await db.signature.count()],
});

beforeAll(async () => {
  const stages = ["signing", "funding", "active", "in_review", "live_due", "live_check"] as const;
  const deals = {} as Scene["deals"];
  for (const stage of stages) deals[stage] = await dealIn(stage satisfies DealStage);
  scene = { application: await applicationTo(), offer: await offerTo(), deals };
  otherBrand = await brandUser();
  otherCreator = await creatorUser();
  before = await world();
}, 120_000);
afterAll(async () => {
  expect(await world()).toEqual(before);
  await expectSoundLedger();
});

const first = (deal: TestDeal) => deal.deliverableIds[0] ?? "";
type BrandAct = (actor: BrandActor) => Promise<Result<unknown>>;

const BRAND_ACTS: Record<string, { allowed: BrandRole[]; owner: () => BrandActor; run: BrandAct }> = {
  shortlist: {
    allowed: ["owner", "manager"],
    owner: () => scene.application.brief.brand,
    run: (actor) => shortlist(actor, scene.application.applicationId),
  },
  decline: {
    allowed: ["owner", "manager"],
    owner: () => scene.application.brief.brand,
    run: (actor) => {
      const { applicationId } = scene.application;
      return decline(actor, { applicationId, code: "price", note: "", failedCriteria: [] });
    },
  },
  "make an offer": {
    allowed: ["owner", "manager"],
    owner: () => scene.application.brief.brand,
    run: (actor) => {
      const { applicationId, brief } = scene.application;
      return makeOffer(actor, { applicationId, message: "", prices: brief.lines });
    },
  },
  sign: {
    allowed: ["owner", "manager"],
    owner: () => scene.deals.signing.brand,
    run: (actor) => sign(actor, scene.deals.signing.number),
  },
  fund: {
    allowed: ["owner", "manager", "finance"],
    owner: () => scene.deals.funding.brand,
    run: (actor) => openFunding(actor, { deal: scene.deals.funding.number }),
  },
  "approve a draft": {
    allowed: ["owner", "manager", "reviewer"],
    owner: () => scene.deals.in_review.brand,
    run: (actor) => approveDraft(actor, { deliverableId: first(scene.deals.in_review), version: 1 }),
  },
  "ask for changes": {
    allowed: ["owner", "manager", "reviewer"],
    owner: () => scene.deals.in_review.brand,
    run: (actor) =>
      requestChanges(actor, { deliverableId: first(scene.deals.in_review), version: 1, feedback: "x" }),
  },
  "confirm a post": {
    allowed: ["owner", "manager", "reviewer"],
    owner: () => scene.deals.live_check.brand,
    run: (actor) => confirmLive(actor, first(scene.deals.live_check)),
  },
  "report a problem": {
    allowed: ["owner", "manager", "reviewer"],
    owner: () => scene.deals.live_check.brand,
    run: (actor) => reportLiveProblem(actor, { deliverableId: first(scene.deals.live_check), problem: "x" }),
  },
};
const ROLES: BrandRole[] = ["owner", "manager", "reviewer", "finance"];

describe("a brand", () => {
  it.each(Object.keys(BRAND_ACTS))("cannot %s for another brand", async (name) => {
    expect(await BRAND_ACTS[name]?.run(otherBrand)).toEqual({ ok: false, code: "not_found" });
  });

  it.each(
    Object.entries(BRAND_ACTS).flatMap(([name, { allowed }]) =>
      ROLES.filter((role) => !allowed.includes(role)).map((role) => ({ name, role })),
    ),
  )("cannot $name as $role", async ({ name, role }) => {
    const act = BRAND_ACTS[name];
    if (!act) throw new Error("No such act");
    // The owner's account in another role: no rows are made, so that the world stays as it is.
    expect(await act.run({ ...act.owner(), role })).toEqual({ ok: false, code: "not_allowed" });
  });

  it("cannot fund or read another brand's deal", async () => {
    expect(await openFunding(otherBrand, { deal: scene.deals.funding.number })).toMatchObject({
      code: "not_found",
    });
    expect(await dealRoom(otherBrand, scene.deals.active.number)).toBeNull();
    expect(await dealRoom(scene.deals.active.brand, scene.deals.active.number)).not.toBeNull();
  });
});

const CREATOR_ACTS: Record<string, (actor: TestCreator) => Promise<Result<unknown>>> = {
  withdraw: (actor) => withdraw(actor, scene.application.applicationId),
  "accept an offer": (actor) => acceptOffer(actor, scene.offer.offerId),
  "decline an offer": (actor) => declineOffer(actor, scene.offer.offerId, ""),
  sign: (actor) => sign(actor, scene.deals.signing.number),
  "send a draft": (actor) => sendDraft({ ...scene.deals.active, creator: actor }, first(scene.deals.active)),
  "send a link": (actor) =>
    submitLive(actor, {
      deliverableId: first(scene.deals.live_due),
      url: "https://www.instagram.com/reel/C1a2B3c4D5e/",
    }),
};

describe("a creator", () => {
  it.each(Object.keys(CREATOR_ACTS))("cannot %s for another creator", async (name) => {
    expect(await CREATOR_ACTS[name]?.(otherCreator)).toEqual({ ok: false, code: "not_found" });
  });

  it("cannot read another creator's deal or its files", async () => {
    const file = await db.storedFile.findFirstOrThrow({ where: { dealId: scene.deals.in_review.dealId } });
    expect(await dealFile(scene.deals.in_review.creator, file.id)).not.toBeNull();
    expect(await dealFile(otherCreator, file.id)).toBeNull();
    expect(await dealFile(otherBrand, file.id)).toBeNull();
    expect(await dealRoom(otherCreator, scene.deals.active.number)).toBeNull();
  });

  it("cannot apply or sign before the address is verified", async () => {
    const unverified = { ...scene.deals.signing.creator, emailVerified: false };
    expect(await sign(unverified, scene.deals.signing.number)).toEqual({ ok: false, code: "not_verified" });
    const { brief } = scene.application;
    const applying = await apply(
      { ...otherCreator, emailVerified: false },
      applicationInput(brief, otherCreator),
    );
    expect(applying).toEqual({ ok: false, code: "not_verified" });
  });

  it("cannot apply with another creator's accounts, nor to a brief that is not open", async () => {
    const { brief, creator } = scene.application;
    const borrowed = { ...otherCreator, accountIds: creator.accountIds };
    expect(await apply(borrowed, applicationInput(brief, borrowed))).toMatchObject({ code: "not_eligible" });
    const nowhere = { ...applicationInput(brief, otherCreator), slug: "no-such-brief" };
    expect(await apply(otherCreator, nowhere)).toEqual({ ok: false, code: "not_found" });
  });

  it("cannot apply outside the brief's price, or without a line's price", async () => {
    const { brief } = scene.application;
    const input = applicationInput(brief, otherCreator);
    const priced = (amount: bigint) => ({
      ...input,
      prices: brief.lines.map((line) => ({ ...line, amount })),
    });
    for (const form of [priced(43_001n), priced(42_999n), { ...input, prices: [] }])
      expect(await apply(otherCreator, form)).toEqual({ ok: false, code: "price_outside" });
  });
});

describe("a published brief in a scene of its own", () => {
  it("refuses whom it does not fit, naming what failed", async () => {
    const small = { ...otherCreator };
    const brief = await publishedBrief({ brand: otherBrand });
    await db.brief.update({
      where: { id: brief.briefId },
      data: { eligibility: { platforms: ["instagram"], minFollowers: 50_000, countries: ["GB"] } },
    });
    expect(await apply(small, applicationInput(brief, small))).toEqual({
      ok: false,
      code: "not_eligible",
      detail: { criteria: "Country, Followers" },
    });
    before = await world();
  });
});
