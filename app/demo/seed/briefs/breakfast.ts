import type { DemoBrief } from "./shapes.ts";

const sundial = { brand: "sundial", currency: "USD", markets: ["US"] };
const fennel = { brand: "fennel", currency: "GBP", markets: ["GB"] };

export const BREAKFAST_BRIEFS: DemoBrief[] = [
  {
    ...sundial,
    key: "granola",
    title: "Granola for a windowsill that gets no sun",
    summary:
      "A carousel about an ordinary morning: the bowl, the window, the weather. Five frames, your own words, no recipe needed.",
    pricing: "fixed",
    slots: 2,
    budget: 48_000n,
    niches: ["food", "home"],
    details: {
      goals: [{ kind: "sentiment", kpi: "Saves", target: "1,500" }],
      keyMessages: ["Rolled this week", "Nine farms, one mill"],
      dos: ["Natural light, even if there is little"],
      donts: ["No weight or diet talk"],
      hashtags: { product: ["#sundialoats"], industry: ["#breakfast"], creator: [] },
      mentions: ["@sundialoats"],
      licence: { media: ["organic_social", "website"], termDays: 180 },
    },
    eligibility: { platforms: ["instagram"], minFollowers: 10_000 },
    lines: [
      {
        ...{ platform: "instagram", format: "carousel", quantity: 1, fee: 24_000n },
        specification: "5 frames, 4:5, the last one with the bag",
      },
    ],
    begun: "44d 15:00",
    submitted: "44d 15:40",
    decided: { at: "43d 14:25", by: "milo", decision: "approved" },
    applyInDays: -20,
  },
  {
    ...sundial,
    key: "oats",
    title: "Overnight oats, filmed at 6 am",
    summary:
      "Make them the night before, film the opening of the jar at six in the morning. Sleepy is right. One minute at most, with the sounds of your kitchen.",
    pricing: "fixed",
    slots: 4,
    budget: 104_000n,
    niches: ["food", "wellness"],
    details: {
      goals: [{ kind: "sales", kpi: "Bags sold with the code", target: "120" }],
      audience: "Shift workers, parents, everybody who is up before the sun.",
      keyMessages: ["Five minutes in the evening, none in the morning"],
      dos: ["Show the clock", "Film the first spoon"],
      donts: ["No before and after bodies", "No fasting"],
      hashtags: { product: ["#sundialoats"], industry: ["#overnightoats"], creator: ["#sixam"] },
      mentions: ["@sundialoats"],
      licence: { media: ["organic_social"], termDays: 90 },
      questions: ["What time do you usually get up?"],
    },
    eligibility: { platforms: ["tiktok"], minFollowers: 5_000, vettedOnly: true },
    lines: [
      {
        ...{ platform: "tiktok", format: "short", quantity: 1, fee: 26_000n },
        specification: "30 to 60 seconds, vertical, real sound",
      },
    ],
    begun: "23d 16:30",
    submitted: "23d 18:10",
    decided: { at: "22d 14:45", by: "milo", decision: "approved" },
    applyInDays: 3,
  },
  {
    ...sundial,
    key: "porridge",
    title: "Porridge, the savoury way",
    summary:
      "Soy, egg, spring onion, whatever you like that is not jam. We paused this one while our new bag is being printed.",
    pricing: "range",
    slots: 5,
    budget: 150_000n,
    niches: ["food"],
    details: {
      goals: [{ kind: "new_market", kpi: "New customers", target: "300" }],
      keyMessages: ["Oats are a grain, not a dessert"],
      dos: ["Use a bowl you own"],
      hashtags: { product: ["#sundialoats"], industry: [], creator: [] },
      licence: { media: ["organic_social"], termDays: 90 },
    },
    eligibility: { platforms: ["instagram", "tiktok"] },
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1, fee: [18_000n, 30_000n] },
        specification: "30 to 60 seconds",
      },
    ],
    begun: "12d 15:30",
    submitted: "12d 16:00",
    decided: { at: "11d 15:10", by: "milo", decision: "approved" },
    paused: "4d 17:20",
    applyInDays: 18,
  },
  {
    ...fennel,
    key: "sourdough",
    title: "Sourdough that survives a Tuesday",
    summary:
      "Feed the starter before work, bake after it, eat at nine. A reel about bread that fits around a job, with the parts that went wrong left in.",
    pricing: "fixed",
    slots: 3,
    budget: 63_000n,
    niches: ["food", "crafts"],
    details: {
      goals: [{ kind: "sales", kpi: "Starters sold", target: "250" }],
      audience: "People who gave up on sourdough in 2020.",
      keyMessages: ["Forty minutes of work, spread over a day", "It forgives a late train"],
      dos: ["Name your starter", "Show the crumb, whatever it looks like"],
      donts: ["No bakery kitchen", "No flour thrown for the camera"],
      hashtags: { product: ["#fennelandrye"], industry: ["#sourdough"], creator: [] },
      mentions: ["@fennelandrye"],
      licence: { media: ["organic_social", "email"], termDays: 90, territory: ["GB", "IE"] },
    },
    eligibility: { platforms: ["instagram"], minFollowers: 5_000 },
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1, fee: 21_000n },
        specification: "45 to 60 seconds, vertical, spoken",
      },
    ],
    begun: "31d 10:15",
    submitted: "31d 11:00",
    decided: { at: "30d 14:40", by: "milo", decision: "approved" },
    applyInDays: 4,
  },
  {
    ...fennel,
    key: "crackers",
    title: "Crackers for a cheese board of two",
    summary:
      "What to do with the starter that you would throw away. One post, four pictures, a recipe in the caption.",
    pricing: "fixed",
    slots: 2,
    budget: 32_000n,
    niches: ["food"],
    details: {
      goals: [{ kind: "awareness", kpi: "Saves", target: "800" }],
      keyMessages: ["Discard is an ingredient"],
      dos: ["Write the recipe in the caption"],
      hashtags: { product: ["#fennelandrye"], industry: [], creator: [] },
      licence: { media: ["organic_social"], termDays: 60 },
    },
    eligibility: { platforms: ["instagram"] },
    lines: [
      {
        ...{ platform: "instagram", format: "post", quantity: 1, fee: 16_000n },
        specification: "4 pictures, 4:5",
      },
    ],
    begun: "33d 09:40",
    submitted: "33d 10:30",
    decided: { at: "32d 15:00", by: "milo", decision: "approved" },
    closed: "6d 12:00",
    applyInDays: 12,
  },
];
