import { claimListing, finishListing, saveListed } from "#app/domain/payout/full-listing.server.ts";
import { listBalanceTransactions } from "#app/services/payments/balance.server.ts";
import type { Handler } from "../handler.ts";

const PAGE = 100;
/** Pages of one job, a few minutes' work. What is left is taken up by the next one where this one stopped. */
const MOST_PAGES = 400;

/**
 * Once a day, every movement that the processor has, and not only the newest: what is missing from it, or is not what it
 * was, is told as drift by the next comparison.
 */
export const reconcileFull: Handler<"reconcile.full"> = async () => {
  const listing = await claimListing();
  if (!listing) return;
  let after = listing.cursor;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, hasMore } = await listBalanceTransactions({
      limit: PAGE,
      ...(after ? { startingAfter: after } : {}),
    });
    await saveListed(listing, items);
    after = items.at(-1)?.id ?? null;
    if (!hasMore || !after) return finishListing(listing);
  }
};
