import { db } from "#app/db.server.ts";
import { recordComments } from "#app/domain/account/record-comments.server.ts";
import type { Cast } from "./cast.server.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

const DISHES = "noodles,lentils,dumplings,shakshuka,dal,fried rice,flatbread,soup".split(",");
const SAID = [
  (dish: string) => `Made the ${dish} last night, my kids asked for seconds`,
  (dish: string) => `Which pan did you use for the ${dish}?`,
  (dish: string) => `Could I freeze these ${dish} or do they go soggy`,
  (dish: string) => `We added lime to the ${dish} and never looked back`,
];
const SHORT = ["Yes", "Saved!", "😍😍", "So good, thank you", "So good, thank you"];

/** A creator counts the comments below her newest posts: a sample as lively accounts have them. */
export function addComments(timeline: Timeline, cast: Cast): void {
  timeline.at("12d 19:00", "noor counts her comments", async () => {
    const { actor, accounts } = cast.creator("noor");
    const newest = await db.statSnapshot.findFirstOrThrow({
      where: { accountId: accounts[0]?.id ?? "" },
      orderBy: { takenAt: "desc" },
    });
    const comments = [...DISHES.flatMap((dish) => SAID.map((say) => say(dish))), ...SHORT];
    must(await recordComments(actor, newest.id, { comments, following: 612 }));
  });
}
