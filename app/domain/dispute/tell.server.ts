import type { Tx } from "../../db.server.ts";
import type { Side } from "../access/actor.ts";
import { dealNames, type LoadedDeal } from "../deal/load.server.ts";
import type { NotificationData } from "../messaging/notification-kinds.ts";
import { notify, type Audience } from "../messaging/notify.server.ts";

export type DisputeKind =
  | "dispute_opened"
  | "dispute_answered"
  | "dispute_reminder"
  | "dispute_ruled"
  | "dispute_appealed"
  | "dispute_closed";
type Reader = NotificationData<DisputeKind>["reader"];
type Told<K extends DisputeKind> = Omit<
  NotificationData<K>,
  "briefTitle" | "brandName" | "creatorName" | "dealNumber" | "reader"
>;

/** The dispute's page, the same for both sides. */
export const disputeHref = ({ number }: { number: number }): string => `/deals/${number}/dispute`;

export const otherSide = (side: Side): Side => (side === "brand" ? "creator" : "brand");

function audience(deal: LoadedDeal, reader: Reader): Audience {
  if (reader === "admin") return { admins: "dispute.rule" };
  return reader === "creator"
    ? { creatorId: deal.creatorId }
    : { brandId: deal.brandId, permission: "contract.sign" };
}

/** Tells these readers of a step of a dispute: the sides on its page, our staff on theirs. */
export async function tell<K extends DisputeKind>(
  tx: Tx,
  now: Date,
  dispute: { id: string; deal: LoadedDeal },
  readers: readonly Reader[],
  kind: K,
  data: Told<K>,
): Promise<void> {
  const { deal } = dispute;
  for (const reader of readers)
    await notify(tx, now, {
      to: audience(deal, reader),
      kind,
      // Sound: the names and the reader are what `Told` leaves out; TypeScript cannot put a generic together again.
      data: { ...dealNames(deal), ...data, reader } as unknown as NotificationData<K>,
      href: reader === "admin" ? `/admin/disputes/${dispute.id}` : disputeHref(deal),
      dealId: deal.id,
    });
}
