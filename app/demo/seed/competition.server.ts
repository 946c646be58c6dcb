import { addCompetitor } from "#app/domain/competition/add-competitor.server.ts";
import { enterPost } from "#app/domain/competition/enter-post.server.ts";
import type { Niche } from "#app/domain/account/niches.ts";
import type { Cast } from "./cast.server.ts";
import { moment } from "./moment.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

const DAY = 86_400_000;

/** Posts of before, as their creators paste them: long-term work, repeated work, and a single piece. */
const POSTS: [creator: string, daysAgo: number, caption: string][] = [
  ["tomas", 161, "#ad Ramen with a spoon of @firetin on top. It bites back."],
  ["tomas", 118, "Ad. The hottest bowl of the month, made with @firetin."],
  ["tomas", 49, "Paid partnership with Firetin: ramen for people who cry easily."],
  ["luca", 74, "Cold start, hot oil. #ad with @firetin.kitchen"],
  ["luca", 33, "Anzeige: @firetin.kitchen auf Pizza, und ja, es geht."],
  ["sofia", 96, "#gifted jar from @lanternchilli, opened on camera"],
  ["imani", 88, "Ad | oats for a week under four dollars, with @goodgrain"],
];

const COMPETITORS: [brand: string, name: string, handles: string[], category?: Niche][] = [
  ["pepperjar", "Firetin", ["@firetin", "@firetin.kitchen"], "food"],
  ["pepperjar", "Lantern Chilli Ltd", ["@lanternchilli"], "food"],
  ["sundial", "Goodgrain", ["@goodgrain"], "food"],
  ["kestrel", "Volta Lights", []],
];

/** Who worked with whom before, and the brands that two teams count among their competitors. */
export function addCompetition(timeline: Timeline, cast: Cast): void {
  timeline.at("11d 12:00", "creators paste their sponsored posts", async () => {
    for (const [creator, daysAgo, caption] of POSTS) {
      const { actor, accounts } = cast.creator(creator);
      const publishedOn = new Date(moment.now.getTime() - daysAgo * DAY).toISOString().slice(0, 10);
      must(await enterPost(actor, { accountId: accounts[0]?.id ?? "", caption, publishedOn }));
    }
  });
  timeline.at("10d 11:00", "brands name their competitors", async () => {
    for (const [brand, name, handles, category] of COMPETITORS)
      must(await addCompetitor(cast.brand(brand), { name, handles, category }));
  });
}
