import { db } from "../../db.server.ts";
import type { LoadedDeliverable } from "../deal/load.server.ts";
import { dealNames } from "../deal/load.server.ts";

/** The page of a live post. */
export const postHref = (item: LoadedDeliverable): string =>
  `/deals/${item.deal.number}/deliverables/${item.id}/live`;

/** What every message about a live post carries, and where it leads. */
export const postNews = (item: LoadedDeliverable, url: string) => ({
  data: { ...dealNames(item.deal), deliverable: item.label, url },
  shared: { href: postHref(item), dealId: item.dealId },
});

/** The address that is due to be looked at; null when nobody asks any more. */
export async function addressToLookAt(deliverableId: string): Promise<string | null> {
  const watch = await db.postWatch.findFirst({
    where: { deliverableId, state: { in: ["watching", "asked", "unanswered"] } },
    select: { url: true },
  });
  return watch?.url ?? null;
}

/** How a live post stands, with the newest looks at it; null before it was accepted. One statement. */
export function watchOf(deliverableId: string) {
  return db.postWatch.findUnique({
    where: { deliverableId },
    include: { checks: { orderBy: { checkedAt: "desc" }, take: 12 } },
  });
}
