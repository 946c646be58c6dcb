import type { Tx } from "../../db.server.ts";
import type { Actor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { hasFee } from "../commission/compensation.ts";
import { openCommission } from "../commission/open-commission.server.ts";
import { completeWhenDone } from "../deal/complete-deal.server.ts";
import { dealHref, dealNames, dealStream, type LoadedDeliverable } from "../deal/load.server.ts";
import { noteLicence } from "../licence/note-licences.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { schedulePayout } from "../payout/schedule-payout.server.ts";

/**
 * A deliverable is accepted: its fee is released and its payout scheduled, in the same transaction. Without a fee its
 * acceptance is all, and the deal is complete with the last. `override` is why
 * its post was accepted although the caption does not disclose.
 */
export async function settleAcceptance(
  tx: Tx,
  now: Date,
  actor: Actor,
  item: LoadedDeliverable,
  override: string | null = null,
): Promise<void> {
  const automatic = actor.kind === "system";
  await record(tx, now, actor, dealStream(item.deal), {
    type: "deliverable.accepted",
    deliverable: item.label,
    automatic,
  });
  const shared = { kind: "deliverable_accepted", href: dealHref(item.deal), dealId: item.dealId } as const;
  const data = { ...dealNames(item.deal), deliverable: item.label, automatic };
  if (automatic) {
    await notify(tx, now, {
      ...shared,
      to: { brandId: item.deal.brandId, permission: "live.confirm" },
      data: { ...data, side: "brand" },
    });
  }
  await notify(tx, now, {
    ...shared,
    to: { creatorId: item.deal.creatorId },
    data: { ...data, side: "creator", ...(override ? { override } : {}) },
  });
  await openCommission(tx, now, item.deal);
  await noteLicence(tx, item.id);
  if (hasFee(item)) await schedulePayout(tx, now, { deliverableId: item.id });
  else await completeWhenDone(tx, now, item.deal);
}
