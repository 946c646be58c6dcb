import {
  admin,
  brand,
  brandDeal,
  brief,
  creator,
  creatorName,
  deal,
  later,
  soon,
  usd,
  type Samples,
} from "./people.ts";

export const listing: Pick<
  Samples,
  "listing_waiting" | "listing_approved" | "listing_changes_requested" | "listing_removed"
> = {
  listing_waiting: [{ ...admin, data: { ...brief, dueAt: soon } }],
  listing_approved: [
    { ...brand, data: brief },
    { ...brand, data: { ...brief, automatic: true } },
  ],
  listing_changes_requested: [
    {
      ...brand,
      data: { ...brief, reason: "The brief asks for a stand-alone “thanks”. Ask for #ad instead." },
    },
  ],
  listing_removed: [{ ...brand, data: { ...brief, reason: "Prescription medicines are not allowed here." } }],
};

export const applications = {
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
  offer_expired: [{ ...creator, data: brief }],
  offer_accepted: [{ ...brandDeal, data: { ...deal, gross: usd(43000), cost: usd(47300), signBy: soon } }],
  offer_declined: [
    { ...brand, data: { ...brief, creatorName, reason: "The dates clash with a trip." } },
    { ...brand, data: { ...brief, creatorName, reason: "" } },
  ],
  offer_expired_brand: [{ ...brand, data: { ...brief, creatorName } }],
} satisfies Partial<Samples>;
