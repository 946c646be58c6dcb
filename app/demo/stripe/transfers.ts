import type { z } from "zod";
import { balanceOf, recordMovement } from "./balance.ts";
import { type Call, route } from "./call.ts";
import { ApiError, invalid, noSuch } from "./errors.ts";
import { emitSnapshot } from "./events.ts";
import type { Charge, Transfer } from "./objects.ts";
import { page } from "./paging.ts";
import { currencyCode, expand, hash, metadata, paging, positive, text } from "./params.ts";
import { chargeOf } from "./payments.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";

const createParams = hash({
  amount: positive,
  currency: currencyCode,
  destination: text,
  description: text.optional(),
  source_transaction: text.optional(),
  transfer_group: text.optional(),
  metadata: metadata.optional(),
  expand,
});
type CreateParams = z.infer<typeof createParams>;

function checkDestination(call: Call, id: string): void {
  const account = call.state.accounts[id];
  if (!account) throw noSuch("destination", id, "destination");
  if (account._transfers !== "active")
    throw new ApiError(
      400,
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer" },
    );
}

/** What one charge may still send by `source_transaction`, in minor units. */
function leftOf(call: Call, charge: Charge): number {
  return Object.values(call.state.transfers)
    .filter((transfer) => transfer.source_transaction === charge.id)
    .reduce((left, transfer) => left - (transfer.amount - transfer.amount_reversed), charge.amount);
}

function checkSource(call: Call, params: CreateParams): Charge | undefined {
  if (params.source_transaction === undefined) {
    if (balanceOf(call, params.currency).available < params.amount)
      throw new ApiError(
        400,
        "You have insufficient available funds in your Stripe account. Charges become available two days after they were made.",
        { code: "balance_insufficient" },
      );
    return undefined;
  }
  const charge = chargeOf(call, params.source_transaction, "source_transaction");
  if (charge.status !== "succeeded")
    throw invalid("source_transaction", "The source transaction has not succeeded.");
  if (charge.currency !== params.currency)
    throw invalid(
      "currency",
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${params.currency})`,
    );
  const left = leftOf(call, charge);
  if (params.amount > left)
    throw invalid(
      "amount",
      `Transfers using this source_transaction would exceed the source amount; ${left} is left.`,
    );
  return charge;
}

function createTransfer(call: Call, params: CreateParams) {
  checkDestination(call, params.destination);
  const charge = checkSource(call, params);
  const id = newId("tr");
  const chargeSettles = charge?.balance_transaction
    ? (call.state.balanceTransactions[charge.balance_transaction]?.available_on ?? call.now)
    : call.now;
  const movement = recordMovement(call, {
    type: "transfer",
    source: id,
    currency: params.currency,
    amount: -params.amount,
    // Money of a charge that has not settled leaves the pending balance, not the available one.
    availableOn: Math.max(call.now, chargeSettles),
  });
  const transfer: Transfer = {
    id,
    object: "transfer",
    amount: params.amount,
    amount_reversed: 0,
    balance_transaction: movement.id,
    currency: params.currency,
    description: params.description ?? null,
    destination: params.destination,
    destination_payment: newId("py"),
    metadata: params.metadata ?? {},
    reversed: false,
    source_transaction: charge?.id ?? null,
    source_type: "card",
    transfer_group: params.transfer_group ?? charge?.transfer_group ?? null,
    created: call.now,
    livemode: false,
  };
  call.state.transfers[id] = transfer;
  emitSnapshot(call, "transfer.created", transfer);
  return render(call, transfer);
}

/** The transfer, or an ApiError. */
export function transferOf(call: Call, id: string): Transfer {
  const transfer = call.state.transfers[id];
  if (!transfer) throw noSuch("transfer", id);
  return transfer;
}

const filters = hash({ ...paging, transfer_group: text.optional(), destination: text.optional() });

export const transferRoutes = [
  route("POST", "/v1/transfers", createParams, createTransfer),
  route("GET", "/v1/transfers", filters, (call, params) =>
    page(
      call,
      "/v1/transfers",
      call.state.transfers,
      params,
      (transfer) =>
        (params.transfer_group === undefined || transfer.transfer_group === params.transfer_group) &&
        (params.destination === undefined || transfer.destination === params.destination),
    ),
  ),
  route("GET", "/v1/transfers/:id", hash({ expand }), (call, _params, { id = "" }) =>
    render(call, transferOf(call, id)),
  ),
];
