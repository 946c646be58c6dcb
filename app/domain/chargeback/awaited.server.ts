import { db } from "../../db.server.ts";
import { groupTransferGroupOf, transferGroupOf } from "../payout/funding.ts";
import { isUuid } from "../uuid.ts";

/**
 * Whether a charge that we do not know names a deal or a checkout of ours, by the group that ties it to what it pays for:
 * then its payment is about to be written down.
 */
export async function isAwaited(transferGroup: string | null): Promise<boolean> {
  const id = transferGroup?.slice(transferGroup.indexOf("_") + 1) ?? "";
  if (!isUuid(id)) return false;
  if (transferGroup === transferGroupOf(id)) return (await db.deal.count({ where: { id } })) > 0;
  if (transferGroup === groupTransferGroupOf(id)) return (await db.fundingGroup.count({ where: { id } })) > 0;
  return false;
}
