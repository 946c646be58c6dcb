import type { Tx } from "../../db.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { currentPolicy } from "../deal/policy.server.ts";

/** A deal is complete: both sides may review it until the instant that this gives. Called in the completing act. */
export async function openReviews(
  tx: Tx,
  now: Date,
  { id: dealId, brandId, creatorId }: { id: string; brandId: string; creatorId: string },
): Promise<Date> {
  const closesAt = hoursAfter(now, (await currentPolicy(tx)).reviewWindowHours);
  await tx.reviewWindow.create({ data: { dealId, brandId, creatorId, opensAt: now, closesAt } });
  return closesAt;
}
