import { db } from "#app/db.server.ts";
import { saveAnswer } from "#app/domain/application/saved-answers.server.ts";
import { keepBrief } from "#app/domain/saved/saved-briefs.server.ts";
import { saveSearch } from "#app/domain/saved/searches.server.ts";
import type { BriefBook } from "./briefs.server.ts";
import type { Cast } from "./cast.server.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

/** What a creator keeps who is still looking: a search whose alert is in the mailbox, two briefs, an answer. */
export function addSaved(timeline: Timeline, cast: Cast, book: BriefBook): void {
  const imani = () => cast.creator("imani").actor;
  timeline.at("4d 18:00", "imani saves a search", async () => {
    must(await saveSearch(imani(), { query: "niche=home", name: "Home", frequency: "instant" }));
    must(await saveAnswer(imani(), { label: "Equipment", text: "A phone on a tripod and two soft lights." }));
  });
  for (const key of ["egg", "readers"])
    timeline.at("1d 19:00", `imani saves ${key}`, async () => {
      const brief = await db.brief.findUniqueOrThrow({ where: { id: book.get(key)?.id ?? "" } });
      must(await keepBrief(imani(), brief.slug, true));
    });
}
