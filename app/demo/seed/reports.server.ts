import { db } from "#app/db.server.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import type { BriefBook } from "./briefs.server.ts";
import type { Cast } from "./cast.server.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

/** A report that waits for a moderator. */
export function addReports(timeline: Timeline, cast: Cast, book: BriefBook): void {
  timeline.at("4h", "imani reports a brief", async () => {
    const id = book.get("commuter")?.id ?? "";
    const { slug } = await db.brief.findUniqueOrThrow({ where: { id } });
    must(
      await reportContent(
        cast.creator("imani").actor,
        { kind: "brief", slug, key: null },
        {
          reason: "hidden_ad",
          detail: "They wrote to me that the ad label can wait until a day after the post.",
        },
      ),
    );
  });
}
