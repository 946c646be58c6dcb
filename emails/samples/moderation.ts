import { admin, brand, brief, creator, soon, type Samples } from "./people.ts";

const reason = "The brief asks creators to hide that they are paid.";

export const moderation = {
  listing_rejected: [{ ...brand, data: { ...brief, reason } }],
  review_assigned: [{ ...admin, data: { ...brief, byName: "Milo", dueAt: soon } }],
  listing_appealed: [
    { ...admin, data: { ...brief, text: "The sentence was about the recipe. We took it out.", dueAt: soon } },
  ],
  listing_appeal_decided: [
    { ...brand, data: { ...brief, outcome: "overturned", reason: "The sentence was about the recipe." } },
    { ...brand, data: { ...brief, outcome: "upheld", reason } },
  ],
  report_received: [
    {
      ...admin,
      data: { target: "“Easy money” of Quickwin", reason: "It asks for unpaid work", dueAt: soon },
    },
  ],
  report_decided: [
    {
      ...creator,
      data: { target: "“Easy money” of Quickwin", outcome: "acted", note: "It was taken down today." },
    },
    {
      ...brand,
      data: {
        target: "Quickwin",
        outcome: "dismissed",
        note: "The pay is named in the brief, so we left it.",
      },
    },
  ],
  application_brief_removed: [
    { ...creator, data: { ...brief, reason: "The marketplace took the brief down" } },
  ],
} satisfies Partial<Samples>;
