import { z } from "zod";
import { SHIPMENT_STATES } from "../../product/shipment.ts";
import { deal, deliverable, instant, side, text } from "./parts.ts";

const product = { ...deal, product: text };
const parcel = { ...product, carrier: text, tracking: text, trackingUrl: z.url().nullable(), dueAt: instant };

/** What the sides of a deal are told of its product, of the plan to publish, and of posts that stay up. Who: see the comments. */
export const launchKinds = {
  // product: the creator (address_needed, shipped, taken_back), the brand (to_ship, problem, sent_back), both (others)
  product_address_needed: z.object({ ...product, dueAt: instant }),
  product_to_ship: z.object({ ...product, dueAt: instant }),
  product_reminder: z.object({
    ...product,
    state: z.enum(SHIPMENT_STATES),
    dueAt: instant,
    late: z.boolean(),
    side,
  }),
  product_shipped: z.object(parcel),
  /** `draftBy` null: the deal ended while it was on its way. */
  product_received: z.object({ ...product, automatic: z.boolean(), draftBy: instant.nullable(), side }),
  product_problem: z.object({
    ...product,
    what: z.enum(["damaged", "missing"]),
    problem: text,
    dueAt: instant,
  }),
  product_sent_back: z.object(parcel),
  product_taken_back: z.object({ ...product, automatic: z.boolean() }),
  // live posts: the brand's whole team (share), the creator (missing), the brand (unanswered, answered), both (fulfilled)
  post_share: z.object({ ...deliverable, url: text }),
  post_missing: z.object({ ...deliverable, url: text, since: instant, answerBy: instant }),
  post_unanswered: z.object({ ...deliverable, url: text }),
  post_answered: z.object({ ...deliverable, url: text, answer: text, replaced: z.boolean() }),
  post_fulfilled: z.object({ ...deliverable, url: text, days: z.number(), side }),
  // launch: the other side (slots), the creator (reminder)
  slot_proposed: z.object({ ...deliverable, at: instant, by: side }),
  slot_confirmed: z.object({ ...deliverable, at: instant, by: side }),
  launch_reminder: z.object({ ...deliverable, owed: text, dueAt: instant.nullable() }),
} as const;
