import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { AdminActor, BrandActor } from "#app/domain/access/actor.ts";
import { appealListing } from "#app/domain/moderation/appeal-listing.server.ts";
import { approveMany } from "#app/domain/moderation/approve-many.server.ts";
import { handOverReview, releaseReview, takeReview } from "#app/domain/moderation/assign-review.server.ts";
import { decideAppeal } from "#app/domain/moderation/decide-appeal.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { decideReport } from "#app/domain/moderation/decide-report.server.ts";
import { removeListing } from "#app/domain/moderation/remove-listing.server.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { changeModerationSettings, moderationSettings } from "#app/domain/moderation/settings.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { admin, brandOwner, draftOf, must, newCreator, openReviewOf } from "#tests/support/brief-fixtures.ts";
import { applicationTo, publishedBrief } from "#tests/support/factories.ts";

const REASON = "The brief asks creators to hide that they are paid.";
const approve = { decision: "approved", reason: "" } as const;
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code);

let [first, second] = [] as unknown as [AdminActor, AdminActor];
let owner: BrandActor;
beforeAll(async () => {
  [first, second] = [await admin(), await admin()];
  owner = await brandOwner("Pepperjar");
});

const TITLES = [
  "Soup on a train",
  "A week of breakfasts",
  "Night market tour",
  "Grandmother’s pickles",
  "Camping with one pan",
  "Lunch for a fiver",
  "Desk snacks ranked",
];
let at = 0;
const submitted = async (brand = owner) => {
  const title = TITLES[at++ % TITLES.length] ?? "";
  const summary = `${title}: film it in one take, tell people what it costs and what you would change next time.`;
  const id = await draftOf(brand, { title, summary });
  must(await submitBrief(brand, id));
  return id;
};
const stateOf = async (id: string) => (await db.brief.findUniqueOrThrow({ where: { id } })).state;

describe("assignment", () => {
  it("gives a review to one of two who take it, and only that one decides", async () => {
    const review = await openReviewOf(await submitted());
    const takes = await Promise.all([takeReview(first, review), takeReview(second, review)]);
    expect(takes.map(codeOf).sort()).toEqual(["ok", "taken_by_other"]);
    const [mine, other] = takes[0]?.ok ? [first, second] : [second, first];
    expect(codeOf(await decideListing(other, review, approve))).toBe("taken_by_other");
    expect(codeOf(await releaseReview(other, review))).toBe("taken_by_other");
    must(await handOverReview(mine, review, other.userId));
    expect(await db.notification.count({ where: { userId: other.userId, kind: "review_assigned" } })).toBe(1);
    expect(codeOf(await decideListing(mine, review, approve))).toBe("taken_by_other");
    must(await decideListing(other, review, approve));
  });

  it("never hands a review to somebody who may not moderate", async () => {
    const review = await openReviewOf(await submitted());
    must(await takeReview(first, review));
    const finance = await admin("finance");
    expect(codeOf(await handOverReview(first, review, finance.userId))).toBe("not_found");
  });
});

describe("bulk approval", () => {
  it("approves the clean ones and says why the others stay", async () => {
    const clean = await submitted(await brandOwner());
    const brand = await brandOwner();
    const dirty = await draftOf(brand, {
      summary: "Write to anna@elsewhere.example before you film anything for us.",
    });
    must(await submitBrief(brand, dirty));
    const ids = [await openReviewOf(clean), await openReviewOf(dirty)];
    const outcomes = must(await approveMany(first, ids));
    expect(outcomes.map((one) => one.approved).sort()).toEqual([false, true]);
    expect(outcomes.find((one) => !one.approved)?.why).toContain("look at it by itself");
    expect([await stateOf(clean), await stateOf(dirty)]).toEqual(["published", "in_review"]);
  });
});

describe("an appeal", () => {
  it("is heard once, by another than the first", async () => {
    const id = await submitted();
    must(await decideListing(first, await openReviewOf(id), { decision: "rejected", reason: REASON }));
    const stranger = await brandOwner();
    expect(codeOf(await appealListing(stranger, id, REASON))).toBe("not_found");
    for (let twice = 0; twice < 2; twice += 1)
      must(await appealListing(owner, id, "We took the sentence out."));
    expect(codeOf(await appealListing(owner, id, "And another thing about it."))).toBe("appeal_used");
    const grant = { outcome: "overturned", reason: "The sentence was about the recipe." } as const;
    expect(codeOf(await decideAppeal(first, id, grant))).toBe("own_decision");
    must(await decideAppeal(second, id, grant));
    expect(await stateOf(id)).toBe("paused");
  });
});

describe("a removal", () => {
  it("ends applications that wait, tells their creators, and can be appealed", async () => {
    const brief = await publishedBrief({ brand: owner });
    const { applicationId, creator } = await applicationTo(brief);
    must(await removeListing(first, brief.briefId, REASON));
    expect(await db.application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
      state: "declined",
      declineCode: "brief_removed",
    });
    const told = { userId: creator.userId, kind: "application_brief_removed" };
    expect(await db.notification.count({ where: told })).toBe(1);
    must(await appealListing(owner, brief.briefId, "We took the sentence out."));
  });
});

describe("the fast lane", () => {
  it("publishes a trusted brand's clean briefs, keeps a sample, and is switched off", async () => {
    const root = await admin("superadmin");
    const settings = await moderationSettings();
    const change = (next: Partial<typeof settings>) =>
      changeModerationSettings(root, { ...settings, ...next });
    must(await change({ trustedAfter: 1, trustedSample: 2 }));
    const brand = await brandOwner();
    must(await decideListing(first, await openReviewOf(await submitted(brand)), approve));
    const fast = await submitted(brand);
    const sample = await submitted(brand);
    expect([await stateOf(fast), await stateOf(sample)]).toEqual(["published", "in_review"]);
    expect(await db.auditEvent.count({ where: { briefId: fast, type: "brief.fast_approved" } })).toBe(1);
    must(await change({ trustedAfter: 0 }));
    expect(await stateOf(await submitted(brand))).toBe("in_review");
    must(await change({}));
  });
});

describe("reports", () => {
  it("come once per person, so many in a day, and are answered", async () => {
    const creator = await newCreator();
    const target = { kind: "brand", slug: owner.brandSlug, key: null } as const;
    must(await reportContent(creator, target, { reason: "unpaid", detail: "" }));
    expect(codeOf(await reportContent(creator, target, { reason: "scam", detail: "" }))).toBe(
      "already_reported",
    );
    const report = await db.contentReport.findFirstOrThrow({ where: { reporterId: creator.userId } });
    const results = await Promise.all([
      decideReport(first, report.id, { outcome: "acted", note: "The brief was taken down." }),
      decideReport(second, report.id, { outcome: "dismissed", note: "The pay is named in the brief." }),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["changed_meanwhile", "ok"]);
    expect(await db.notification.count({ where: { userId: creator.userId, kind: "report_decided" } })).toBe(
      1,
    );
  });
});
