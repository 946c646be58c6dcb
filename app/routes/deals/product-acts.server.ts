import type { PartyActor } from "#app/domain/access/actor.ts";
import { forgetAddress } from "#app/domain/product/forget-address.server.ts";
import { giveAddress } from "#app/domain/product/give-address.server.ts";
import type { ProductForm } from "#app/domain/product/product-forms.ts";
import { receiveProduct } from "#app/domain/product/receive-product.server.ts";
import { reportProduct } from "#app/domain/product/report-product.server.ts";
import { sendProductBack, takeProductBack } from "#app/domain/product/return-product.server.ts";
import { shipProduct } from "#app/domain/product/ship-product.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";

/** Runs what was sent from the product's page. An act of the other side does not exist for this one. */
export function runProductAct(actor: PartyActor, dealNumber: number, form: ProductForm): Promise<Result> {
  const { intent } = form;
  if (actor.kind === "brand") {
    if (intent === "ship") return shipProduct(actor, { dealNumber, ...form });
    if (intent === "take_back") return takeProductBack(actor, dealNumber);
    return Promise.resolve(refuse("not_found"));
  }
  switch (intent) {
    case "give_address":
      return giveAddress(actor, { dealNumber, ...form });
    case "receive":
      return receiveProduct(actor, dealNumber);
    case "report":
      return reportProduct(actor, { dealNumber, ...form });
    case "send_back":
      return sendProductBack(actor, { dealNumber, ...form });
    case "forget_address":
      return forgetAddress(actor, dealNumber);
    default:
      return Promise.resolve(refuse("not_found"));
  }
}

/** What the page says after an act. */
export const PRODUCT_DONE: Record<ProductForm["intent"], string> = {
  give_address: "Address kept. The brand sends the product when the funds are secured.",
  ship: "Sent. The creator has been told with the tracking number.",
  receive: "Received. The time for the first draft begins now.",
  report: "Reported. The brand has been told and sends another.",
  send_back: "On its way back. The brand has been told with the tracking number.",
  take_back: "Returned. The creator has been told.",
  forget_address: "The address is deleted.",
};
