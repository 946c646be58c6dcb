import type { z } from "zod";
import { recordMovement } from "./balance.ts";
import { type Call, route } from "./call.ts";
import { invalid } from "./errors.ts";
import { emitSnapshot } from "./events.ts";
import type { TransferReversal } from "./objects.ts";
import { expand, hash, metadata, positive, text } from "./params.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";
import { transferOf } from "./transfers.ts";

const createParams = hash({
  amount: positive.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  expand,
});

function reverseTransfer(call: Call, params: z.infer<typeof createParams>, path: Record<string, string>) {
  const transfer = transferOf(call, path.id ?? "");
  const left = transfer.amount - transfer.amount_reversed;
  const amount = params.amount ?? left;
  if (left === 0) throw invalid("amount", `Transfer ${transfer.id} has already been reversed.`);
  if (amount > left)
    throw invalid(
      "amount",
      `Reversal amount (${amount}) is greater than what is left of the transfer (${left}).`,
    );
  const id = newId("trr");
  const availableOn = Math.max(
    call.now,
    call.state.balanceTransactions[transfer.balance_transaction]?.available_on ?? 0,
  );
  const movement = recordMovement(call, {
    type: "transfer_refund",
    source: id,
    currency: transfer.currency,
    amount,
    availableOn,
  });
  const reversal: TransferReversal = {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: movement.id,
    currency: transfer.currency,
    destination_payment_refund: newId("pyr"),
    metadata: params.metadata ?? {},
    source_refund: null,
    transfer: transfer.id,
    created: call.now,
  };
  call.state.reversals[id] = reversal;
  transfer.amount_reversed += amount;
  transfer.reversed = transfer.amount_reversed === transfer.amount;
  emitSnapshot(call, "transfer.reversed", transfer);
  return render(call, reversal);
}

export const reversalRoutes = [route("POST", "/v1/transfers/:id/reversals", createParams, reverseTransfer)];
