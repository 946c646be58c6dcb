import {
  admin,
  brand,
  brandDeal,
  brief,
  creator,
  creatorDeal,
  creatorName,
  deal,
  later,
  soon,
  usd,
  type Samples,
} from "./people.ts";

export const listing: Pick<
  Samples,
  | "listing_waiting"
  | "listing_approved"
  | "listing_published"
  | "listing_changes_requested"
  | "listing_removed"
> = {
  listing_waiting: [{ ...admin, data: { ...brief, dueAt: soon } }],
  listing_approved: [
    { ...brand, data: brief },
    { ...brand, data: { ...brief, automatic: true } },
    { ...brand, data: { ...brief, publishAt: soon } },
  ],
  listing_published: [{ ...brand, data: brief }],
  listing_changes_requested: [
    {
      ...brand,
      data: { ...brief, reason: "The brief asks for a stand-alone “thanks”. Ask for #ad instead." },
    },
  ],
  listing_removed: [{ ...brand, data: { ...brief, reason: "Prescription medicines are not allowed here." } }],
};

export const applications = {
  invitation_received: [
    {
      ...{ ...creator, href: "/creator/invitations/1" },
      data: {
        ...brief,
        invitedBy: "Rosa Delgado",
        message: "Your one-pan series is how we cook here. Would you show the jar in one of them?",
        applyBy: later,
      },
    },
    { ...creator, data: { ...brief, invitedBy: "Rosa Delgado", message: "Have a look.", applyBy: null } },
  ],
  invitation_declined: [
    { ...brand, data: { ...brief, creatorName, reason: "I am booked until January." } },
    { ...brand, data: { ...brief, creatorName, reason: "" } },
  ],
  application_received: [
    { ...brand, data: { ...brief, creatorName, gross: usd(43000), answerBy: soon } },
    {
      ...brand,
      data: { ...brief, creatorName, gross: usd(43000), cost: usd(47300), answerBy: soon, closesAt: later },
    },
  ],
  application_sent: [
    { ...creator, data: { ...brief, net: usd(43000), answerBy: soon, closesAt: later } },
    { ...creator, data: { ...brief, gross: usd(45000), net: usd(43000), answerBy: soon, closesAt: later } },
  ],
  application_shortlisted: [{ ...creator, data: { ...brief, closesAt: later } }],
  application_declined: [
    {
      ...creator,
      data: {
        ...brief,
        reason: "Audience does not match",
        note: "We sell in the UK only this spring.",
        failedCriteria: [{ criterion: "Audience in the UK", asked: "at least 50\u00a0%", had: "6\u00a0%" }],
      },
    },
    { ...creator, data: { ...brief, reason: "Slots are filled", note: "", failedCriteria: [] } },
  ],
  application_withdrawn: [{ ...brand, data: { ...brief, creatorName } }],
  application_expiring: [
    { ...brand, data: { ...brief, creatorName, answerBy: soon } },
    { ...brand, data: { ...brief, creatorName, answerBy: soon, closesAt: later } },
  ],
  application_expired: [{ ...creator, data: brief }],
  application_expired_brand: [{ ...brand, data: { ...brief, creatorName } }],
} satisfies Partial<Samples>;

/** What both sides read of an offer. */
const table = { ...brief, creatorName, gross: usd(45000), net: usd(45000), cost: usd(49500) };

export const offers = {
  offer_received: [
    {
      ...creator,
      data: {
        ...brief,
        gross: usd(43000),
        creatorFee: usd(0),
        net: usd(43000),
        expiresAt: soon,
        message: "We loved the ramen.",
      },
    },
    {
      ...creator,
      data: {
        ...brief,
        gross: usd(43000),
        creatorFee: usd(2150),
        net: usd(40850),
        expiresAt: soon,
        message: "",
      },
    },
  ],
  offer_expiring: [{ ...creator, data: { ...brief, net: usd(43000), expiresAt: soon } }],
  offer_expired: [
    { ...creator, data: brief },
    { ...creator, data: { ...brief, proposedBy: "creator", gross: usd(45000), net: usd(45000) } },
  ],
  offer_accepted: [{ ...brandDeal, data: { ...deal, gross: usd(43000), cost: usd(47300), signBy: soon } }],
  offer_declined: [
    { ...brand, data: { ...brief, creatorName, reason: "The dates clash with a trip." } },
    { ...brand, data: { ...brief, creatorName, reason: "", gross: usd(43000), cost: usd(47300) } },
  ],
  offer_expired_brand: [
    { ...brand, data: { ...brief, creatorName } },
    {
      ...brand,
      data: { ...brief, creatorName, proposedBy: "creator", gross: usd(45000), cost: usd(49500) },
    },
  ],
  counter_received: [
    {
      ...brand,
      data: {
        ...{ ...table, side: "brand", expiresAt: soon, countersLeft: 5 },
        message: "The frames take a second morning.",
        changes: [
          { label: "Instagram reel, price", was: "$430.00", is: "$450.00" },
          { label: "Instagram story, price", was: null, is: "$90.00" },
        ],
      },
    },
    {
      ...creator,
      data: {
        ...{ ...table, side: "creator", expiresAt: soon, countersLeft: 0, message: "" },
        changes: Array.from({ length: 10 }, (_, at) => ({ label: `Line ${at + 1}`, was: "1", is: null })),
      },
    },
  ],
  offer_extended: [
    { ...brand, data: { ...table, side: "brand", expiresAt: soon } },
    { ...creator, data: { ...table, side: "creator", expiresAt: soon } },
  ],
  counter_expiring: [
    { ...brand, data: { ...brief, creatorName, gross: usd(45000), cost: usd(49500), expiresAt: soon } },
  ],
  counter_accepted: [{ ...creatorDeal, data: { ...deal, gross: usd(45000), net: usd(45000), signBy: soon } }],
  counter_declined: [
    {
      ...creator,
      data: { ...brief, reason: "It is more than we have.", gross: usd(45000), net: usd(42750) },
    },
    { ...creator, data: { ...brief, reason: "", gross: usd(45000), net: usd(45000) } },
  ],
} satisfies Partial<Samples>;
