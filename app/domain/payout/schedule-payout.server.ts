import type { Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealHref, dealNames, dealStream, lockedDeliverable } from "#app/domain/deal/load.server.ts";
import { releaseAt as releaseAtOf } from "#app/domain/deal/held-limit.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { releaseDeliverable } from "#app/domain/ledger/recipes.ts";
import { moneyData, notify } from "#app/domain/messaging/notify.server.ts";

/** What a deliverable releases, in minor units: the whole of its fee and fees, or the part that a cancellation leaves. */
interface Released {
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
}

/**
 * The work was accepted: what was held for it now belongs to the creator, and its payout leaves after the hold
 * frozen in the deal's terms, sooner when the money has been held for almost as long as it may: since `paidInAt`, if not since
 * the deal was funded. Of cancelled work it is the `part` that the creator keeps. Runs in the accepting or cancelling act, under the deal's lock. A deliverable is scheduled once; asking again changes nothing.
 */
export async function schedulePayout(
  tx: Tx,
  now: Date,
  { deliverableId, part, paidInAt }: { deliverableId: string; part?: Released; paidInAt?: Date },
): Promise<void> {
  const { deal, label, ...whole } = await lockedDeliverable(tx, deliverableId);
  const { gross, brandFee, creatorFee } = part ?? whole;
  const { id: dealId, creatorId, currency } = deal;
  const releaseAt = releaseAtOf(paidInAt ?? deal.fundedAt, deal.body.policy, now);
  const made = await tx.payout.createMany({
    data: [
      {
        ...{ dealId, deliverableId, creatorId, gross, currency, releaseAt },
        fee: creatorFee,
        amount: gross - creatorFee,
        idempotencyKey: `payout:${deliverableId}`,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (made.count === 0) return;
  const lines = releaseDeliverable({ dealId, creatorId, currency, gross, brandFee, creatorFee });
  if (lines.length > 0)
    await post(tx, now, {
      kind: "deliverable_released",
      idempotencyKey: `release:${deliverableId}`,
      ...{ dealId, subjectId: deliverableId, lines },
      memo: `${part ? "Cancelled" : "Accepted"}: ${label}`,
    });
  const net = gross - creatorFee;
  const event = {
    type: "payout.scheduled",
    amount: String(net),
    currency,
    releaseAt: releaseAt.toISOString(),
  } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  await notify(tx, now, {
    to: { creatorId },
    kind: "payout_scheduled",
    data: {
      ...dealNames(deal),
      deliverable: label,
      gross: moneyData(gross, currency),
      fee: moneyData(creatorFee, currency),
      net: moneyData(net, currency),
      releaseAt: releaseAt.toISOString(),
    },
    href: dealHref(deal),
    dealId,
  });
}
