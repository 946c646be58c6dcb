import { answerFinding } from "#app/domain/brand-safety/answer-finding.server.ts";
import { appealFinding } from "#app/domain/brand-safety/appeal-finding.server.ts";
import { chooseTolerances } from "#app/domain/brand-safety/choose-tolerances.server.ts";
import { declarePost } from "#app/domain/brand-safety/declare-post.server.ts";
import { tolerancesOf } from "#app/domain/brand-safety/category.ts";
import { ownSafetyReport } from "#app/domain/brand-safety/queries.server.ts";
import type { Cast } from "./cast.server.ts";
import { moment } from "./moment.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

const DAY = 86_400_000;

/** Posts as their creators paste them: plain ones, some that say more than was meant, and some that say it. */
const POSTS: [creator: string, daysAgo: number, caption: string][] = [
  ["noor", 12, "Sunday reset: lentils, lemon, a long walk."],
  ["noor", 26, "Crack an egg into the pan, wait, done."],
  ["noor", 41, "Cooking with wine tonight, and some of it goes into the pan."],
  ["noor", 64, "Friends over, one joint of lamb, rolled and slow-roasted. Smoke from the grill everywhere."],
  ["noor", 90, "This ginger tea heals my depression better than anything, I swear."],
  ["noor", 120, "Use my code NOOR15 at @coldpress.club, it is worth it."],
  ["imani", 18, "Payday list: rent, groceries, and one thing that is only fun."],
  ["imani", 33, "Bitcoin for people who hate risk? My honest answer."],
  ["imani", 52, "If somebody offers guaranteed returns, it is a scam. Here is how to tell."],
  ["imani", 70, "Damn, groceries."],
  ["tomas", 30, "Chilli so hot I said a word my mother should not hear. Holy shit."],
  ["luca", 21, "Feierabendbier und Pizza, mehr braucht es nicht."],
];

/** What creators declare, what two of them say about it, and what one brand chose. */
export function addBrandSafety(timeline: Timeline, cast: Cast): void {
  timeline.at("9d 12:00", "creators paste posts of theirs", async () => {
    for (const [creator, daysAgo, caption] of POSTS) {
      const { actor, accounts } = cast.creator(creator);
      const publishedOn = new Date(moment.now.getTime() - daysAgo * DAY).toISOString().slice(0, 10);
      must(await declarePost(actor, { accountId: accounts[0]?.id ?? "", caption, publishedOn }));
    }
  });
  timeline.at("8d 12:00", "creators answer what was found, and a brand says what matters to it", async () => {
    const { actor: noor } = cast.creator("noor");
    const { findings } = await ownSafetyReport(noor);
    const wine = findings.find(({ category }) => category === "alcohol");
    if (wine) must(await answerFinding(noor, wine, "A splash in a sauce. I do not drink on camera."));
    const { actor: imani } = cast.creator("imani");
    const crypto = (await ownSafetyReport(imani)).findings.find(({ severity }) => severity === "medium");
    if (crypto)
      must(await appealFinding(imani, crypto, "The video warns of the risk and recommends no coin at all."));
    const usual = tolerancesOf([]);
    must(await chooseTolerances(cast.brand("pepperjar"), { ...usual, medical: "never", alcohol: "matter" }));
  });
}
