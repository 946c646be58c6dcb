import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import type { AdminActor, BrandActor } from "#app/domain/access/actor.ts";
import { addBriefFiles, openBriefFile, removeBriefFile } from "#app/domain/brief/brief-files.server.ts";
import { inputOf } from "#app/domain/brief/brief-input.ts";
import { invite } from "#app/domain/directory/invite.server.ts";
import { renewBriefLink, revokeBriefLink } from "#app/domain/brief/brief-link.server.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { estimateCreators } from "#app/domain/brief/estimate.server.ts";
import { duplicateBrief } from "#app/domain/brief/duplicate-brief.server.ts";
import { publishDueBriefs } from "#app/domain/brief/publish-due-briefs.server.ts";
import { brandPage, openBriefsTeaser, ownBrief, publicBrief } from "#app/domain/brief/queries.server.ts";
import { saveStep, stepDigest } from "#app/domain/brief/save-step.server.ts";
import { publishBrief, scheduleBrief, withdrawBrief } from "#app/domain/brief/schedule-brief.server.ts";
import { tagCounts } from "#app/domain/brief/tag-counts.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { advanceClock } from "#tests/support/account-fixtures.ts";
import {
  admin,
  brandOwner,
  draftOf,
  memberOf,
  must,
  openReviewOf,
  publishedBy,
} from "#tests/support/brief-fixtures.ts";
import { applicationTo, creatorUser, publishedBrief } from "#tests/support/factories.ts";

const HOUR = 3_600_000;
const visitor = { kind: "visitor", timeZone: "UTC", locale: "en-US" } as const;
let owner: BrandActor;
let colleague: BrandActor;
let stranger: BrandActor;
let moderator: AdminActor;
beforeAll(async () => {
  owner = await brandOwner();
  colleague = await memberOf(owner.brandId, "manager");
  stranger = await brandOwner();
  moderator = await admin();
});

const context = { timeZone: "America/Chicago" };
async function aboutOf(briefId: string) {
  const own = await ownBrief(owner, briefId);
  if (!own) throw new Error("the brief is there");
  const { title, summary, markets, details } = own.brief;
  const base = stepDigest(inputOf(own.brief), "about", context);
  const goals = Object.fromEntries(
    ["sales", "awareness", "new_market", "sentiment"].map((kind) => [
      kind,
      { on: kind === "sales", kpi: "" },
    ]),
  );
  const { audience, background, values, sentiment } = details;
  return {
    base,
    value: { title, summary, markets, niches: [], goals, audience, background, values, sentiment },
  };
}
const saveAbout = (actor: BrandActor, briefId: string, base: string, value: object) =>
  saveStep(actor, { briefId, step: "about", base, value, context });
const titleOf = async (id: string) => (await db.brief.findUniqueOrThrow({ where: { id } })).title;

describe("saving a step", () => {
  it("lets one of two editors of the same step win, and shows the other what was saved", async () => {
    const id = await draftOf(owner);
    const { base, value } = await aboutOf(id);
    const both = await Promise.all([
      saveAbout(owner, id, base, { ...value, title: "What the owner wrote" }),
      saveAbout(colleague, id, base, { ...value, title: "What the colleague wrote" }),
    ]);
    const lost = both.find((one) => !one.ok);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(lost).toMatchObject({ code: "edited_elsewhere", theirs: { form: { title: await titleOf(id) } } });
    const theirs = lost && !lost.ok ? lost.theirs : undefined;
    const again = await saveAbout(owner, id, theirs?.base ?? "", { ...value, title: "Chosen in the end" });
    expect(again.ok).toBe(true);
    expect(await titleOf(id)).toBe("Chosen in the end");
  });

  it("keeps two editors of different steps out of each other's way", async () => {
    const id = await draftOf(owner);
    const { base, value } = await aboutOf(id);
    const own = await ownBrief(owner, id);
    const licence = own ? stepDigest(inputOf(own.brief), "licence", context) : "";
    const media = { licenceMedia: ["website"], licenceTerm: "365", licenceTerritory: "world" };
    const saved = await Promise.all([
      saveAbout(owner, id, base, { ...value, title: "A title of its own" }),
      saveStep(colleague, { briefId: id, step: "licence", base: licence, value: media, context }),
    ]);
    expect(saved.map((one) => one.ok)).toEqual([true, true]);
    const after = await ownBrief(owner, id);
    expect(after?.brief).toMatchObject({
      title: "A title of its own",
      details: { licence: { termDays: 365 } },
    });
  });

  it("goes on from what it has saved, also where storing filled something in", async () => {
    const id = await draftOf(owner);
    const own = await ownBrief(owner, id);
    const base = own ? stepDigest(inputOf(own.brief), "work", context) : "";
    const line = { platform: "instagram", format: "reel", quantity: 1, specification: "", fee: "430" };
    const usual = { model: "flat", pricing: "range", currency: "USD", productName: "" };
    const work = (fee: string) => ({ ...usual, deliverables: [{ ...line, fee }] });
    const saveWork = (from: string, fee: string) =>
      saveStep(owner, { briefId: id, step: "work", base: from, value: work(fee), context });
    const first = must(await saveWork(base, "430"));
    const second = must(await saveWork(first.base, "440"));
    const after = await ownBrief(owner, id);
    expect(after?.brief.deliverables[0]).toMatchObject({ feeMin: 44_000n, feeMax: 44_000n });
    expect(after && stepDigest(inputOf(after.brief), "work", context)).toBe(second.base);
  });

  it("is done once for the same words, and for nobody else's brief", async () => {
    const id = await draftOf(owner);
    const { base, value } = await aboutOf(id);
    const words = { ...value, title: "Said twice, saved once" };
    const first = await saveAbout(owner, id, base, words);
    expect(await saveAbout(owner, id, base, words)).toEqual(first);
    expect(await saveAbout(stranger, id, base, words)).toEqual({ ok: false, code: "not_found" });
    must(await submitBrief(owner, id));
    expect(await saveAbout(owner, id, base, words)).toMatchObject({ code: "wrong_state" });
  });
});

async function scheduled(hours: number): Promise<string> {
  const id = await draftOf(owner);
  must(await scheduleBrief(owner, id, new Date((await appNow()).getTime() + hours * HOUR)));
  must(await submitBrief(owner, id));
  must(await decideListing(moderator, await openReviewOf(id), { decision: "approved", reason: "" }));
  return id;
}
const rowOf = (id: string) => db.brief.findUniqueOrThrow({ where: { id } });

describe("a scheduled brief", () => {
  it("is nobody's to see until its moment, and everybody's after the sweep", async () => {
    const id = await scheduled(5);
    const { slug, state } = await rowOf(id);
    expect(state).toBe("scheduled");
    expect(await publicBrief(slug, visitor)).toBeNull();
    expect(await publishDueBriefs()).toBe(0);
    await advanceClock(5 * 60);
    const swept = await Promise.all([publishDueBriefs(), publishDueBriefs()]);
    expect(swept[0] + swept[1]).toBe(1);
    expect((await publicBrief(slug, visitor))?.brief.state).toBe("published");
    const told = await db.notification.count({ where: { userId: owner.userId, kind: "listing_published" } });
    expect(told).toBe(1);
  });

  it("can be moved, published at once, or taken back", async () => {
    const now = await appNow();
    const [moved, atOnce, back] = [await scheduled(5), await scheduled(5), await scheduled(5)];
    must(await scheduleBrief(owner, moved, new Date(now.getTime() + 50 * HOUR)));
    expect(await scheduleBrief(owner, moved, new Date(now.getTime() - HOUR))).toMatchObject({
      code: "too_late",
    });
    const late = new Date(now.getTime() + 9.5 * 24 * HOUR);
    expect(await scheduleBrief(owner, moved, late)).toMatchObject({ code: "opens_too_late" });
    expect(await scheduleBrief(stranger, moved, late)).toMatchObject({ code: "not_found" });
    must(await publishBrief(owner, atOnce));
    expect((await rowOf(atOnce)).state).toBe("published");
    must(await withdrawBrief(owner, back));
    expect(await rowOf(back)).toMatchObject({ state: "draft", publishAt: null });
  });
});

describe("a brief that is listed nowhere", () => {
  const opens = async (slug: string, who: Parameters<typeof publicBrief>[1], key: string | null) =>
    (await publicBrief(slug, who, key)) !== null;

  it("by link opens with its link until that is replaced or ended", async () => {
    const id = await publishedBy(owner, moderator, { visibility: "link" });
    const { slug } = await rowOf(id);
    const [first, second] = [randomUUID() + randomUUID(), randomUUID() + randomUUID()];
    expect(await opens(slug, visitor, null)).toBe(false);
    must(await renewBriefLink(owner, id, { id: randomUUID(), token: first }));
    expect(await opens(slug, visitor, first)).toBe(true);
    expect(await db.briefLink.count({ where: { tokenHash: first } })).toBe(0);
    must(await renewBriefLink(owner, id, { id: randomUUID(), token: second }));
    expect([await opens(slug, visitor, first), await opens(slug, visitor, second)]).toEqual([false, true]);
    const renewed = renewBriefLink(stranger, id, { id: randomUUID(), token: first });
    expect(await renewed).toMatchObject({ ok: false });
    must(await revokeBriefLink(owner, id));
    expect(await opens(slug, visitor, second)).toBe(false);
    const teaser = await openBriefsTeaser(100);
    const page = await brandPage(owner.brandSlug);
    expect([...teaser.rows, ...(page?.briefs ?? [])].map((one) => one.slug)).not.toContain(slug);
  });

  it("by invitation opens for those who were invited by name, and no link opens it", async () => {
    const id = await publishedBy(owner, moderator, { visibility: "link" });
    const { slug } = await rowOf(id);
    const [invited, other] = [await creatorUser(), await creatorUser()];
    const token = randomUUID() + randomUUID();
    must(await renewBriefLink(owner, id, { id: randomUUID(), token }));
    // The link was made while it was a brief by link.
    await db.brief.update({ where: { id }, data: { visibility: "invite" } });
    const again = renewBriefLink(owner, id, { id: randomUUID(), token: `${token}2` });
    expect(await again).toMatchObject({ code: "wrong_state" });
    must(await invite(owner, invited.handle, { briefId: id, message: "Would you show this one?" }));
    expect(await opens(slug, invited, null)).toBe(true);
    expect(await opens(slug, other, token)).toBe(false);
    expect(await opens(slug, visitor, token)).toBe(false);
  });
});

describe("the files of a brief", () => {
  const file = { name: "sheet.pdf", mime: "application/pdf", size: 10, sha256: "0".repeat(64) };
  const add = (id: string, storageKey = `briefs/${randomUUID()}.pdf`) =>
    addBriefFiles(owner, id, [{ ...file, storageKey }]);

  it("open for whoever may open the brief, and for its team before", async () => {
    const id = await draftOf(owner);
    expect(await addBriefFiles(stranger, id, [])).toMatchObject({ code: "not_found" });
    must(await add(id));
    const { id: fileId } = await db.briefFile.findFirstOrThrow({ where: { briefId: id } });
    const creator = await creatorUser();
    const opens = async () =>
      Promise.all(
        [owner, moderator, stranger, creator, visitor].map(async (who) =>
          Boolean(await openBriefFile(who, fileId, null)),
        ),
      );
    expect(await opens()).toEqual([true, true, false, false, false]);
    must(await submitBrief(owner, id));
    expect(await add(id)).toMatchObject({ code: "wrong_state" });
    must(await decideListing(moderator, await openReviewOf(id), { decision: "approved", reason: "" }));
    expect(await opens()).toEqual([true, true, true, true, true]);
  });

  it("go with a copy, and their bytes with the last of them", async () => {
    const id = await draftOf(owner);
    must(await add(id, "briefs/shared.pdf"));
    const copy = randomUUID();
    await Promise.all([
      duplicateBrief(owner, { briefId: id, id: copy }),
      duplicateBrief(owner, { briefId: id, id: copy }),
    ]);
    expect(await duplicateBrief(stranger, { briefId: id, id: randomUUID() })).toMatchObject({
      code: "not_found",
    });
    const made = await db.brief.findUniqueOrThrow({
      where: { id: copy },
      include: { files: true, deliverables: true },
    });
    expect(made).toMatchObject({
      state: "draft",
      applyBy: null,
      title: expect.stringMatching(/^Copy of /) as string,
    });
    expect([made.files.length, made.deliverables.length]).toEqual([1, 1]);
    const original = await db.briefFile.findFirstOrThrow({ where: { briefId: id } });
    expect(must(await removeBriefFile(owner, id, original.id)).forgotten).toBeNull();
    expect(must(await removeBriefFile(owner, copy, made.files[0]?.id ?? "")).forgotten).toBe(
      "briefs/shared.pdf",
    );
  });
});

it("estimates by the same rules as eligibility, on one account", async () => {
  const rules = (differs: object) => readEligibility(differs);
  const now = await appNow();
  await creatorUser();
  const all = await estimateCreators(rules({}), now);
  expect(all.matching).toBeGreaterThan(0);
  const asks = [
    { minFollowers: 100_000_000 },
    { countries: ["AQ"] },
    { languages: ["xx"] },
    { vettedOnly: true },
    { minEngagementBps: 10_000 },
    { audienceCountry: { country: "AQ", minPercent: 1 } },
    { audienceAges: { bands: ["13-17"], minPercent: 100 } },
    { audienceGender: { gender: "other", minPercent: 100 } },
    { platforms: ["other"] },
  ];
  for (const ask of asks)
    expect((await estimateCreators(rules(ask), now)).matching, JSON.stringify(ask)).toBe(0);
  const most = { maxFollowers: 100_000_000, minFollowers: 1, platforms: ["instagram", "tiktok", "youtube"] };
  expect((await estimateCreators(rules(most), now)).matching).toBe(all.matching);
});

it("counts each hashtag as a word, whatever its case", async () => {
  const { readBriefDetails } = await import("#app/domain/brief/brief-details.ts");
  const details = readBriefDetails({
    goals: [{ kind: "sales" }],
    keyMessages: ["Ten minutes"],
    hashtags: { product: ["#Jar"], industry: ["#noodles"], creator: [] },
  });
  const brief = await publishedBrief({ details });
  await applicationTo(brief, { pitch: "I love a #JAR and jarring words." });
  await applicationTo(brief, { pitch: "Nothing but a jarful." });
  const own = { id: brief.briefId, details };
  expect(await tagCounts(brief.brand, own)).toEqual({
    product: [{ tag: "#Jar", applications: 1, posts: 0 }],
    industry: [{ tag: "#noodles", applications: 0, posts: 0 }],
    creator: [],
  });
  expect((await tagCounts(stranger, own)).product[0]?.applications).toBe(0);
});
