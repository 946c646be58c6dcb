import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { applyAids, openDrafts, saveDraft } from "#app/domain/application/drafts.server.ts";
import { editApplication, markRead } from "#app/domain/application/edit.server.ts";
import { shortlist } from "#app/domain/application/shortlist.server.ts";
import { answersOf, deleteAnswer, saveAnswer } from "#app/domain/application/saved-answers.server.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { suggestionsFor } from "#app/domain/brief/similar.server.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import {
  applicationInput,
  applicationTo,
  brandUser,
  creatorUser,
  must,
  publishedBrief,
  type TestApplication,
} from "#tests/support/factories.ts";

const rangeLine = {
  platform: "instagram",
  format: "reel",
  quantity: 1,
  specification: "30 s",
  ...{ feeMin: 30_000n, feeMax: 50_000n, publishFrom: null, publishTo: null },
} as const;
const withRange = () => publishedBrief({ pricing: "range", budget: 300_000n, deliverables: [rangeLine] });

const edit = ({ brief, creator, applicationId }: TestApplication, amount = 45_000n, version = 0) =>
  editApplication(creator, applicationId, {
    ...{ version, pitch: "One pan, one take, and a crunch.", availability: "June", answers: [] },
    prices: brief.lines.map((line) => ({ ...line, amount })),
  });
const rowOf = (id: string) => db.application.findUniqueOrThrow({ where: { id }, include: { prices: true } });

describe("editing what was sent", () => {
  it("changes pitch and price, keeps the promise and the frozen numbers", async () => {
    const sent = await applicationTo(await withRange());
    const before = await rowOf(sent.applicationId);
    must(await edit(sent));
    const after = await rowOf(sent.applicationId);
    expect(after).toMatchObject({
      gross: 45_000n,
      availability: "June",
      version: 1,
      answerDueAt: before.answerDueAt,
    });
    expect(after.prices.map(({ amount }) => amount)).toEqual([45_000n]);
    expect(after.editedAt).not.toBeNull();
    const events = await db.auditEvent.count({
      where: { stream: `application:${after.id}`, type: "application.edited" },
    });
    expect(events).toBe(1);
  });

  it("is refused outside the range, for an older version, and to anybody else", async () => {
    const sent = await applicationTo(await withRange());
    expect(await edit(sent, 60_000n)).toMatchObject({ code: "price_outside" });
    must(await edit(sent));
    expect(await edit(sent)).toMatchObject({ code: "changed_meanwhile" });
    expect(await edit({ ...sent, creator: await creatorUser() }, 45_000n, 1)).toMatchObject({
      code: "not_found",
    });
  });

  it("ends when somebody of the brand opens it: the first time counts, and only theirs", async () => {
    const sent = await applicationTo(await withRange());
    expect(await markRead(await brandUser(), sent.applicationId)).toBe(false);
    expect((await rowOf(sent.applicationId)).readAt).toBeNull();
    expect(await markRead(sent.brief.brand, sent.applicationId)).toBe(true);
    expect(await markRead(sent.brief.brand, sent.applicationId)).toBe(false);
    expect(await edit(sent)).toMatchObject({ code: "read_meanwhile" });
  });

  it("ends when it is answered unread", async () => {
    const sent = await applicationTo(await withRange());
    must(await shortlist(sent.brief.brand, sent.applicationId));
    expect(await edit(sent, 45_000n, 1)).toMatchObject({ code: "read_meanwhile" });
  });

  it("of opening and editing at once one is first, and what is read is what stays", async () => {
    for (let round = 0; round < 6; round += 1) {
      const sent = await applicationTo(await withRange());
      const [edited, read] = await Promise.all([edit(sent), markRead(sent.brief.brand, sent.applicationId)]);
      const row = await rowOf(sent.applicationId);
      expect(read).toBe(true);
      expect(row.gross).toBe(edited.ok ? 45_000n : 30_000n);
      if (edited.ok) expect(row.editedAt?.getTime()).toBeLessThanOrEqual(row.readAt?.getTime() ?? 0);
      else expect(["read_meanwhile", "changed_meanwhile"]).toContain(edited.code);
      expect(await edit(sent, 40_000n, row.version)).toMatchObject({ code: "read_meanwhile" });
    }
  });
});

describe("drafts", () => {
  it("come back to their creator, to nobody else, and go when the application is sent", async () => {
    const brief = await publishedBrief();
    const [me, other] = [await creatorUser(), await creatorUser()];
    must(await saveDraft(me, brief.slug, { pitch: "One pan", answers: { q0: "Yes" } }));
    must(await saveDraft(me, brief.slug, { pitch: "One pan, one take" }));
    expect((await applyAids(me, brief.briefId)).draft?.fields).toEqual({ pitch: "One pan, one take" });
    expect((await applyAids(other, brief.briefId)).draft).toBeNull();
    expect((await openDrafts(me)).map(({ slug }) => slug)).toEqual([brief.slug]);
    expect(await openDrafts(other)).toEqual([]);
    await applicationTo(brief, { creator: me });
    expect((await applyAids(me, brief.briefId)).draft).toBeNull();
    must(await saveDraft(me, brief.slug, { pitch: "On its way when it was sent" }));
    expect((await applyAids(me, brief.briefId)).draft).toBeNull();
  });

  it("that are emptied are forgotten, and briefs that are not there have none", async () => {
    const brief = await publishedBrief();
    const me = await creatorUser();
    must(await saveDraft(me, brief.slug, { pitch: "One pan" }));
    must(await saveDraft(me, brief.slug, { pitch: "  ", accountIds: me.accountIds }));
    expect((await applyAids(me, brief.briefId)).draft).toBeNull();
    expect(await saveDraft(me, "nowhere", { pitch: "One pan" })).toMatchObject({ code: "not_found" });
  });
});

describe("saved answers", () => {
  it("are one's own, each name once", async () => {
    const [me, other] = [await creatorUser(), await creatorUser()];
    must(await saveAnswer(me, { label: "Equipment", text: "A phone." }));
    must(await saveAnswer(me, { label: "Equipment", text: "A phone and two lamps." }));
    must(await saveAnswer(me, { label: "Languages", text: "English." }));
    const [equipment, languages] = await answersOf(me);
    expect([equipment?.text, languages?.label]).toEqual(["A phone and two lamps.", "Languages"]);
    const id = equipment?.id ?? "";
    expect(await saveAnswer(me, { id, label: "Languages", text: "x" })).toMatchObject({ code: "name_taken" });
    expect(await saveAnswer(other, { id, label: "Mine", text: "x" })).toMatchObject({ code: "not_found" });
    must(await deleteAnswer(other, id));
    expect(await answersOf(me)).toHaveLength(2);
    must(await deleteAnswer(me, id));
    expect(await answersOf(me)).toHaveLength(1);
  });
});

describe("after a decline", () => {
  it("suggests briefs like it that the creator may apply to", async () => {
    const sent = await applicationTo();
    const like = await publishedBrief({ title: "Another bowl" });
    const closedToMe = await publishedBrief({
      title: "For the largest",
      eligibility: readEligibility({ minFollowers: 900_000 }),
    });
    const { applicationId } = sent;
    must(await decline(sent.brief.brand, { applicationId, code: "slots", note: "", failedCriteria: [] }));
    const found = await suggestionsFor(sent.creator.creatorId, sent.brief.briefId, await policyNow(), 40);
    const slugs = found.map(({ slug }) => slug);
    expect(slugs).toContain(like.slug);
    expect(slugs).not.toContain(closedToMe.slug);
    expect(slugs).not.toContain(sent.brief.slug);
  });
});

describe("past sponsored work", () => {
  it("goes with an application as it is then: one's own pieces and links", async () => {
    const [brief, creator, other] = [await publishedBrief(), await creatorUser(), await creatorUser()];
    const now = new Date();
    const piece = (creatorId: string, title: string) => ({
      ...{
        creatorId,
        title,
        brandName: "Firetin",
        sponsored: true,
        category: "food",
        platform: "instagram" as const,
      },
      ...{ publishedOn: now, createdAt: now, position: 0 },
    });
    const own = await db.portfolioItem.create({ data: piece(creator.creatorId, "A reel") });
    const theirs = await db.portfolioItem.create({ data: piece(other.creatorId, "Not mine") });
    const link = { url: "https://example.com/post", line: "A story" };
    const works = { works: [own.id, theirs.id], workLinks: [link] };
    const { applicationId } = must(await apply(creator, { ...applicationInput(brief, creator), ...works }));
    await db.portfolioItem.update({ where: { id: own.id }, data: { title: "Renamed" } });
    const sent = await db.applicationWork.findMany({
      where: { applicationId },
      orderBy: { position: "asc" },
    });
    expect(sent.map(({ source, title, url, line }) => [source, title, url, line])).toEqual([
      ["portfolio", "A reel", "", ""],
      ["link", "", "https://example.com/post", "A story"],
    ]);
    const changed = db.applicationWork.updateMany({ where: { applicationId }, data: { title: "Else" } });
    await expect(changed).rejects.toThrow();
  });
});
