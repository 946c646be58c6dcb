import { db } from "#app/db.server.ts";
import { saveAddendum } from "#app/domain/contract/addenda.server.ts";
import type { Cast } from "./cast.server.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

const TITLE = "Hot peppers";
const FIRST =
  "Whoever handles fresh peppers on camera wears gloves. No challenge asks anybody to eat a raw pepper.";
const SECOND =
  "Whoever handles fresh or dried peppers on camera wears gloves. No challenge asks anybody, of whatever age, to eat a raw pepper.";

/** A brand adds a text of its own to its contracts, and later changes it. */
export function addContractTexts(timeline: Timeline, cast: Cast): void {
  timeline.at("12d 09:00", "a brand adds a text to its contracts", async () => {
    must(await saveAddendum(cast.brand("pepperjar"), { title: TITLE, text: FIRST }));
  });
  timeline.at("5d 09:00", "the brand changes its text", async () => {
    const owner = cast.brand("pepperjar");
    const { id } = await db.brandAddendum.findFirstOrThrow({ where: { brandId: owner.brandId } });
    must(await saveAddendum(owner, { id, title: TITLE, text: SECOND }));
  });
}
