import type { Side } from "../access/actor.ts";
import { hoursAfter } from "../deal/policy.ts";
import type { RefusalCode } from "../refusal.ts";
import type { ProductTerms } from "./product-terms.ts";

export const SHIPMENT_STATES = [
  "awaiting_address",
  "to_ship",
  "shipped",
  "received",
  "damaged",
  "missing",
  "returning",
  "returned",
] as const;
export type ShipmentState = (typeof SHIPMENT_STATES)[number];

export const SHIPMENT_EVENTS = [
  "give_address",
  "ship",
  "receive",
  "report_damaged",
  "report_missing",
  "send_back",
  "take_back",
] as const;
export type ShipmentEvent = (typeof SHIPMENT_EVENTS)[number];

interface Row {
  from: readonly ShipmentState[];
  to: ShipmentState;
  /** Which limit begins with the new state. */
  limit: "ship" | "receipt" | null;
}

/** Every move of a product. What the clock does at a limit is the same event, see `SHIPMENT_AT_LIMIT`. */
export const SHIPMENT_MOVES: Record<ShipmentEvent, Row> = {
  give_address: { from: ["awaiting_address"], to: "to_ship", limit: "ship" },
  // A replacement for what broke or never came goes out like the first.
  ship: { from: ["to_ship", "damaged", "missing"], to: "shipped", limit: "receipt" },
  // Also what had been given up, and what is broken but can be worked with.
  receive: { from: ["shipped", "damaged", "missing"], to: "received", limit: null },
  report_damaged: { from: ["shipped"], to: "damaged", limit: "ship" },
  report_missing: { from: ["shipped"], to: "missing", limit: "ship" },
  send_back: { from: ["received"], to: "returning", limit: "receipt" },
  take_back: { from: ["returning"], to: "returned", limit: null },
};

/** What the clock does at a state's limit; elsewhere the limit only makes somebody late. */
export const SHIPMENT_AT_LIMIT: Partial<Record<ShipmentState, ShipmentEvent>> = {
  shipped: "receive",
  returning: "take_back",
};

export type ShipmentTerms = Pick<ProductTerms, "shipHours" | "receiptHours" | "returnDays">;

/** Whether an event can happen now: the button and the server ask the same. */
export function canMoveShipment(
  state: ShipmentState,
  event: ShipmentEvent,
  { returnDays }: Pick<ShipmentTerms, "returnDays">,
): boolean {
  return SHIPMENT_MOVES[event].from.includes(state) && (event !== "send_back" || returnDays !== null);
}

/** The next state and its limit, or why not. Pure. */
export function decideShipment(
  state: ShipmentState,
  event: ShipmentEvent,
  terms: ShipmentTerms,
  now: Date,
): { ok: true; state: ShipmentState; dueAt: Date | null } | { ok: false; code: RefusalCode } {
  if (!canMoveShipment(state, event, terms)) return { ok: false, code: "wrong_state" };
  const { to, limit } = SHIPMENT_MOVES[event];
  const hours = limit && (limit === "ship" ? terms.shipHours : terms.receiptHours);
  return { ok: true, state: to, dueAt: hours === null ? null : hoursAfter(now, hours) };
}

/** Whose turn it is; null where nobody owes anything. */
export const SHIPMENT_TURN: Record<ShipmentState, Side | null> = {
  awaiting_address: "creator",
  to_ship: "brand",
  shipped: "creator",
  received: null,
  damaged: "brand",
  missing: "brand",
  returning: "brand",
  returned: null,
};

export const SHIPMENT_WORDS: Record<ShipmentState, string> = {
  awaiting_address: "Address needed",
  to_ship: "To be sent",
  shipped: "On its way",
  received: "Received",
  damaged: "Arrived damaged",
  missing: "Not arrived",
  returning: "On its way back",
  returned: "Returned",
};

/** What a decision on the deal needs to know of its product. */
export interface ShipmentFacts {
  state: ShipmentState;
  dueAt: Date | null;
}

/** The brand had to send the product, or another one, and its time is up: the creator may leave without loss. */
export const brandNeverSent = (shipment: ShipmentFacts | null | undefined, now: Date): boolean =>
  Boolean(shipment?.dueAt && shipment.dueAt <= now && SHIPMENT_MOVES.ship.from.includes(shipment.state));

/**
 * Until when the product goes back: days after the last piece of work was accepted, or after the deal ended. Null where
 * it is the creator's, has not arrived, or the work still runs.
 */
export function returnDueAt(
  shipment: { state: ShipmentState },
  { returnDays }: Pick<ShipmentTerms, "returnDays">,
  work: readonly { acceptedAt: Date | null }[],
  endedAt: Date | null,
): Date | null {
  if (returnDays === null || shipment.state !== "received") return null;
  const accepted = work.map((item) => item.acceptedAt?.getTime() ?? Infinity);
  const from = endedAt?.getTime() ?? Math.max(...accepted);
  return Number.isFinite(from) ? hoursAfter(new Date(from), returnDays * 24) : null;
}
