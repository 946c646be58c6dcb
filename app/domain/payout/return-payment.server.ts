import type { Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealHref, dealNames, dealStream, type LoadedDeal } from "#app/domain/deal/load.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { quarantinePayment, returnShare } from "#app/domain/ledger/recipes.ts";
import { moneyData, notify } from "#app/domain/messaging/notify.server.ts";
import { type Payment, RETURN_REASONS, type ReturnCode } from "./funding.ts";
import { commandRefund } from "./schedule-refund.server.ts";

/**
 * A payment that cannot fund its deal, or a deal's share of one (`groupId`): set apart, booked as owed to the brand, and sent back. Runs in the
 * settling act.
 */
export async function returnPayment(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  fundingId: string,
  payment: Payment,
  code: ReturnCode,
  groupId: string | null = null,
): Promise<void> {
  const reason = RETURN_REASONS[code];
  await tx.funding.update({ where: { id: fundingId }, data: { state: "quarantined", quarantineCode: code } });
  // What our balance got, which after a conversion is not what the card was charged.
  const { amount, currency } = payment.booking ?? payment;
  await post(tx, now, {
    idempotencyKey: `funding:${fundingId}`,
    ...{ dealId: deal.id, subjectId: fundingId },
    memo: reason,
    ...(groupId
      ? { kind: "share_returned", lines: returnShare({ groupId, currency, amount }) }
      : {
          ...{ kind: "payment_quarantined", processorId: payment.chargeId },
          lines: quarantinePayment({ currency, amount }),
        }),
  });
  await commandRefund(tx, now, {
    dealId: deal.id,
    fundingId,
    chargeId: payment.chargeId,
    amount: payment.amount,
    currency: payment.currency,
    cause: `funding:${fundingId}`,
    reason: code,
  });
  const money = { amount: String(payment.amount), currency: payment.currency };
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.payment_returned", ...money, reason });
  await notify(tx, now, {
    to: { brandId: deal.brandId, permission: "deal.fund" },
    kind: "payment_returned",
    data: { ...dealNames(deal), paid: moneyData(payment.amount, payment.currency), reason },
    href: dealHref(deal),
    dealId: deal.id,
  });
}
