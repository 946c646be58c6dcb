import type { AuditEvent } from "./events.ts";

type ProductEvent = Extract<AuditEvent, { type: `product.${string}` }>;

/** What happened to the product of a deal, as one line: `who` is "You", a name, or the marketplace. */
export function productWords(event: ProductEvent, who: string): string {
  switch (event.type) {
    case "product.address_given":
      return `${who} gave the delivery address`;
    case "product.address_removed":
      return "Delivery address deleted";
    case "product.shipped":
      return `${who} sent the product with ${event.carrier}, ${event.tracking}`;
    case "product.received":
      return event.automatic ? "The product counts as received" : `${who} received the product`;
    case "product.problem":
      return event.what === "damaged"
        ? `${who} reported the product as damaged: ${event.problem}`
        : `${who} reported that the product did not arrive: ${event.problem}`;
    case "product.sent_back":
      return `${who} sent the product back with ${event.carrier}, ${event.tracking}`;
    case "product.taken_back":
      return event.automatic ? "The product counts as returned" : `${who} has the product back`;
  }
}
