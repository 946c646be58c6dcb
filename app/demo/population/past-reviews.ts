import { OBSTACLE_CODES, type Obstacle } from "#app/domain/review/feedback.ts";
import { CRITERIA, MARKS, type Mark } from "#app/domain/review/review.ts";
import type { Side } from "#app/domain/access/actor.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import type { Chance } from "./random.ts";

const HOUR = 3_600_000;
const WINDOW = 168 * HOUR;

const WORDS: Record<Side, Record<"good" | "mixed", readonly string[]>> = {
  brand: {
    good: [
      "Sent a first cut early and asked one question that made the piece better. We used it as it was.",
      "Clear, calm, on the day. The comments were full of people who wanted to know where to get it.",
      "Said what did not work for them too, and that is why it was believed.",
    ],
    mixed: [
      "Good work in the end, but the first draft came after its date and we had to move our own post.",
      "The picture is lovely. Two of the points we had agreed on were missing in the first version.",
    ],
  },
  creator: {
    good: [
      "A brief that fitted on one page, one round of changes, and the money came on the day it said.",
      "They answered within a day, each time, and let me say it in my own words.",
      "No surprises: what we agreed on is what they asked for.",
    ],
    mixed: [
      "Kind people, but each answer took until the last hour of its limit.",
      "Fair fee. The changes they asked for were not in the brief, though they took it back when I said so.",
    ],
  },
};

const NOTES: Partial<Record<Obstacle, string>> = {
  price: "Most comments asked whether there is a smaller size. A trial size under ten would have sold.",
  shipping: "A third of my followers live where you do not ship to. It came up every day.",
  page: "The link opened a page in which the product was below two banners. People wrote that they gave up.",
  trust: "They asked me whether you are real. A page with your faces on it would help.",
};

function ratingsOf(luck: Chance, side: Side, mixed: boolean): Record<string, Mark> {
  return Object.fromEntries(
    CRITERIA[side].map(({ code }) => [code, MARKS[luck.between(mixed ? 1 : 3, mixed ? 3 : 4)] ?? 4]),
  );
}

export interface ReviewedDeal {
  dealId: string;
  brandId: string;
  creatorId: string;
  users: Record<Side, string>;
  completedAt: Date;
  /** What each side had to complain about. */
  mixed: Record<Side, boolean>;
}

/** What both sides wrote after a deal: most do, some do not, and the seal opened when both had or after seven days. */
export function pastReviews(
  deal: ReviewedDeal,
  luck: Chance,
): { window: Row; reviews: Row[]; feedback: Row[] } {
  const { dealId, brandId, creatorId, users, completedAt } = deal;
  const closesAt = new Date(completedAt.getTime() + WINDOW);
  const reviews = (["brand", "creator"] as const).flatMap((side) => {
    if (luck.between(1, 100) > 72) return [];
    const at = new Date(completedAt.getTime() + luck.between(3, 160) * HOUR);
    const mixed = deal.mixed[side];
    const text = luck.pick(WORDS[side][mixed ? "mixed" : "good"]);
    const row = { id: idAt(at, luck), deal_id: dealId, side, author_id: users[side], text, created_at: at };
    return [{ ...row, ratings: ratingsOf(luck, side, mixed) }];
  });
  const last = Math.max(...reviews.map(({ created_at }) => created_at.getTime()));
  const publishedAt = reviews.length === 2 ? new Date(last) : closesAt;
  const wrote = reviews.find(({ side }) => side === "creator");
  const obstacles = luck.some(OBSTACLE_CODES.slice(0, -1), luck.between(1, 2));
  const text = obstacles.map((code) => NOTES[code] ?? "").find((note) => note !== "") ?? "";
  const named = luck.between(1, 2) === 1;
  const shared = { deal_id: dealId, brand_id: brandId };
  return {
    window: {
      ...{ ...shared, creator_id: creatorId, opens_at: completedAt, closes_at: closesAt },
      ...{ reminded_at: null, published_at: publishedAt },
    },
    reviews,
    feedback: wrote ? [{ ...shared, obstacles, text, named, created_at: wrote.created_at }] : [],
  };
}
