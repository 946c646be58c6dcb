// What both sides write after a deal, through the acts themselves, with a moved clock.
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { sweepAll } from "#app/jobs/sweeps.server.ts";
import { brandFeedback, dealReviews, publicReviews, reviewSummary } from "#app/domain/review/queries.server.ts";
import { replyToReview } from "#app/domain/review/reply.server.ts";
import { writeReview } from "#app/domain/review/write-review.server.ts";
import { decideReport } from "#app/domain/moderation/decide-report.server.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { adminUser, brandUser, creatorUser, dealIn, must, type TestDeal } from "#tests/support/factories.ts";

const byBrand = (deal: TestDeal) => ({
  ...{ dealNumber: deal.number, ratings: { on_time: 5, quality: 4, as_briefed: 5 } },
  text: "Sent a first cut early and asked one good question.",
});
const byCreator = (deal: TestDeal) => ({
  ...{ dealNumber: deal.number, ratings: { clear_brief: 5, fair_feedback: 5, in_time: 3 } },
  text: "A brief that fitted on one page, and paid on the day.",
  feedback: { obstacles: ["price", "shipping"], text: "They ask for a smaller jar.", named: false },
});
const kinds = async (userId: string) =>
  (await db.notification.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

async function completed(): Promise<TestDeal> {
  const deal = await dealIn("accepted");
  await moveClock(80 * HOUR);
  await payEverything();
  return deal;
}
