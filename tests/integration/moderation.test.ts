import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { AdminActor, BrandActor } from "#app/domain/access/actor.ts";
import { saveBrief } from "#app/domain/brief/save-brief.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { moderatedBrief, moderationQueue } from "#app/domain/moderation/queries.server.ts";
import { removeListing } from "#app/domain/moderation/remove-listing.server.ts";
import { workingHoursAfter } from "#app/domain/moderation/working-hours.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { advanceClock } from "#tests/support/account-fixtures.ts";
import {
  admin,
  brandOwner,
  briefInput,
  draftOf,
  memberOf,
  must,
  openReviewOf,
  publishedBy,
} from "#tests/support/brief-fixtures.ts";

const REASON = "Please take the phone number out of the summary.";
const approve = { decision: "approved", reason: "" } as const;
const change = { decision: "changes_requested", reason: REASON } as const;
const remove = { decision: "removed", reason: REASON } as const;

let owner: BrandActor;
let moderator: AdminActor;
beforeAll(async () => {
  owner = await brandOwner("Pepperjar");
  moderator = await admin();
});

const submitted = async () => {
  const id = await draftOf(owner);
  must(await submitBrief(owner, id));
  return id;
};
const stateOf = async (id: string) => (await db.brief.findUniqueOrThrow({ where: { id } })).state;
const toldOf = (userId: string, kind: string, briefId: string) =>
  db.notification.count({ where: { userId, kind, href: { endsWith: briefId } } });

describe("submitting", () => {
  it("opens one review with its deadline and tells those who moderate", async () => {
    const finance = await admin("finance");
    const id = await draftOf(owner);
    const results = await Promise.all([submitBrief(owner, id), submitBrief(owner, id)]);
    expect(results.every((one) => one.ok)).toBe(true);
    const reviews = await db.listingReview.findMany({ where: { briefId: id } });
    expect(reviews).toHaveLength(1);
    const { submittedAt, dueAt } = reviews[0] ?? {};
    expect(dueAt).toEqual(submittedAt && workingHoursAfter(submittedAt, 24));
    expect(await toldOf(moderator.userId, "listing_waiting", id)).toBe(1);
    expect(await toldOf(finance.userId, "listing_waiting", id)).toBe(0);
    const { slug } = await db.brief.findUniqueOrThrow({ where: { id } });
    expect(slug).toMatch(/^weeknight-noodles-in-under-ten-minutes-[a-z2-9]{6}$/);
  });

  it("refuses what is not complete, with everything that is missing", async () => {
    const id = await draftOf(owner, { summary: "", markets: [] });
    const refused = await submitBrief(owner, id);
    expect(refused).toMatchObject({ ok: false, code: "brief_incomplete" });
    expect(refused).toHaveProperty(
      "detail.missing",
      expect.stringContaining("describe it in at least 40 characters; choose"),
    );
    expect(await stateOf(id)).toBe("draft");
    expect(await db.listingReview.count({ where: { briefId: id } })).toBe(0);
  });

  it("refuses somebody whose address is not verified", async () => {
    const id = await draftOf(owner);
    expect(await submitBrief({ ...owner, emailVerified: false }, id)).toEqual({
      ok: false,
      code: "not_verified",
    });
  });

  it("stores what the automatic checks found, a copy of the brand's other brief included", async () => {
    await submitted();
    const input = await briefInput({
      summary:
        "Cook one bowl with our jar in a single take. Show the crunch up close, then eat it. +1 415 555 0134",
    });
    const id = await draftOf(owner, input);
    must(await submitBrief(owner, id));
    const found = (await moderatedBrief(id))?.reviews[0]?.findings ?? [];
    expect(found.map((one) => one.code)).toEqual(["contact", "duplicate"]);
  });

  it("stores that another brand says the very same, whatever its case and marks", async () => {
    const title = `One jar, ${randomUUID()}`;
    const summary = "Open the jar, say what you smell first, then cook whatever you cook on a Tuesday.";
    const findings = async (by: typeof owner, differs: { title: string; summary: string }) => {
      const id = await draftOf(by, await briefInput(differs));
      must(await submitBrief(by, id));
      return (await moderatedBrief(id))?.reviews[0]?.findings ?? [];
    };
    const other = await brandOwner("Otter & Oak");
    expect(await findings(owner, { title, summary })).toEqual([]);
    const [same] = await findings(other, { title, summary: summary.toUpperCase().replaceAll(",", " -") });
    expect(same).toMatchObject({ code: "duplicate", quote: title });
    expect(await findings(other, { title, summary: `Film it in the rain. ${summary}` })).not.toContainEqual(
      expect.objectContaining({ sentence: same?.sentence }),
    );
  });
});

describe("deciding", () => {
  it("publishes and tells those who write briefs", async () => {
    const manager = await memberOf(owner.brandId, "manager");
    const reviewer = await memberOf(owner.brandId, "reviewer");
    const id = await submitted();
    const review = await openReviewOf(id);
    for (let twice = 0; twice < 2; twice += 1) must(await decideListing(moderator, review, approve));
    expect(await db.brief.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "published" });
    expect(await toldOf(owner.userId, "listing_approved", id)).toBe(1);
    expect(await toldOf(manager.userId, "listing_approved", id)).toBe(1);
    expect(await toldOf(reviewer.userId, "listing_approved", id)).toBe(0);
  });

  it("sends back with a reason; the brand mends it and submits again", async () => {
    const id = await submitted();
    must(await decideListing(moderator, await openReviewOf(id), change));
    expect(await stateOf(id)).toBe("changes_requested");
    const told = await db.notification.findFirstOrThrow({
      where: { kind: "listing_changes_requested", href: { endsWith: id } },
    });
    expect(told.data).toMatchObject({ reason: REASON, brandName: "Pepperjar" });
    const { version } = await db.brief.findUniqueOrThrow({ where: { id } });
    must(await saveBrief(owner, id, version, await briefInput({ title: "Weeknight noodles, nine minutes" })));
    must(await submitBrief(owner, id));
    must(await decideListing(moderator, await openReviewOf(id), approve));
    expect(await stateOf(id)).toBe("published");
    expect((await moderatedBrief(id))?.reviews.map((one) => one.decision)).toEqual([
      "approved",
      "changes_requested",
    ]);
  });

  it("removes with a reason, also after publishing", async () => {
    const waiting = await submitted();
    must(await decideListing(moderator, await openReviewOf(waiting), remove));
    const published = await publishedBy(owner, moderator);
    for (let twice = 0; twice < 2; twice += 1) must(await removeListing(moderator, published, REASON));
    for (const id of [waiting, published]) {
      expect(await db.brief.findUniqueOrThrow({ where: { id } })).toMatchObject({
        state: "removed",
        closeReason: REASON,
      });
      expect(await toldOf(owner.userId, "listing_removed", id)).toBe(1);
    }
  });

  it("needs a reason for everything but approval", async () => {
    const id = await submitted();
    const review = await openReviewOf(id);
    for (const decision of ["changes_requested", "removed"] as const)
      expect(await decideListing(moderator, review, { decision, reason: "no" })).toEqual({
        ok: false,
        code: "reason_needed",
      });
    expect(await stateOf(id)).toBe("in_review");
  });

  it("is for moderators", async () => {
    const id = await submitted();
    const finance = await admin("finance");
    expect(await decideListing(finance, await openReviewOf(id), approve)).toEqual({
      ok: false,
      code: "not_allowed",
    });
    expect(await removeListing(finance, id, REASON)).toEqual({ ok: false, code: "not_allowed" });
  });

  it("has one winner when two moderators decide at once", async () => {
    const other = await admin();
    const id = await submitted();
    const review = await openReviewOf(id);
    const results = await Promise.all([
      decideListing(moderator, review, approve),
      decideListing(other, review, change),
    ]);
    expect(results.map((one) => (one.ok ? "decided" : one.code)).sort()).toEqual([
      "changed_meanwhile",
      "decided",
    ]);
    const decided = await db.auditEvent.count({
      where: { briefId: id, type: { in: ["brief.approved", "brief.changes_requested"] } },
    });
    expect(decided).toBe(1);
  });

  it("does not publish what nobody could apply to any more", async () => {
    const id = await submitted();
    await advanceClock(11 * 24 * 60);
    expect(await decideListing(moderator, await openReviewOf(id), approve)).toEqual({
      ok: false,
      code: "too_late",
    });
    expect(await db.listingReview.count({ where: { briefId: id, decision: null } })).toBe(1);
  });
});

describe("the queue", () => {
  it("shows what is due first, page by page", async () => {
    await db.listingReview.deleteMany({ where: { decision: null } });
    const ids: string[] = [];
    for (let at = 0; at < 23; at += 1) ids.push(await submitted());
    const first = await moderationQueue(null);
    expect(first.total).toBe(23);
    expect(first.page.rows.map((row) => row.briefId)).toEqual(ids.slice(0, 20));
    const { readCursor } = await import("#app/domain/brief/cursor.ts");
    const second = await moderationQueue(readCursor(first.page.next));
    expect(second.page.rows.map((row) => row.briefId)).toEqual(ids.slice(20));
    const back = await moderationQueue(readCursor(second.page.previous));
    expect(back.page.rows.map((row) => row.briefId)).toEqual(ids.slice(0, 20));
  });

  it("never shows drafts to moderators", async () => {
    expect(await moderatedBrief(await draftOf(owner))).toBeNull();
  });
});
