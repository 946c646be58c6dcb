import { randomUUID } from "node:crypto";
import { db } from "#app/db.server.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import type { BriefInput } from "#app/domain/brief/brief-input.ts";
import { closeBrief } from "#app/domain/brief/close-brief.server.ts";
import { createBrief } from "#app/domain/brief/create-brief.server.ts";
import { dateIn, endOfDay, momentIn } from "#app/domain/brief/deadline.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { saveBrief } from "#app/domain/brief/save-brief.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { BRIEFS } from "./briefs/index.ts";
import type { DemoBrief, DemoLine } from "./briefs/shapes.ts";
import type { Cast } from "./cast.server.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

const DAY = 86_400_000;

function lineOf({ fee, ...line }: DemoLine): BriefInput["deliverables"][number] {
  const [feeMin, feeMax] = typeof fee === "bigint" ? [fee, fee] : (fee ?? [null, null]);
  return { ...line, feeMin, feeMax, publishFrom: null, publishTo: null };
}

function inputOf(demo: DemoBrief, timeZone: string, present: Date): BriefInput {
  const { title, summary, currency, pricing, slots, budget, niches, markets, visibility = "public" } = demo;
  const day = dateIn(new Date(present.getTime() + demo.applyInDays * DAY), timeZone);
  return {
    ...{ title, summary, visibility, currency, pricing, slots, budget, niches, markets },
    applyBy: endOfDay(day, timeZone),
    publishAt:
      demo.publishInDays === undefined
        ? null
        : momentIn(
            dateIn(new Date(present.getTime() + demo.publishInDays * DAY), timeZone),
            "09:00",
            timeZone,
          ),
    details: readBriefDetails(demo.details),
    eligibility: readEligibility(demo.eligibility),
    deliverables: demo.lines.map(lineOf),
  };
}

/** The slug and lines of each brief, once it is there. */
export type BriefBook = Map<string, { id: string }>;

async function decide(
  cast: Cast,
  briefId: string,
  decided: NonNullable<DemoBrief["decided"]>,
): Promise<void> {
  // A clean brief of a brand that is trusted by then has taken the fast lane.
  const review = await db.listingReview.findFirst({ where: { briefId, decision: null } });
  if (!review) return;
  const { by, decision, reason = "" } = decided;
  must(await decideListing(cast.admin(by), review.id, { decision, reason }));
}

/** Each brief from its first line to where it stands today. */
export function addBriefs(timeline: Timeline, cast: Cast): BriefBook {
  const book: BriefBook = new Map();
  for (const demo of BRIEFS) {
    const id = randomUUID();
    book.set(demo.key, { id });
    const owner = () => cast.brand(demo.brand);
    timeline.at(demo.begun, `“${demo.title}” begun`, async () => {
      const { details } = demo;
      must(await createBrief(owner(), { id, title: demo.title }));
      const { background, values } = await db.brand.findUniqueOrThrow({ where: { id: owner().brandId } });
      const whole = { ...demo, details: { background, values, ...details } };
      must(await saveBrief(owner(), id, 0, inputOf(whole, owner().timeZone, timeline.present)));
    });
    const { submitted, decided, paused, closed } = demo;
    if (submitted)
      timeline.at(submitted, `“${demo.title}” sent`, async () => void must(await submitBrief(owner(), id)));
    if (decided) timeline.at(decided.at, `“${demo.title}” decided`, () => decide(cast, id, decided));
    if (paused)
      timeline.at(paused, `“${demo.title}” paused`, async () => void must(await pauseBrief(owner(), id)));
    if (closed)
      timeline.at(closed, `“${demo.title}” closed`, async () => void must(await closeBrief(owner(), id)));
  }
  return book;
}
