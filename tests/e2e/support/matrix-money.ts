// A chargeback and a refund for the matrix: facts that no processor has seen.
import { randomUUID } from "node:crypto";
import { act, appNow, db } from "#app/db.server.ts";
import { recordChargeback } from "#app/domain/chargeback/record-chargeback.server.ts";
import { scheduleRefund } from "#app/domain/payout/schedule-refund.server.ts";
import { done } from "#app/domain/refusal.ts";
import { dealIn, must } from "#tests/support/factories.ts";

/** A payment that a bank has taken back, and a refund of the same deal that waits for a person. */
export async function chargedBack(): Promise<Record<string, string>> {
  const { dealId } = await dealIn("in_review");
  const refund = { dealId, amount: 100n, cause: `matrix:${dealId}`, reason: "Test" };
  must(await act(async (tx, now) => done(await scheduleRefund(tx, now, refund))));
  await db.refund.updateMany({ where: { dealId }, data: { state: "needs_review" } });
  const { id } = await db.refund.findFirstOrThrow({ where: { dealId } });
  const funding = await db.funding.findFirstOrThrow({ where: { dealId, state: "paid" } });
  const { chargebackId } = must(
    await recordChargeback({
      ...{ disputeId: `du_${randomUUID()}`, chargeId: funding.chargeId ?? "", status: "needs_response" },
      ...{ amount: (funding.paidAmount ?? 0n) - 100n, currency: funding.currency, reason: "fraudulent" },
      ...{ openedAt: await appNow(), evidenceDueAt: null, withdrawn: true, reinstated: false },
    }),
  );
  return { ":chargebackId": chargebackId, ":refundId": id };
}
