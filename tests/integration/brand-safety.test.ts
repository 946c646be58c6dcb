import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { answerFinding } from "#app/domain/brand-safety/answer-finding.server.ts";
import { appealFinding } from "#app/domain/brand-safety/appeal-finding.server.ts";
import { SAFETY_CATEGORIES } from "#app/domain/brand-safety/category.ts";
import { chooseTolerances } from "#app/domain/brand-safety/choose-tolerances.server.ts";
import { decideSafetyAppeal } from "#app/domain/brand-safety/decide-appeal.server.ts";
import { declarePost, forgetPosts } from "#app/domain/brand-safety/declare-post.server.ts";
import { notePosts } from "#app/domain/brand-safety/note-posts.server.ts";
import { ownSafetyReport, ownTolerances, safetyReportFor } from "#app/domain/brand-safety/queries.server.ts";
import {
  adminUser,
  brandUser,
  creatorUser,
  dealIn,
  must,
  type TestCreator,
} from "#tests/support/factories.ts";
import { appealedFinding, pastedPost } from "#tests/support/safety-fixtures.ts";

const forBrand = async (creator: TestCreator, brand: { brandId: string }) =>
  safetyReportFor(brand, { creatorId: creator.creatorId, country: "US" });

describe("a brand safety report", () => {
  it("reads imported and pasted posts once each, and newer words replace older ones", async () => {
    const creator = await creatorUser();
    const accountId = creator.accountIds[0] ?? "";
    const url = "https://www.instagram.com/p/C1a2B3c4D5e/";
    const imported = (caption: string) =>
      db.$transaction((tx) =>
        notePosts(tx, new Date(), creator.creatorId, "imported", [
          { accountId, platform: "instagram", post: url, publishedOn: new Date("2026-01-02"), url, caption },
        ]),
      );
    await imported("Tequila shots at the bar");
    const report = await ownSafetyReport(creator);
    expect(report.findings.map(({ category, severity, kind }) => [category, severity, kind])).toEqual([
      ["alcohol", "medium", "imported"],
    ]);
    expect(report.looked).toMatchObject({
      total: 1,
      kinds: [["imported", 1]],
      first: new Date("2026-01-02"),
    });
    await imported("Lime and soda at the bar");
    expect((await ownSafetyReport(creator)).findings).toEqual([]);
    expect((await ownSafetyReport(creator)).looked.total).toBe(1);
  });

  it("shows a brand the drafts of its own deals alone", async () => {
    const deal = await dealIn("in_review");
    await db.draft.updateMany({
      where: { deliverable: { dealId: deal.dealId } },
      data: { caption: "#ad Noodles and vodka" },
    });
    const [own, other] = [
      await forBrand(deal.creator, deal.brand),
      await forBrand(deal.creator, await brandUser()),
    ];
    expect(own.findings.map(({ category, kind, dealNumber }) => [category, kind, dealNumber])).toEqual([
      ["alcohol", "draft", deal.number],
    ]);
    expect(other.findings).toEqual([]);
    expect((await ownSafetyReport(deal.creator)).findings).toHaveLength(1);
  });

  it("leaves out accounts that are gone, and what the creator removed", async () => {
    const creator = await creatorUser();
    await pastedPost(creator, "A cold beer");
    expect((await ownSafetyReport(creator)).findings).toHaveLength(1);
    const gone = { creatorId: creator.creatorId };
    await db.socialAccount.updateMany({ where: gone, data: { removedAt: new Date() } });
    expect((await ownSafetyReport(creator)).looked.total).toBe(0);
    await db.socialAccount.updateMany({ where: gone, data: { removedAt: null } });
    expect((await ownSafetyReport(creator)).looked.total).toBe(1);
    must(await forgetPosts(creator));
    must(await forgetPosts(creator));
    expect((await ownSafetyReport(creator)).looked.total).toBe(0);
  });

  it("refuses posts of the future and of others' accounts", async () => {
    const [creator, other] = [await creatorUser(), await creatorUser()];
    const post = { caption: "A cold beer", publishedOn: "2026-01-15", url: undefined };
    const theirs = { ...post, accountId: other.accountIds[0] ?? "" };
    expect(await declarePost(creator, theirs)).toMatchObject({ code: "not_found" });
    const later = { ...post, accountId: creator.accountIds[0] ?? "", publishedOn: "2031-01-01" };
    expect(await declarePost(creator, later)).toMatchObject({ code: "post_in_future" });
  });
});

describe("what a creator says about a finding", () => {
  it("is read by brands beside it, and can be taken back", async () => {
    const [creator, brand] = [await creatorUser(), await brandUser()];
    const place = { ref: await pastedPost(creator, "A cold beer"), category: "alcohol" };
    must(await answerFinding(creator, place, "It is alcohol-free."));
    expect((await forBrand(creator, brand)).findings[0]?.answer?.text).toBe("It is alcohol-free.");
    must(await answerFinding(creator, place, ""));
    expect((await forBrand(creator, brand)).findings[0]?.answer).toBeNull();
    expect(await answerFinding(creator, { ...place, category: "drugs" }, "No.")).toMatchObject({
      code: "not_found",
    });
    expect(await answerFinding(await creatorUser(), place, "Mine?")).toMatchObject({ code: "not_found" });
  });
});

describe("an appeal against a finding", () => {
  it("that is granted takes it from brands for as long as the words stay", async () => {
    const [creator, brand, admin] = [await creatorUser(), await brandUser(), await adminUser("moderator")];
    const { ref, appealId } = await appealedFinding(creator);
    const decided = { decision: "set_aside", reason: "Hemp seeds are no drug." } as const;
    must(await decideSafetyAppeal(admin, appealId, decided));
    must(await decideSafetyAppeal(admin, appealId, decided));
    expect((await forBrand(creator, brand)).findings).toEqual([]);
    expect((await ownSafetyReport(creator)).setAside).toHaveLength(1);
    await db.creatorPost.updateMany({
      where: { creatorId: creator.creatorId },
      data: { caption: "Cocaine and cannabis gummies" },
    });
    expect((await forBrand(creator, brand)).findings.map((one) => [one.ref, one.category])).toEqual([
      [ref, "drugs"],
    ]);
    expect(await db.notification.count({ where: { kind: "safety_appeal_decided" } })).toBe(1);
    const events = await db.auditEvent.findMany({ where: { stream: `creator:${creator.creatorId}` } });
    expect(events.map(({ type }) => type)).toEqual(["safety.appealed", "safety.appeal_decided"]);
  });

  it("is written once, decided once, by staff who may", async () => {
    const [creator, admin] = [await creatorUser(), await adminUser("moderator")];
    const { ref, appealId } = await appealedFinding(creator);
    const place = { ref, category: "drugs" };
    expect(await appealFinding(creator, place, "They are plain hemp seeds with sugar.")).toMatchObject({
      ok: true,
    });
    expect(await appealFinding(creator, place, "Something else, at length.")).toMatchObject({
      code: "already_appealed",
    });
    const kept = { decision: "kept", reason: "It is what it says." } as const;
    expect(await decideSafetyAppeal(await adminUser("finance"), appealId, kept)).toMatchObject({
      code: "not_allowed",
    });
    must(await decideSafetyAppeal(admin, appealId, kept));
    const other = { decision: "set_aside", reason: "On second thought." } as const;
    expect(await decideSafetyAppeal(admin, appealId, other)).toMatchObject({ code: "wrong_state" });
    expect((await ownSafetyReport(creator)).findings[0]?.appeal?.state).toBe("kept");
  });
});

it("a brand's choice is its own, and a category that it never chose is the usual one", async () => {
  const [brand, other] = [await brandUser(), await brandUser()];
  const all = Object.fromEntries(SAFETY_CATEGORIES.map((one) => [one, "never"])) as Parameters<
    typeof chooseTolerances
  >[1];
  expect(await chooseTolerances({ ...brand, role: "reviewer" }, all)).toMatchObject({ code: "not_allowed" });
  must(await chooseTolerances(brand, all));
  must(await chooseTolerances(brand, all));
  expect((await ownTolerances(brand)).tolerances.alcohol).toBe("never");
  expect(await ownTolerances(other)).toMatchObject({ chosen: false, tolerances: { alcohol: "note" } });
});
