// What both sides say about a draft: at its place, answered, resolved, and carried by the decision.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { approveDraft, autoApproveDraft } from "#app/domain/content/approve-draft.server.ts";
import { commentDraft, replyToComment, resolveComment } from "#app/domain/content/comment-draft.server.ts";
import type { TypedPin } from "#app/domain/content/draft-comment.ts";
import { draftThreads } from "#app/domain/content/draft-threads.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { dealRoom } from "#app/domain/deal/queries.server.ts";
import { remindOfDeals } from "#app/domain/deal/reminders.server.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { dealIn, type TestDeal } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

let deal: TestDeal;
let deliverableId: string;
let fileId: string;
beforeEach(async () => {
  deal = await dealIn("in_review");
  deliverableId = deal.deliverableIds[0] ?? "";
  fileId = (await db.draftFile.findFirstOrThrow({ where: { draft: { deliverableId } } })).fileId;
});

const say = (actor: PartyActor, pin: TypedPin = {}, more: { version?: number; clientKey?: string } = {}) =>
  commentDraft(actor, {
    ...{ deliverableId, version: 1, pin, body: "Turn the jar.", clientKey: randomUUID() },
    ...more,
  });
const first = () => db.draftComment.findFirstOrThrow({ where: { draft: { deliverableId } } });
const told = async (userId: string, kind: string) =>
  (await db.notification.findMany({ where: { userId, kind } })).map((one) => one.data);

describe("a comment", () => {
  it("stands at its point, once, however often its form is sent", async () => {
    const clientKey = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect(await say(deal.brand, { fileId, left: "40", top: "12.5" }, { clientKey })).toMatchObject({
        ok: true,
      });
    const [thread, ...others] = await draftThreads(deal.creator, deliverableId);
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ fileId, x: 400, y: 125, side: "brand", file: { name: "pan.jpg" } });
  });

  it.each([
    [{ fileId: randomUUID(), left: "1", top: "1" }, "pin_outside"],
    [{ time: "0:03" }, "pin_outside"],
  ])("cannot point at what is not in the version: %j", async (pin, code) => {
    expect(await say(deal.brand, pin)).toMatchObject({ code });
  });

  it("is answered and resolved by either side; the other side hears of an answer", async () => {
    await say(deal.brand);
    const { id: commentId } = await first();
    const answer = { deliverableId, commentId, body: "I will.", clientKey: randomUUID() };
    expect(await replyToComment(deal.creator, answer)).toMatchObject({ ok: true });
    expect(await replyToComment(deal.creator, answer)).toMatchObject({ ok: true });
    expect(await told(deal.brand.userId, "draft_reply")).toMatchObject([
      { body: "I will.", place: "Whole draft" },
    ]);
    const resolve = (actor: PartyActor, resolved: boolean) =>
      resolveComment(actor, { deliverableId, commentId, resolved });
    await resolve(deal.creator, true);
    await resolve(deal.brand, true);
    expect(await first()).toMatchObject({ resolvedByName: deal.creator.name });
    await resolve(deal.brand, false);
    expect(await first()).toMatchObject({ resolvedAt: null, resolvedByName: null });
    expect(await db.draftComment.count({ where: { parentId: commentId } })).toBe(1);
  });

  it("is nobody else's to read, write or resolve", async () => {
    await say(deal.brand);
    const { id: commentId } = await first();
    const other = await dealIn("in_review");
    for (const actor of [other.brand, other.creator]) {
      expect(await say(actor)).toMatchObject({ code: "not_found" });
      expect(await draftThreads(actor, deliverableId)).toEqual([]);
      const own = other.deliverableIds[0] ?? "";
      for (const at of [deliverableId, own])
        expect(await resolveComment(actor, { deliverableId: at, commentId, resolved: true })).toMatchObject({
          code: "not_found",
        });
    }
    expect(await say({ ...deal.brand, role: "finance" })).toMatchObject({ code: "not_allowed" });
  });

  it("is of the newest version, until that is decided", async () => {
    expect(await say(deal.brand, {}, { version: 2 })).toMatchObject({ code: "changed_meanwhile" });
    await approveDraft(deal.brand, { deliverableId, version: 1 });
    expect(await say(deal.brand)).toMatchObject({ code: "wrong_state" });
  });
});

describe("the decision", () => {
  it("carries what is open and leaves what is resolved", async () => {
    await say(deal.brand, { fileId, left: "40", top: "12" });
    await say(deal.brand);
    const { id: commentId } = await db.draftComment.findFirstOrThrow({
      where: { draft: { deliverableId }, x: null },
    });
    await resolveComment(deal.brand, { deliverableId, commentId, resolved: true });
    await requestChanges(deal.brand, { deliverableId, version: 1, feedback: "One thing, marked." });
    expect(await told(deal.creator.userId, "changes_requested")).toMatchObject([
      {
        open: 1,
        round: 1,
        comments: [{ place: "pan.jpg, 40\u00a0% from the left, 12\u00a0% from the top" }],
      },
    ]);
  });

  it("lets the files of a version stay in the next one", async () => {
    await requestChanges(deal.brand, { deliverableId, version: 1, feedback: "Another caption." });
    const input = { deliverableId, caption: "Ad. Two pans.", note: "", files: [], chosen: [fileId] };
    expect(await submitDraft(deal.creator, input)).toMatchObject({ ok: true, value: { version: 2 } });
    const room = await dealRoom(deal.brand, deal.number);
    const item = room?.deliverables.find((one) => one.id === deliverableId);
    expect(item?.drafts.map((draft) => draft.files.map((file) => file.fileId))).toEqual([[fileId], [fileId]]);
    expect(await db.storedFile.count({ where: { dealId: deal.dealId, purpose: "draft" } })).toBe(
      deal.deliverableIds.length,
    );
  });
});

describe("a reminder of a review", () => {
  const near = () =>
    db.deliverable.update({
      where: { id: deliverableId },
      data: { dueAt: new Date(Date.now() + 5 * 3_600_000) },
    });

  it("promises no approval of a caption that does not disclose, and the limit keeps to that", async () => {
    await requestChanges(deal.brand, { deliverableId, version: 1, feedback: "Another take, please." });
    const file = { name: "pan.jpg", mime: "image/jpeg", size: 1_024, sha256: "0".repeat(64) };
    const files = [{ ...file, storageKey: `drafts/${randomUUID()}.jpg` }];
    const caption = "My favourite jar, @pepperjar";
    await submitDraft(deal.creator, { deliverableId, caption, note: "", files, sendAnyway: true });
    await near();
    await remindOfDeals();
    expect(await told(deal.brand.userId, "review_reminder")).toMatchObject([
      { fix: "begin with “#ad”", version: 2 },
    ]);
    await db.deliverable.update({ where: { id: deliverableId }, data: { dueAt: new Date(Date.now() - 1) } });
    await autoApproveDraft(deliverableId);
    expect(await db.deliverable.findUnique({ where: { id: deliverableId } })).toMatchObject({
      state: "changes_requested",
    });
  });

  it("says nothing of the kind when the caption discloses", async () => {
    await near();
    await remindOfDeals();
    const [data] = await told(deal.brand.userId, "review_reminder");
    expect(data).toMatchObject({ version: 1 });
    expect(data).not.toHaveProperty("fix");
  });
});
