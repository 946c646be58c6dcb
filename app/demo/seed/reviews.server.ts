import { db } from "#app/db.server.ts";
import { writeReview } from "#app/domain/review/write-review.server.ts";
import type { Cast } from "./cast.server.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

/** The deal of these two whose time for reviews runs at this moment. */
async function openDealOf(creatorId: string, brandId: string): Promise<number> {
  const reviewWindow = { publishedAt: null };
  const { number } = await db.deal.findFirstOrThrow({ where: { creatorId, brandId, reviewWindow } });
  return number;
}

/** What both wrote after the first deal: read by everybody, and a part of it by the brand alone. */
export function addReviews(timeline: Timeline, cast: Cast): void {
  timeline.at("51d 12:00", "noor and pepperjar review each other", async () => {
    const [{ actor: noor }, pepperjar] = [cast.creator("noor"), cast.brand("pepperjar")];
    const dealNumber = await openDealOf(noor.creatorId, pepperjar.brandId);
    must(
      await writeReview(noor, {
        dealNumber,
        ratings: { clear_brief: 5, fair_feedback: 4, in_time: 5 },
        text: "One page of brief, one round of changes with a reason, and the money on the day it said.",
        feedback: {
          obstacles: ["price", "shipping"],
          text: "Half of the comments ask for a smaller jar. The other half live where you do not ship to.",
          named: true,
        },
      }),
    );
    must(
      await writeReview(pepperjar, {
        dealNumber,
        ratings: { on_time: 5, quality: 5, as_briefed: 4 },
        text: "Sent a first cut early and asked the one question that made it better. People wanted the recipe.",
      }),
    );
  });
}
