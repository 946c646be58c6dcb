// The disclosure stands in the way of approval: at the draft, at its limit, and at the live post.
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { approveDraft, autoApproveDraft } from "#app/domain/content/approve-draft.server.ts";
import { autoAcceptLive, confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { enterMetrics, keepScreenshot } from "#app/domain/content/post-evidence.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import {
  applicationTo,
  dealIn,
  offerTo,
  postUrl,
  publishedBrief,
  type TestDeal,
} from "#tests/support/factories.ts";
import { briefInput } from "#tests/support/brief-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const HIDDEN = "My favourite jar, @pepperjar";
const REASON = "It is spoken in the first second of the video.";
const idOf = (deal: TestDeal) => deal.deliverableIds[0] ?? "";
const itemOf = (deal: TestDeal) => db.deliverable.findUniqueOrThrow({ where: { id: idOf(deal) } });
const postOf = (deal: TestDeal) => db.livePost.findFirstOrThrow({ where: { deliverableId: idOf(deal) } });
const pastDue = (deal: TestDeal) =>
  db.deliverable.update({ where: { id: idOf(deal) }, data: { dueAt: new Date(Date.now() - 1) } });
const eventsOf = (deal: TestDeal, type: string) =>
  db.auditEvent.findMany({ where: { dealId: deal.dealId, type }, orderBy: { sequence: "asc" } });
const told = async (userId: string, kind: string) =>
  (await db.notification.findMany({ where: { userId, kind } })).map((one) => one.data);

function send(deal: TestDeal, caption: string, sendAnyway = false) {
  const file = { name: "pan.jpg", mime: "image/jpeg", size: 1_024, sha256: "0".repeat(64) };
  const files = [{ ...file, storageKey: `drafts/${randomUUID()}.jpg` }];
  return submitDraft(deal.creator, { deliverableId: idOf(deal), caption, note: "", files, sendAnyway });
}
async function hiddenDraft(): Promise<TestDeal> {
  const deal = await dealIn("active");
  expect(await send(deal, HIDDEN, true)).toMatchObject({ ok: true });
  return deal;
}
const approve = (deal: TestDeal, overrideReason?: string, ticks: string[] = []) =>
  approveDraft(deal.brand, { deliverableId: idOf(deal), version: 1, overrideReason, ticks });

describe("a draft whose caption does not disclose", () => {
  it("comes back with the fix, and is sent all the same only when the creator says so", async () => {
    const deal = await dealIn("active");
    const refused = await send(deal, HIDDEN);
    expect(refused).toMatchObject({ code: "disclosure_missing", detail: { fix: "begin with “#ad”" } });
    expect(await db.draft.count({ where: { deliverableId: idOf(deal) } })).toBe(0);
    expect(await send(deal, HIDDEN, true)).toMatchObject({ ok: true });
    const draft = await db.draft.findFirstOrThrow({ where: { deliverableId: idOf(deal) } });
    expect(draft.disclosure).toMatchObject([{ market: "US", ok: false, since: "2023-07-26" }]);
  });

  it("is approved only with a reason, which both read and the record keeps", async () => {
    const deal = await hiddenDraft();
    for (const reason of [undefined, "", "   "])
      expect(await approve(deal, reason)).toMatchObject({ code: "disclosure_unmet" });
    expect(await itemOf(deal)).toMatchObject({ state: "in_review" });
    expect(await approve(deal, REASON)).toMatchObject({ ok: true });
    expect(await approve(deal, REASON)).toMatchObject({ ok: true });
    const events = await eventsOf(deal, "disclosure.overridden");
    expect(events.map((one) => [one.actorKind, one.data])).toMatchObject([
      ["brand", { what: "draft", reason: REASON }],
    ]);
    expect(await told(deal.creator.userId, "draft_approved")).toMatchObject([{ override: REASON }]);
  });

  it("goes back at the limit: nothing is approved, no round is used, both are told once", async () => {
    const deal = await hiddenDraft();
    await pastDue(deal);
    const results = await Promise.all([autoApproveDraft(idOf(deal)), autoApproveDraft(idOf(deal))]);
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(await itemOf(deal)).toMatchObject({ state: "changes_requested", roundsUsed: 0 });
    expect(await eventsOf(deal, "draft.approved")).toEqual([]);
    expect(await eventsOf(deal, "disclosure.returned")).toHaveLength(1);
    for (const { userId } of [deal.creator, deal.brand])
      expect(await told(userId, "disclosure_returned")).toMatchObject([{ fix: "begin with “#ad”" }]);
    expect(await send(deal, "#ad One pan")).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it("races the timer: one winner", async () => {
    const deal = await hiddenDraft();
    await pastDue(deal);
    const results = await Promise.all([autoApproveDraft(idOf(deal)), approve(deal, REASON)]);
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    const approved = results[1].ok;
    expect(await itemOf(deal)).toMatchObject({ state: approved ? "live_due" : "changes_requested" });
    expect(await eventsOf(deal, "disclosure.overridden")).toHaveLength(approved ? 1 : 0);
  });
});

describe("a live post", () => {
  const live = (deal: TestDeal, more: Partial<Parameters<typeof submitLive>[1]> = {}) =>
    submitLive(deal.creator, { deliverableId: idOf(deal), url: postUrl(), ...more });

  it("is checked by its own caption and label", async () => {
    const deal = await dealIn("live_due");
    expect(await live(deal, { caption: HIDDEN })).toMatchObject({ code: "disclosure_missing" });
    expect(await live(deal, { labelOn: false })).toMatchObject({ code: "disclosure_missing" });
    expect(await live(deal, { caption: "#ad One pan", labelOn: true })).toMatchObject({ ok: true });
    expect(await postOf(deal)).toMatchObject({ caption: "#ad One pan", labelOn: true });
  });

  it("is accepted without the disclosure only with a reason that both read", async () => {
    const deal = await dealIn("live_due");
    expect(await live(deal, { caption: HIDDEN, sendAnyway: true })).toMatchObject({ ok: true });
    expect(await confirmLive(deal.brand, idOf(deal))).toMatchObject({ code: "disclosure_unmet" });
    expect(await confirmLive(deal.brand, idOf(deal), REASON)).toMatchObject({ ok: true });
    expect(await postOf(deal)).toMatchObject({ disclosureOverride: REASON });
    expect(await told(deal.creator.userId, "deliverable_accepted")).toMatchObject([{ override: REASON }]);
  });

  it("goes back at the limit, and the next one is its own", async () => {
    const deal = await dealIn("live_due");
    await live(deal, { caption: HIDDEN, sendAnyway: true });
    await pastDue(deal);
    expect(await autoAcceptLive(idOf(deal))).toMatchObject({ ok: true });
    expect(await itemOf(deal)).toMatchObject({ state: "live_due" });
    expect(await db.payout.count({ where: { dealId: deal.dealId } })).toBe(0);
    expect(await told(deal.brand.userId, "disclosure_returned")).toMatchObject([{ what: "post" }]);
    expect(await live(deal, { caption: "#ad One pan" })).toMatchObject({ ok: true });
    await pastDue(deal);
    expect(await autoAcceptLive(idOf(deal))).toMatchObject({ ok: true });
    expect(await itemOf(deal)).toMatchObject({ state: "accepted" });
  });

  it("keeps the reason for the very words that were approved, and for no others", async () => {
    const deal = await hiddenDraft();
    await approve(deal, REASON);
    expect(await live(deal, { caption: `${HIDDEN} today` })).toMatchObject({ code: "disclosure_missing" });
    expect(await live(deal, { caption: HIDDEN })).toMatchObject({ ok: true });
    await pastDue(deal);
    expect(await autoAcceptLive(idOf(deal))).toMatchObject({ ok: true });
    expect(await itemOf(deal)).toMatchObject({ state: "accepted" });
  });

  it("says what to do with a short link", async () => {
    const deal = await dealIn("live_due");
    const url = "https://www.instagram.com/share/reel/BAabc_12";
    expect(await live(deal, { url })).toMatchObject({ code: "short_live_url" });
  });
});

describe("what was agreed", () => {
  it("freezes the audience's countries and the guidelines, and the country's rule checks the caption", async () => {
    const brief = await publishedBrief({ markets: ["DE", "US"] });
    const deal = await dealIn("active", await offerTo(await applicationTo(brief)));
    const { terms } = await db.deal.findUniqueOrThrow({
      where: { id: deal.dealId },
      include: { terms: true },
    });
    const body = readTerms(terms.body);
    expect(body.disclosure).toMatchObject({ markets: ["US", "EU"], countries: ["DE"] });
    expect(body.guidelines).toMatchObject({ dos: expect.any(Array) as string[] });
    expect(await send(deal, "#ad One pan")).toMatchObject({ code: "disclosure_missing" });
    expect(await send(deal, "#ad | Werbung. One pan")).toMatchObject({ ok: true });
  });

  it("is ticked where the caption tells, by the reviewer elsewhere, and kept with each decision", async () => {
    const { details } = await briefInput();
    const asked = {
      hashtags: { product: ["onepan"], industry: [], creator: [] },
      dos: ["Show the jar", "Smile"],
    };
    const brief = await publishedBrief({ details: { ...details, ...asked, keyMessages: [] } });
    const deal = await dealIn("active", await offerTo(await applicationTo(brief)));
    await send(deal, "#ad #onepan dinner");
    const input = { deliverableId: idOf(deal), version: 1, feedback: "Smile more", ticks: ["do-0"] };
    expect(await requestChanges(deal.brand, input)).toMatchObject({ ok: true });
    const draft = await db.draft.findFirstOrThrow({ where: { deliverableId: idOf(deal) } });
    expect(draft.checklist).toMatchObject([
      { text: "#onepan", met: true, by: "caption" },
      { text: "Show the jar", met: true, by: "reviewer" },
      { text: "Smile", met: false, by: "reviewer" },
    ]);
  });
});

describe("what is kept of a live post", () => {
  const numbers = { views: 12_400n, reach: null, likes: 900n, comments: 12n, shares: null, saves: 3n };
  const today = () => new Date().toISOString().slice(0, 10);
  const picture = (sha = "a") => ({
    ...{ storageKey: `live/${randomUUID()}.png`, name: "post.png", mime: "image/png", size: 10 },
    sha256: sha.repeat(64),
  });

  it("is its numbers by day: the same day replaces, another adds, and no day of the future", async () => {
    const deal = await dealIn("live_check");
    const enter = (day: string, more: Partial<typeof numbers> = {}) =>
      enterMetrics(deal.creator, { deliverableId: idOf(deal), day, numbers: { ...numbers, ...more } });
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    for (const day of [today(), today(), yesterday]) expect(await enter(day)).toMatchObject({ ok: true });
    expect(await enter(today(), { views: 13_000n })).toMatchObject({ ok: true });
    const kept = await db.postMetrics.findMany({ orderBy: { takenOn: "asc" } });
    const { id } = await postOf(deal);
    expect(kept.filter((one) => one.livePostId === id).map((one) => one.views)).toEqual([12_400n, 13_000n]);
    expect(await eventsOf(deal, "live.metrics")).toHaveLength(3);
    expect(await enter("2031-01-01")).toMatchObject({ code: "bad_day" });
    expect(await enter("2020-01-01")).toMatchObject({ code: "bad_day" });
  });

  it("is a screenshot, once, and only its creator's", async () => {
    const deal = await dealIn("live_check");
    const keep = (who: TestDeal, sha?: string) =>
      keepScreenshot(who.creator, { deliverableId: idOf(deal), file: picture(sha) });
    expect(await keep(deal)).toMatchObject({ ok: true });
    expect(await keep(deal)).toMatchObject({ code: "file_known" });
    expect(await keep(deal, "b")).toMatchObject({ ok: true });
    expect(await keep(await dealIn("active"))).toMatchObject({ code: "not_found" });
    const before = await dealIn("live_due");
    const input = { deliverableId: idOf(before), day: today(), numbers };
    expect(await enterMetrics(before.creator, input)).toMatchObject({ code: "wrong_state" });
  });
});
