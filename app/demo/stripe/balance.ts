import { type Call, route } from "./call.ts";
import { noSuch } from "./errors.ts";
import type { BalanceTransaction, BalanceTransactionType } from "./objects.ts";
import { page } from "./paging.ts";
import { currencyCode, expand, hash, paging, text } from "./params.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";

const SETTLEMENT_SECONDS = 2 * 24 * 3600;
const REPORTING: Record<BalanceTransactionType, string> = {
  charge: "charge",
  refund: "refund",
  refund_failure: "refund_failure",
  adjustment: "dispute",
  transfer: "transfer",
  transfer_refund: "transfer_reversal",
};

/** Stripe's usual card price: 2.9 % rounded half up to a whole minor unit, plus 30. */
export function cardFee(amount: number): number {
  return Number((BigInt(amount) * 29n + 500n) / 1000n) + 30;
}

/** When money of a charge made now may be used, Unix seconds. */
export function settlesAt(call: Call): number {
  return call.instantAvailability ? call.now : call.now + SETTLEMENT_SECONDS;
}

interface Movement {
  type: BalanceTransactionType;
  source: string;
  currency: string;
  /** Signed, before the fee; minor units. */
  amount: number;
  fee?: number;
  /** Unix seconds. */
  availableOn: number;
}

function feeDetails(fee: number, currency: string): BalanceTransaction["fee_details"] {
  if (fee === 0) return [];
  return [
    { amount: fee, application: null, currency, description: "Stripe processing fees", type: "stripe_fee" },
  ];
}

function transactionOf(id: string, created: number, movement: Movement): BalanceTransaction {
  const { type, source, currency, amount, fee = 0 } = movement;
  return {
    id,
    object: "balance_transaction",
    amount,
    fee,
    net: amount - fee,
    fee_details: feeDetails(fee, currency),
    currency,
    type,
    reporting_category: REPORTING[type],
    balance_type: "payments",
    description: null,
    exchange_rate: null,
    source,
    available_on: movement.availableOn,
    created,
  };
}

/** A movement of before this fake was there. */
export const pastTransaction = ({
  id,
  created,
  ...movement
}: Movement & { id: string; created: number }): BalanceTransaction => transactionOf(id, created, movement);

/** Records one movement of the platform's balance. */
export function recordMovement(call: Call, movement: Movement): BalanceTransaction {
  const transaction = transactionOf(newId("txn"), call.now, movement);
  call.state.balanceTransactions[transaction.id] = transaction;
  return transaction;
}

/** Net sums of one currency that are available, and that are not yet, in minor units. */
export function balanceOf(call: Call, currency: string): { available: number; pending: number } {
  const sums = { available: 0, pending: 0 };
  for (const transaction of Object.values(call.state.balanceTransactions))
    if (transaction.currency === currency)
      sums[transaction.available_on <= call.now ? "available" : "pending"] += transaction.net;
  return sums;
}

function balance(call: Call) {
  const seen = Object.values(call.state.balanceTransactions).map(({ currency }) => currency);
  const currencies = [...new Set(["usd", ...seen])];
  const rows = (part: "available" | "pending") =>
    currencies.map((currency) => {
      const amount = balanceOf(call, currency)[part];
      return { amount, currency, source_types: { card: amount } };
    });
  return { object: "balance", available: rows("available"), pending: rows("pending"), livemode: false };
}

const filters = hash({
  ...paging,
  source: text.optional(),
  type: text.optional(),
  currency: currencyCode.optional(),
});

export const balanceRoutes = [
  route("GET", "/v1/balance", hash({ expand }), (call) => balance(call)),
  route("GET", "/v1/balance_transactions", filters, (call, params) =>
    page(
      call,
      "/v1/balance_transactions",
      call.state.balanceTransactions,
      params,
      (item) =>
        (params.source === undefined || item.source === params.source) &&
        (params.type === undefined || item.type === params.type) &&
        (params.currency === undefined || item.currency === params.currency),
    ),
  ),
  route("GET", "/v1/balance_transactions/:id", hash({ expand }), (call, _params, { id = "" }) => {
    const transaction = call.state.balanceTransactions[id];
    if (!transaction) throw noSuch("balance transaction", id);
    return render(call, transaction);
  }),
];
