// Two acts at once, and the same act twice: one outcome, told once.
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { approveDraft, autoApproveDraft } from "#app/domain/content/approve-draft.server.ts";
import { autoAcceptLive, confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { reportLiveProblem } from "#app/domain/content/report-live-problem.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import type { Result } from "#app/domain/refusal.ts";
import {
  applicationInput,
  applicationTo,
  brandUser,
  creatorUser,
  dealIn,
  offerTo,
  postUrl,
  publishedBrief,
  sign,
  type TestDeal,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const words = (results: Result<unknown>[]) =>
  results.map((result) => (result.ok ? "ok" : result.code)).sort();
const idOf = (deal: TestDeal) => deal.deliverableIds[0] ?? "";
const itemOf = (deal: TestDeal) => db.deliverable.findUniqueOrThrow({ where: { id: idOf(deal) } });
const pastDue = (deal: TestDeal) =>
  db.deliverable.update({ where: { id: idOf(deal) }, data: { dueAt: new Date(Date.now() - 1) } });
const told = (userId: string, kind: string) => db.notification.count({ where: { userId, kind } });
const eventsOf = (deal: TestDeal, type: string) =>
  db.auditEvent.count({ where: { dealId: deal.dealId, type } });

describe("at the review limit", () => {
  it.each([1, 2, 3])("timer, approval and changes at once: one winner (round %i)", async () => {
    const deal = await dealIn("in_review");
    await pastDue(deal);
    const input = { deliverableId: idOf(deal), version: 1 };
    const results = await Promise.all([
      autoApproveDraft(idOf(deal)),
      approveDraft(deal.brand, input),
      requestChanges(deal.brand, { ...input, feedback: "Show the jar" }),
      autoApproveDraft(idOf(deal)),
    ]);
    expect(words(results).filter((word) => word === "ok")).toHaveLength(1);
    expect(await itemOf(deal)).toMatchObject({ state: "live_due", roundsUsed: 0 });
    expect(await eventsOf(deal, "draft.approved")).toBe(1);
    expect(await told(deal.creator.userId, "draft_approved")).toBe(1);
  });

  it("approval and changes in time: one winner, and the draft says which", async () => {
    const deal = await dealIn("in_review");
    const input = { deliverableId: idOf(deal), version: 1 };
    const [approved, asked] = await Promise.all([
      approveDraft(deal.brand, input),
      requestChanges(deal.brand, { ...input, feedback: "Show the jar" }),
    ]);
    expect(approved.ok).not.toBe(asked.ok);
    const draft = await db.draft.findFirstOrThrow({ where: { deliverableId: idOf(deal) } });
    expect(draft.decision).toBe(approved.ok ? "approved" : "changes_requested");
    expect((await itemOf(deal)).state).toBe(approved.ok ? "live_due" : "changes_requested");
  });

  it("a timer that comes too early, or too late, changes nothing", async () => {
    const deal = await dealIn("in_review");
    expect(await autoApproveDraft(idOf(deal))).toMatchObject({ code: "wrong_state" });
    const live = await dealIn("live_check");
    expect(await autoAcceptLive(idOf(live))).toMatchObject({ code: "wrong_state" });
    await pastDue(live);
    const results = await Promise.all([autoAcceptLive(idOf(live)), confirmLive(live.brand, idOf(live))]);
    expect(results.filter((result) => result.ok).length).toBeGreaterThanOrEqual(1);
    expect(await db.payout.count({ where: { dealId: live.dealId } })).toBe(1);
    expect(await eventsOf(live, "deliverable.accepted")).toBe(1);
  });

  it("a newer draft is not judged by an older page", async () => {
    const deal = await dealIn("in_review");
    const stale = { deliverableId: idOf(deal), version: 2 };
    expect(await approveDraft(deal.brand, stale)).toMatchObject({ code: "changed_meanwhile" });
    expect(await requestChanges(deal.brand, { ...stale, feedback: "x" })).toMatchObject({
      code: "changed_meanwhile",
    });
    expect((await itemOf(deal)).state).toBe("in_review");
  });
});

describe("the same form twice", () => {
  /** Runs an act three times at once and once more: always the same answer. */
  async function again<T>(run: () => Promise<Result<T>>): Promise<void> {
    const results = [...(await Promise.all([run(), run(), run()])), await run()];
    expect(words(results)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  }

  it("is one application; another one is refused", async () => {
    const [brief, creator] = [await publishedBrief(), await creatorUser()];
    await again(() => apply(creator, applicationInput(brief, creator)));
    expect(await apply(creator, applicationInput(brief, creator, "Another pitch"))).toMatchObject({
      code: "already_applied",
    });
    expect(await db.application.count({ where: { briefId: brief.briefId } })).toBe(1);
    expect(await told(brief.brand.userId, "application_received")).toBe(1);
    expect(await told(creator.userId, "application_sent")).toBe(1);
  });

  it("is one signature; a colleague's is refused", async () => {
    const deal = await dealIn("signing");
    await again(() => sign(deal.brand, deal.number));
    const colleague = await brandUser("manager", deal.brand.brandId);
    expect(await sign(colleague, deal.number)).toMatchObject({ code: "already_signed" });
    await again(() => sign(deal.creator, deal.number));
    expect(await db.signature.count({ where: { contract: { dealId: deal.dealId } } })).toBe(2);
    expect(await told(deal.brand.userId, "fund_requested")).toBe(1);
  });

  it("of both sides at once completes the contract once", async () => {
    const deal = await dealIn("signing");
    expect(
      words(await Promise.all([sign(deal.brand, deal.number), sign(deal.creator, deal.number)])),
    ).toEqual(["ok", "ok"]);
    expect(await eventsOf(deal, "contract.completed")).toBe(1);
    const hashes = await db.signature.findMany({
      where: { contract: { dealId: deal.dealId } },
      orderBy: { sequence: "asc" },
    });
    expect(hashes[1]?.previousHash).toBe(hashes[0]?.hash);
  });

  it("is one draft, one approval, one link, one acceptance", async () => {
    const deal = await dealIn("active");
    const deliverableId = idOf(deal);
    const file = { storageKey: `drafts/${deal.dealId}.jpg`, name: "a.jpg", mime: "image/jpeg", size: 9 };
    const files = [{ ...file, sha256: "0".repeat(64) }];
    await again(() => submitDraft(deal.creator, { deliverableId, caption: "Ad. One pan", note: "", files }));
    await again(() => approveDraft(deal.brand, { deliverableId, version: 1 }));
    const url = postUrl();
    await again(() => submitLive(deal.creator, { deliverableId, url }));
    await again(() => confirmLive(deal.brand, deliverableId));
    const kinds = [
      "draft.submitted",
      "draft.approved",
      "live.submitted",
      "deliverable.accepted",
      "payout.scheduled",
    ];
    for (const kind of kinds) expect(await eventsOf(deal, kind)).toBe(1);
    expect(await db.payout.count({ where: { dealId: deal.dealId } })).toBe(1);
  });

  it("is one round of changes, one reported problem", async () => {
    const asked = await dealIn("in_review");
    const changes = { deliverableId: idOf(asked), version: 1, feedback: "Show the jar" };
    await again(() => requestChanges(asked.brand, changes));
    expect(await itemOf(asked)).toMatchObject({ state: "changes_requested", roundsUsed: 1 });
    const live = await dealIn("live_check");
    await again(() =>
      reportLiveProblem(live.brand, { deliverableId: idOf(live), problem: "The link is dead" }),
    );
    expect(await told(live.creator.userId, "live_problem")).toBe(1);
  });

  it("is one decline, one withdrawal; either ends the open offer", async () => {
    const declined = await offerTo();
    const reason = {
      applicationId: declined.applicationId,
      code: "price",
      note: "",
      failedCriteria: [],
    } as const;
    await again(() => decline(declined.brief.brand, { ...reason, failedCriteria: [] }));
    const withdrawn = await offerTo(await applicationTo());
    await again(() => withdraw(withdrawn.creator, withdrawn.applicationId));
    for (const { offerId } of [declined, withdrawn])
      expect(await db.offer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({
        state: "superseded",
      });
    expect(await told(declined.creator.userId, "application_declined")).toBe(1);
    expect(await told(withdrawn.brief.brand.userId, "application_withdrawn")).toBe(1);
  });
});

describe("one live post", () => {
  it("does not earn in two deals, even at once", async () => {
    const deals = [await dealIn("live_due"), await dealIn("live_due")];
    const url = postUrl();
    const results = await Promise.all(
      deals.map((deal) => submitLive(deal.creator, { deliverableId: idOf(deal), url })),
    );
    expect(words(results)).toEqual(["ok", "url_used"]);
  });
});
