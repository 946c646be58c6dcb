import type { DemoBrief } from "./shapes.ts";

const otter = { brand: "otter", currency: "USD", markets: ["US"] };

export const FAMILY_BRIEFS: DemoBrief[] = [
  {
    ...otter,
    key: "rainy",
    title: "Rainy-day play for toddlers, no screens",
    summary:
      "An afternoon indoors with the wooden train set. Hands, floor, mess. The child may be seen from behind only; you decide what is shown.",
    pricing: "fixed",
    slots: 12,
    budget: 216_000n,
    niches: ["family", "education", "home"],
    details: {
      goals: [{ kind: "sales", kpi: "Sets sold", target: "90" }],
      audience: "Parents of one to four year olds.",
      keyMessages: ["One set, four children, twenty years", "Wood from trees that fell by themselves"],
      dos: ["Film at the height of a child", "Show the tidy-up"],
      donts: ["No child's face", "No school or street names"],
      hashtags: { product: ["#otterandoak"], industry: ["#toddlerplay"], creator: [] },
      mentions: ["@otterandoak"],
      licence: { media: ["organic_social"], termDays: 60, territory: ["US"] },
    },
    eligibility: { platforms: ["instagram"], minFollowers: 5_000, countries: ["US", "CA"] },
    lines: [
      {
        ...{ platform: "instagram", format: "carousel", quantity: 1, fee: 18_000n },
        specification: "5 to 7 frames, no faces of children",
      },
    ],
    begun: "27d 13:30",
    submitted: "27d 14:05",
    decided: { at: "26d 15:20", by: "milo", decision: "approved" },
    applyInDays: 8,
  },
  {
    ...otter,
    key: "birthday",
    title: "First birthday table, without plastic",
    summary:
      "A table for one year: cake, candle, one wooden ring that grows with every birthday. Text us on WhatsApp for the address where we send the set.",
    pricing: "fixed",
    slots: 4,
    budget: 72_000n,
    niches: ["family", "crafts"],
    details: {
      goals: [{ kind: "awareness", kpi: "Saves", target: "2,000" }],
      keyMessages: ["One ring, eighteen birthdays"],
      dos: ["Show the table before the guests come"],
      licence: { media: ["organic_social"], termDays: 90 },
    },
    eligibility: { platforms: ["instagram"] },
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1, fee: 18_000n },
        specification: "30 to 45 seconds",
      },
    ],
    begun: "3d 14:00",
    submitted: "3d 14:30",
    decided: {
      ...{ at: "2d 15:10", by: "milo", decision: "changes_requested" },
      reason:
        "Please take out the invitation to WhatsApp: what you agree there is not part of the contract. Everything else is fine.",
    },
    applyInDays: 16,
  },
];
