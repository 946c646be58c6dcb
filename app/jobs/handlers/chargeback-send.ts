import { buffer } from "node:stream/consumers";
import { bundleToSend, recordSent } from "#app/domain/chargeback/send-evidence.server.ts";
import { recordChargeback } from "#app/domain/chargeback/record-chargeback.server.ts";
import { getDispute, submitEvidence } from "#app/services/payments/disputes.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import type { Handler } from "../handler.ts";

/** Sends the bundle to the bank, and looks what the dispute is afterwards. An unknown outcome is tried again as it was. */
export const chargebackSend: Handler<"chargeback.send"> = async ({ chargebackId }) => {
  const waiting = await bundleToSend(chargebackId);
  if (!waiting) return;
  const { disputeId, fields, idempotencyKey } = waiting;
  const before = await getDispute(disputeId);
  // Sent by a try whose answer was lost, or decided meanwhile: nothing more to send.
  const open = before?.status.endsWith("needs_response") ?? false;
  const data = waiting.contract ? await storage.read(waiting.contract.storageKey).then(buffer) : null;
  const contract = waiting.contract && data ? { name: waiting.contract.name, data } : null;
  const sent = open
    ? await submitEvidence({ disputeId, fields, contract, idempotencyKey })
    : { ok: true as const };
  if (!sent.ok && sent.kind === "retry")
    throw new Error(`Chargeback ${chargebackId}: ${sent.code}: ${sent.message}`);
  await recordSent(chargebackId, sent.ok ? { ok: true, fields } : { ok: false, message: sent.message });
  const now = await getDispute(disputeId);
  if (now) await recordChargeback(now);
};
