// What both sides write after a deal, through the acts themselves, with a moved clock.
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { verifyStream } from "#app/domain/audit/verify.server.ts";
import { decideReport } from "#app/domain/moderation/decide-report.server.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { publishDueReviews, remindOfReviews } from "#app/domain/review/publish.server.ts";
import {
  brandFeedback,
  dealReviews,
  publicReviews,
  reviewSummary,
} from "#app/domain/review/queries.server.ts";
import { replyToReview } from "#app/domain/review/reply.server.ts";
import { writeReview } from "#app/domain/review/write-review.server.ts";
import {
  adminUser,
  brandUser,
  creatorUser,
  dealIn,
  HOURS,
  moveClock,
  must,
} from "#tests/support/factories.ts";
import type { TestDeal } from "#tests/support/factories.ts";

const brandWords = "Sent a first cut early and asked one good question.";
const byBrand = ({ number: dealNumber }: TestDeal, text = brandWords) => ({
  ...{ dealNumber, ratings: { on_time: 5, quality: 4, as_briefed: 5, clear_brief: 1 }, text },
});
const byCreator = ({ number: dealNumber }: TestDeal) => ({
  ...{ dealNumber, ratings: { clear_brief: 5, fair_feedback: 5, in_time: 3 } },
  text: "A brief that fitted on one page, and paid on the day.",
  feedback: { obstacles: ["price", "shipping"], text: "They ask for a smaller jar.", named: false },
});
const told = async (userId: string) =>
  (
    await db.notification.findMany({
      where: { userId, kind: { in: ["review_due", "reviews_published"] } },
      orderBy: { id: "asc" },
    })
  ).map(({ kind }) => kind);
const seen = async (deal: TestDeal, side: "brand" | "creator") =>
  (await dealReviews(deal[side], deal.number))?.reviews.map((one) => one.side);

describe("reviews after a deal", () => {
  it("are sealed until both are in, then public, with marks of the right side only", async () => {
    const deal = await dealIn("completed");
    must(await writeReview(deal.creator, byCreator(deal)));
    must(await writeReview(deal.creator, byCreator(deal)));
    expect([await seen(deal, "creator"), await seen(deal, "brand")]).toEqual([["creator"], []]);
    expect((await publicReviews({ brandId: deal.brand.brandId }, null)).rows).toEqual([]);
    expect(await brandFeedback(deal.brand)).toEqual([]);
    expect(await replyToReview(deal.brand, { dealNumber: deal.number, reply: "Thank you" })).toMatchObject({
      code: "review_sealed",
    });

    must(await writeReview(deal.brand, byBrand(deal)));
    expect([await seen(deal, "creator"), await seen(deal, "brand")].map((one) => one?.length)).toEqual([
      2, 2,
    ]);
    const [about] = (await publicReviews({ creatorId: deal.creator.creatorId }, null)).rows;
    expect(about).toMatchObject({ text: brandWords, ratings: { on_time: 5, quality: 4, as_briefed: 5 } });
    expect((await reviewSummary({ brandId: deal.brand.brandId })).count).toBe(1);
    expect(await told(deal.creator.userId)).toEqual(["reviews_published"]);
    expect(await brandFeedback(deal.brand)).toMatchObject([{ obstacles: ["price", "shipping"], from: null }]);
    expect(await verifyStream(`deal:${deal.dealId}`)).toMatchObject({ broken: null });

    must(await replyToReview(deal.brand, { dealNumber: deal.number, reply: "Thank you" }));
    must(await replyToReview(deal.brand, { dealNumber: deal.number, reply: "Thank you" }));
    const again = await replyToReview(deal.brand, { dealNumber: deal.number, reply: "And another thing" });
    expect(again).toMatchObject({ code: "already_replied" });
  });

  it("are written once, by a side of the deal that may, and never changed", async () => {
    const deal = await dealIn("completed");
    must(await writeReview(deal.brand, byBrand(deal)));
    const colleague = await brandUser("manager", deal.brand.brandId);
    expect(await writeReview(colleague, byBrand(deal, "I saw it otherwise, and I say so."))).toMatchObject({
      code: "review_sent",
    });
    const finance = await brandUser("finance", deal.brand.brandId);
    expect(await writeReview(finance, byBrand(deal))).toMatchObject({ code: "not_allowed" });
    expect(await writeReview(await creatorUser(), byCreator(deal))).toMatchObject({ code: "not_found" });
    expect(await writeReview(await brandUser(), byBrand(deal))).toMatchObject({ code: "not_found" });
    const { dealId } = deal;
    await expect(db.review.updateMany({ where: { dealId }, data: { text: "Else" } })).rejects.toThrow(
      /frozen/,
    );
  });

  it("remind whoever has not written, and are published when seven days are over", async () => {
    const deal = await dealIn("completed");
    const { completedAt } = await db.deal.findUniqueOrThrow({ where: { id: deal.dealId } });
    const window = await db.reviewWindow.findUniqueOrThrow({ where: { dealId: deal.dealId } });
    expect(window.closesAt.getTime() - (completedAt?.getTime() ?? 0)).toBe(168 * HOURS);
    must(await writeReview(deal.creator, byCreator(deal)));
    await moveClock(119 * HOURS);
    await remindOfReviews();
    expect(await told(deal.brand.userId)).toEqual([]);
    await moveClock(2 * HOURS);
    await remindOfReviews();
    await remindOfReviews();
    expect([await told(deal.brand.userId), await told(deal.creator.userId)]).toEqual([["review_due"], []]);
    await publishDueReviews();
    expect(await seen(deal, "brand")).toEqual([]);
    await moveClock(47 * HOURS + 1_000);
    expect(await writeReview(deal.brand, byBrand(deal))).toMatchObject({ code: "review_over" });
    await publishDueReviews();
    await publishDueReviews();
    expect(await seen(deal, "brand")).toEqual(["creator"]);
    expect(await told(deal.brand.userId)).toEqual(["review_due", "reviews_published"]);
  });

  it("can both come at once and are published once", async () => {
    const deal = await dealIn("completed");
    const sent = [writeReview(deal.brand, byBrand(deal)), writeReview(deal.creator, byCreator(deal))];
    for (const one of await Promise.all(sent)) must(one);
    expect([await told(deal.brand.userId), await told(deal.creator.userId)]).toEqual([
      ["reviews_published"],
      ["reviews_published"],
    ]);
  });

  it("can be reported when they are public, and are taken down by a moderator", async () => {
    const deal = await dealIn("completed");
    must(await writeReview(deal.creator, byCreator(deal)));
    const { id: slug } = await db.review.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const target = { kind: "review", slug, key: null } as const;
    const reason = { reason: "false_claims", detail: "This never happened." } as const;
    expect(await reportContent(deal.brand, target, reason)).toMatchObject({ code: "not_found" });
    must(await writeReview(deal.brand, byBrand(deal)));
    must(await reportContent(deal.brand, target, reason));
    const { id } = await db.contentReport.findFirstOrThrow({ where: { target: `review:${slug}` } });
    must(await decideReport(await adminUser(), id, { outcome: "acted", note: "It names a person." }));
    expect((await publicReviews({ brandId: deal.brand.brandId }, null)).rows).toEqual([]);
    expect((await reviewSummary({ brandId: deal.brand.brandId })).count).toBe(0);
  });
});
