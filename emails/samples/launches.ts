import { brandDeal, creatorDeal, deal, later, piece, soon, type Samples } from "./people.ts";

const product = { ...deal, product: "A jar of chilli crisp" };
const parcel = { ...product, carrier: "UPS", tracking: "1Z999AA10123456784", dueAt: later };
const trackingUrl = "https://www.ups.com/track?tracknum=1Z999AA10123456784";
const url = "https://instagram.com/p/C1a2B3c4D5e";
const due = { ...product, dueAt: later, late: false };

export const launches = {
  product_address_needed: [{ ...creatorDeal, data: { ...product, dueAt: later } }],
  product_to_ship: [{ ...brandDeal, data: { ...product, dueAt: later } }],
  product_reminder: [
    { ...creatorDeal, data: { ...due, state: "awaiting_address", side: "creator" } },
    { ...brandDeal, data: { ...due, state: "awaiting_address", late: true, side: "brand" } },
    { ...brandDeal, data: { ...due, state: "to_ship", side: "brand" } },
    { ...creatorDeal, data: { ...due, state: "to_ship", late: true, side: "creator" } },
    { ...creatorDeal, data: { ...due, state: "shipped", side: "creator" } },
    { ...brandDeal, data: { ...due, state: "damaged", late: true, side: "brand" } },
  ],
  product_shipped: [
    { ...creatorDeal, data: { ...parcel, trackingUrl } },
    { ...creatorDeal, data: { ...parcel, carrier: "Bike messenger", trackingUrl: null } },
  ],
  product_received: [
    { ...brandDeal, data: { ...product, automatic: false, draftBy: later, side: "brand" } },
    { ...creatorDeal, data: { ...product, automatic: true, draftBy: later, side: "creator" } },
    { ...brandDeal, data: { ...product, automatic: true, draftBy: null, side: "brand" } },
  ],
  product_problem: [
    {
      ...brandDeal,
      data: { ...product, what: "damaged", problem: "The lid is cracked and the oil is out.", dueAt: later },
    },
    { ...brandDeal, data: { ...product, what: "missing", problem: "No parcel in ten days.", dueAt: later } },
  ],
  product_sent_back: [{ ...brandDeal, data: { ...parcel, trackingUrl } }],
  product_taken_back: [
    { ...creatorDeal, data: { ...product, automatic: false } },
    { ...creatorDeal, data: { ...product, automatic: true } },
  ],
  post_share: [{ ...brandDeal, data: { ...piece, url } }],
  post_missing: [{ ...creatorDeal, data: { ...piece, url, since: soon, answerBy: later } }],
  post_unanswered: [{ ...brandDeal, data: { ...piece, url } }],
  post_answered: [
    { ...brandDeal, data: { ...piece, url, answer: "It is up. I renamed my account.", replaced: false } },
    { ...brandDeal, data: { ...piece, url, answer: "I had to post it again, with sound.", replaced: true } },
  ],
  post_fulfilled: [
    { ...brandDeal, data: { ...piece, url, days: 30, side: "brand" } },
    { ...creatorDeal, data: { ...piece, url, days: 30, side: "creator" } },
  ],
  slot_proposed: [
    { ...creatorDeal, data: { ...piece, at: later, by: "brand" } },
    { ...brandDeal, data: { ...piece, at: later, by: "creator" } },
  ],
  slot_confirmed: [
    { ...brandDeal, data: { ...piece, at: later, by: "creator" } },
    { ...creatorDeal, data: { ...piece, at: later, by: "brand" } },
  ],
  launch_reminder: [
    { ...creatorDeal, data: { ...piece, owed: "Send the first draft", dueAt: later } },
    { ...creatorDeal, data: { ...piece, owed: "Sign the contract", dueAt: null } },
  ],
} satisfies Partial<Samples>;
