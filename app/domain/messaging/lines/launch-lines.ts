import { quoted, type Lines } from "./line.ts";

type Kind =
  | "product_address_needed"
  | "product_to_ship"
  | "product_reminder"
  | "product_shipped"
  | "product_received"
  | "product_problem"
  | "product_sent_back"
  | "product_taken_back"
  | "post_share"
  | "post_missing"
  | "post_unanswered"
  | "post_answered"
  | "post_fulfilled"
  | "slot_proposed"
  | "slot_confirmed"
  | "launch_reminder";

export const launchLines: Lines<Kind> = {
  product_address_needed: (d, f) => ({
    title: `Say where ${d.brandName} sends ${d.product}, by ${f.when(d.dueAt)}`,
    by: "market",
    tone: "turn",
  }),
  product_to_ship: (d, f) => ({
    title: `Send ${d.product} to ${d.creatorName} by ${f.when(d.dueAt)}`,
    by: "market",
    tone: "turn",
  }),
  product_reminder: (d, f) => {
    const waits = d.side === "brand" ? d.creatorName : d.brandName;
    const owed = d.state === "awaiting_address" || d.state === "shipped" ? "creator" : "brand";
    const what = d.state === "awaiting_address" ? "the delivery address" : d.product;
    if (owed !== d.side)
      return { title: `${waits} is late with ${what}, due ${f.when(d.dueAt)}`, by: "market", tone: "bad" };
    if (d.state === "shipped")
      return {
        title: `Has ${d.product} arrived? It counts as received ${f.when(d.dueAt)}`,
        by: "market",
        tone: "turn",
      };
    const act = d.state === "awaiting_address" ? "Give the delivery address" : `Send ${d.product}`;
    return {
      title: d.late ? `Late: ${what} was due ${f.when(d.dueAt)}` : `${act} by ${f.when(d.dueAt)}`,
      by: "market",
      tone: d.late ? "bad" : "turn",
    };
  },
  product_shipped: (d) => ({
    title: `${d.brandName} sent ${d.product} with ${d.carrier}, ${d.tracking}. Say when it arrives`,
    by: "brand",
    tone: "turn",
  }),
  product_received: (d, f) => ({
    title:
      d.side === "creator"
        ? `${d.product} counts as received.${d.draftBy ? ` Send the draft by ${f.when(d.draftBy)}` : ""}`
        : `${d.automatic ? `${d.product} counts as received by ${d.creatorName}` : `${d.creatorName} received ${d.product}`}`,
    by: d.automatic ? "market" : "creator",
    tone: d.side === "creator" ? "turn" : "ok",
  }),
  product_problem: (d, f) => ({
    title: `${d.product} ${d.what === "damaged" ? "arrived damaged" : "did not arrive"}. Send another by ${f.when(d.dueAt)}`,
    by: "creator",
    tone: "turn",
  }),
  product_sent_back: (d) => ({
    title: `${d.creatorName} sent ${d.product} back with ${d.carrier}, ${d.tracking}`,
    by: "creator",
    tone: "turn",
  }),
  product_taken_back: (d) => ({
    title: d.automatic ? `${d.product} counts as returned` : `${d.brandName} has ${d.product} back`,
    by: d.automatic ? "market" : "brand",
    tone: "ok",
  }),
  post_share: (d) => ({
    title: `${d.creatorName}’s post for ${quoted(d.briefTitle)} is live. Comment on it and share it`,
    by: "creator",
    tone: "idle",
  }),
  post_missing: (d, f) => ({
    title: `We could not find your post of ${d.deliverable} twice. Answer by ${f.when(d.answerBy)}`,
    by: "market",
    tone: "turn",
  }),
  post_unanswered: (d) => ({
    title: `The post of ${d.deliverable} was not found, and ${d.creatorName} has not answered`,
    by: "market",
    tone: "turn",
  }),
  post_answered: (d) => ({
    title: d.replaced
      ? `${d.creatorName} gave a new address for the post of ${d.deliverable}`
      : `${d.creatorName} answered about the post of ${d.deliverable}`,
    by: "creator",
    tone: "idle",
  }),
  post_fulfilled: (d) => ({
    title: `The post of ${d.deliverable} stayed up for ${d.days}\u00a0days, as agreed`,
    by: "market",
    tone: "ok",
  }),
  slot_proposed: (d, f) => ({
    title: `${d.by === "brand" ? d.brandName : d.creatorName} proposes ${f.when(d.at)} for ${d.deliverable}`,
    by: d.by,
    tone: "turn",
  }),
  slot_confirmed: (d, f) => ({
    title: `${d.deliverable} goes live ${f.when(d.at)}: ${d.by === "brand" ? d.brandName : d.creatorName} agreed`,
    by: d.by,
    tone: "ok",
  }),
  launch_reminder: (d, f) => ({
    title: `${d.brandName} reminds you: ${d.owed}${d.dueAt ? `, by ${f.when(d.dueAt)}` : ""}`,
    by: "brand",
    tone: "turn",
  }),
};
