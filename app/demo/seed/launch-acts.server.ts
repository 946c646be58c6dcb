import { appNow, db } from "#app/db.server.ts";
import { confirmSlot, proposeSlot } from "#app/domain/launch/plan-slot.server.ts";
import { giveAddress } from "#app/domain/product/give-address.server.ts";
import { receiveProduct } from "#app/domain/product/receive-product.server.ts";
import { shipProduct } from "#app/domain/product/ship-product.server.ts";
import type { StoryState } from "./application-acts.server.ts";
import { itemId } from "./deal-acts.server.ts";
import { must } from "./must.ts";
import type { Story } from "./stories/shapes.ts";

const HOUR = 3_600_000;
const actorOf = (state: StoryState, by: "brand" | "creator") =>
  by === "brand" ? state.brand() : state.creator().actor;

/** Parcels and plans of the demo's past. */
export const LAUNCH_ACTS = {
  giveAddress: async (state: StoryState) => {
    const { actor } = state.creator();
    const address = `${actor.name}\n14 Orchard Row, Flat 2\n78701 Austin\nUnited States`;
    must(await giveAddress(actor, { dealNumber: state.dealNumber, address }));
  },
  ship: async (state: StoryState) => {
    const tracking = `1Z999AA1${String(state.dealNumber).padStart(8, "0")}`;
    must(await shipProduct(state.brand(), { dealNumber: state.dealNumber, carrier: "ups", tracking }));
  },
  receive: async (state: StoryState) =>
    void must(await receiveProduct(state.creator().actor, state.dealNumber)),
  propose: async (state: StoryState, { by, inDays }: NonNullable<Story["slot"]>) => {
    const from = await appNow();
    const at = new Date(Math.ceil((from.getTime() + inDays * 24 * HOUR) / HOUR) * HOUR);
    must(await proposeSlot(actorOf(state, by), { deliverableId: await itemId(state, 0), at }));
  },
  agree: async (state: StoryState, by: "brand" | "creator" = "brand") => {
    const deliverableId = await itemId(state, 0);
    const { version } = await db.publishSlot.findUniqueOrThrow({ where: { deliverableId } });
    const other = by === "brand" ? "creator" : "brand";
    must(await confirmSlot(actorOf(state, other), { deliverableId, version }));
  },
};
