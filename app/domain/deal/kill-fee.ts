import type { Side } from "../access/actor.ts";
import { shareOf } from "../ledger/money.ts";
import { brandNeverSent, type ShipmentFacts } from "../product/shipment.ts";
import type { DealState } from "./deal.ts";
import { canDoToDeliverable, type DeliverableState } from "./deliverable.ts";

/** Days that a creator's work may be overdue before the brand may end it for cause; the contract's cure period. */
export const CURE_DAYS = 7;
const DAY = 86_400_000;

/** Why the creator keeps what they keep of an item that is cancelled. */
export type KillReason =
  "unfunded" | "funded" | "draft_sent" | "approved" | "creator_late" | "creator_leaves" | "product_not_sent";

/** Basis points of the item's fee, as the contract's cancellation clause says. */
const KEPT_BPS: Record<KillReason, number> = {
  unfunded: 0,
  funded: 2_500,
  draft_sent: 5_000,
  approved: 10_000,
  creator_late: 0,
  creator_leaves: 0,
  // The brand owed the product first: the creator keeps what a cancellation by the brand would leave.
  product_not_sent: 2_500,
};

const STAGE: Partial<Record<DeliverableState, KillReason>> = {
  waiting: "funded",
  draft_due: "funded",
  in_review: "draft_sent",
  changes_requested: "draft_sent",
  approved: "approved",
  live_due: "approved",
  live_check: "approved",
};
const CREATOR_OWES: readonly DeliverableState[] = ["draft_due", "changes_requested", "live_due"];

/** An item as its ending needs it. Amounts in minor units: what the terms froze. */
export interface EndingItem {
  id: string;
  label: string;
  state: DeliverableState;
  dueAt: Date | null;
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
}

/** What becomes of one item's money, in minor units: `gross + brandFee + refund` is what was paid in for it. */
export interface EndedItem {
  id: string;
  label: string;
  reason: KillReason;
  bps: number;
  /** Kept of the fee, with each side's service fee on that part alone. */
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  refund: bigint;
}

export interface Settlement {
  items: EndedItem[];
  /** What the creator keeps, net. */
  kept: bigint;
  /** What goes back to the brand; zero where nothing was paid in. */
  refunded: bigint;
}

/** What an ending needs to know of the deal itself. `shipment` null: nothing is sent. */
export interface EndingDeal {
  state: DealState;
  currency: string;
  items: readonly EndingItem[];
  shipment: ShipmentFacts | null;
}

const isCured = (dueAt: Date | null, now: Date) =>
  dueAt !== null && dueAt.getTime() + CURE_DAYS * DAY <= now.getTime();

function reasonOf(item: EndingItem, { state, shipment }: EndingDeal, by: Side, now: Date): KillReason {
  if (state !== "active") return "unfunded";
  // Work waits for its product, so what holds for the product holds for the work.
  const waits = item.state === "waiting";
  if (by === "creator") return waits && brandNeverSent(shipment, now) ? "product_not_sent" : "creator_leaves";
  if (CREATOR_OWES.includes(item.state) && isCured(item.dueAt, now)) return "creator_late";
  if (waits && shipment?.state === "awaiting_address" && isCured(shipment.dueAt, now)) return "creator_late";
  return STAGE[item.state] ?? "funded";
}

function endOf(item: EndingItem, deal: EndingDeal, by: Side, now: Date): EndedItem {
  const reason = reasonOf(item, deal, by, now);
  const bps = KEPT_BPS[reason];
  const [gross, brandFee, creatorFee] = [item.gross, item.brandFee, item.creatorFee].map((amount) =>
    shareOf(amount, bps, deal.currency),
  ) as [bigint, bigint, bigint];
  const refund = deal.state === "active" ? item.gross + item.brandFee - gross - brandFee : 0n;
  return { id: item.id, label: item.label, reason, bps, gross, brandFee, creatorFee, refund };
}

/** Whether a deal can be cancelled: it runs, and some of its work is not accepted yet. */
export function canCancel(state: DealState, items: readonly Pick<EndingItem, "state">[]): boolean {
  if (state === "signing" || state === "funding") return true;
  return state === "active" && items.some((item) => canDoToDeliverable(item, "cancel"));
}

/**
 * Who gets what when one side cancels now. What was accepted is the creator's and is not part of it. The brand owes the
 * kill fee by how far each item came; nothing for work that is overdue beyond the cure period; a creator who leaves
 * keeps nothing. The service fee is taken only on what is paid out.
 */
export function settlementOf(deal: EndingDeal, by: Side, now: Date): Settlement {
  const open = deal.items.filter((item) => canDoToDeliverable(item, "cancel"));
  const items = open.map((item) => endOf(item, deal, by, now));
  return {
    items,
    kept: items.reduce((sum, item) => sum + item.gross - item.creatorFee, 0n),
    refunded: items.reduce((sum, item) => sum + item.refund, 0n),
  };
}

/** Why, in words, for a person of either side. */
export const KILL_WORDS: Record<KillReason, string> = {
  unfunded: "not funded yet",
  funded: "funded, no draft sent",
  draft_sent: "a draft was sent",
  approved: "the draft was approved",
  creator_late: `overdue for more than ${CURE_DAYS} days`,
  creator_leaves: "the creator cancels",
  product_not_sent: "the product was not sent in time",
};
