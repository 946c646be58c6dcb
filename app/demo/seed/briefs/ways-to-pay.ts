import type { DemoBrief } from "./shapes.ts";

const pepperjar = { brand: "pepperjar", currency: "USD", markets: ["US"] };
const goals = [{ kind: "sales" as const, kpi: "Jars sold", target: "300" }];

/** Briefs that pay with more than a fee, or without one. */
export const OTHERWISE_PAID_BRIEFS: DemoBrief[] = [
  {
    ...pepperjar,
    key: "pantry",
    title: "The jar that stays on the counter",
    summary:
      "One reel about what is always within reach when you cook, and our jar among it. You get a fee for the reel, and a share of what your people order with your code in the three months after.",
    pricing: "fixed",
    slots: 3,
    budget: 75_000n,
    niches: ["food"],
    details: {
      goals,
      audience: "People who cook most evenings and buy the same five things again.",
      keyMessages: ["It is for every day", "Your code takes the postage off"],
      dos: ["Say the code aloud and write it"],
      donts: ["No countdown, no pressure to buy"],
      hashtags: { product: ["#pepperjar"], industry: ["#pantry"], creator: ["#pepperjarpartner"] },
      mentions: ["@pepperjar"],
      model: "hybrid",
      commission: { bps: 1_000, days: 90, cap: "40000" },
    },
    eligibility: { platforms: ["instagram"], minFollowers: 5_000 },
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1, fee: 25_000n },
        specification: "30 to 60 seconds, the counter as it is",
      },
    ],
    begun: "66d 14:00",
    submitted: "66d 15:20",
    decided: { at: "65d 14:10", by: "milo", decision: "approved" },
    applyInDays: 9,
  },
  {
    ...pepperjar,
    key: "recipe-link",
    title: "Your recipe, our jar, a link below it",
    summary:
      "Cook whatever you would cook this week, with a spoon of our crisp on top, and put your link below it. There is no fixed fee: you get a share of each order, for two months.",
    pricing: "none",
    slots: 12,
    budget: 0n,
    niches: ["food", "family"],
    details: {
      goals,
      audience: "People who open a recipe to cook it the same evening.",
      keyMessages: ["A spoon is enough"],
      dos: ["Link it as advertising", "Keep the recipe your own"],
      donts: ["No health claims"],
      hashtags: { product: ["#pepperjar"], industry: ["#easydinner"], creator: ["#pepperjarpartner"] },
      mentions: ["@pepperjar"],
      model: "commission",
      commission: { bps: 1_500, days: 60 },
    },
    eligibility: { platforms: ["instagram", "tiktok"] },
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1 },
        specification: "A recipe of your own, the link in the post",
      },
    ],
    begun: "6d 10:00",
    submitted: "6d 11:00",
    decided: { at: "5d 15:00", by: "milo", decision: "approved" },
    applyInDays: 21,
  },
  {
    ...{ brand: "sundial", currency: "USD", markets: ["US"] },
    key: "granola-swap",
    title: "A box of granola for one honest breakfast",
    summary:
      "We send you a box with six of our bags. You keep it, and post one photo of a breakfast that you really had, with what you thought of it. There is no money in it.",
    pricing: "none",
    slots: 8,
    budget: 0n,
    niches: ["food", "wellness"],
    details: {
      goals: [{ kind: "awareness", kpi: "Photos we may repost", target: "8" }],
      audience: "People who look for a breakfast that takes no time.",
      keyMessages: ["Say what you liked and what you did not"],
      dos: ["Mark it as advertising: the box is free, so it is"],
      donts: ["No praise that you do not mean"],
      hashtags: { product: ["#sundialgranola"], industry: ["#breakfast"], creator: ["#sundialpartner"] },
      model: "product",
      product: { name: "A box of granola, six bags of 400 g", returnDays: null, value: "5400" },
    },
    eligibility: { platforms: ["instagram"] },
    lines: [
      {
        ...{ platform: "instagram", format: "post", quantity: 1 },
        specification: "One photo in daylight, the bag in the picture",
      },
    ],
    begun: "16d 10:00",
    submitted: "16d 11:00",
    decided: { at: "15d 15:00", by: "milo", decision: "approved" },
    applyInDays: 14,
  },
];
