import type Stripe from "stripe";
import { fromStripeAmount, fromStripeCurrency, fromStripeTime } from "./amount.ts";
import { stripe } from "./client.server.ts";

/** One movement of the platform's balance at the processor. Amounts are signed minor units; net = amount − fee. */
export interface ProcessorMovement {
  id: string;
  /** charge, refund, transfer, transfer_refund, …; an open list. */
  type: string;
  amount: bigint;
  fee: bigint;
  net: bigint;
  currency: string;
  status: string;
  availableOn: Date;
  /** The charge, transfer, refund … that moved the money. */
  sourceId: string | null;
  created: Date;
}

export interface MovementPage {
  items: ProcessorMovement[];
  hasMore: boolean;
}

export interface ProcessorBalance {
  currency: string;
  available: bigint;
  pending: bigint;
}

function movement(item: Stripe.BalanceTransaction): ProcessorMovement {
  return {
    id: item.id,
    type: item.type,
    amount: fromStripeAmount(item.amount),
    fee: fromStripeAmount(item.fee),
    net: fromStripeAmount(item.net),
    currency: fromStripeCurrency(item.currency),
    status: item.status,
    availableOn: fromStripeTime(item.available_on),
    sourceId: item.source === null || typeof item.source === "string" ? item.source : item.source.id,
    created: fromStripeTime(item.created),
  };
}

/** One page of movements, newest first; pass the last id as `startingAfter` for the next. `limit` is 1 to 100. */
export async function listBalanceTransactions(request: {
  startingAfter?: string;
  limit: number;
  createdGte?: Date;
}): Promise<MovementPage> {
  const page = await stripe().balanceTransactions.list({
    limit: request.limit,
    starting_after: request.startingAfter,
    created: request.createdGte ? { gte: Math.floor(request.createdGte.getTime() / 1000) } : undefined,
  });
  return { items: page.data.map(movement), hasMore: page.has_more };
}

/** What the platform holds at the processor, one row per currency. */
export async function getBalance(): Promise<ProcessorBalance[]> {
  const balance = await stripe().balance.retrieve();
  const rows = new Map<string, ProcessorBalance>();
  const add = (part: "available" | "pending", entries: { amount: number; currency: string }[]) => {
    for (const entry of entries) {
      const currency = fromStripeCurrency(entry.currency);
      const row = rows.get(currency) ?? { currency, available: 0n, pending: 0n };
      row[part] += fromStripeAmount(entry.amount);
      rows.set(currency, row);
    }
  };
  add("available", balance.available);
  add("pending", balance.pending);
  return [...rows.values()];
}
