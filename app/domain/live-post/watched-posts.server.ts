import { db } from "../../db.server.ts";

/** Posts that are looked at now, those that end first: for the demo's stand-in. One statement. */
export async function watchedPosts(limit = 50): Promise<{ url: string; dealNumber: number }[]> {
  const rows = await db.postWatch.findMany({
    where: { state: { in: ["watching", "asked", "unanswered"] } },
    select: { url: true, deliverable: { select: { deal: { select: { number: true } } } } },
    orderBy: [{ endsAt: "asc" }, { deliverableId: "asc" }],
    take: limit,
  });
  return rows.map(({ url, deliverable }) => ({ url, dealNumber: deliverable.deal.number }));
}
