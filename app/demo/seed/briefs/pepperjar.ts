import type { DemoBrief } from "./shapes.ts";

const licence: DemoBrief["details"]["licence"] = {
  media: ["organic_social"],
  termDays: 90,
  noAiTraining: true,
};
const shared = { brand: "pepperjar", currency: "USD", markets: ["US"] } as const;

export const PEPPERJAR_BRIEFS: DemoBrief[] = [
  {
    ...shared,
    key: "jars",
    markets: ["US"],
    title: "The sound of a jar opening",
    summary:
      "A short vertical clip that we post ourselves: the lid, the spoon, the first bite. Sound matters more than light. You do not post anything.",
    pricing: "fixed",
    slots: 2,
    budget: 30_000n,
    niches: ["food", "photography"],
    details: {
      goals: [{ kind: "awareness", kpi: "Plays on our shop page", target: "20,000" }],
      audience: "People who are already on our product page and need one more reason.",
      keyMessages: ["The crunch is still there on day ten"],
      dos: ["Record the sound close, without music", "Show the level in the jar"],
      donts: ["No faces needed", "No voice-over"],
      hashtags: { product: [], industry: [], creator: [] },
      licence: {
        media: ["website", "organic_social", "paid_social"],
        termDays: 365,
        paidMedia: true,
        edits: true,
      },
    },
    eligibility: {},
    lines: [
      {
        ...{ platform: "instagram", format: "ugc_video", quantity: 1, fee: 15_000n },
        specification: "12 to 20 seconds, vertical, clean sound, no text on the picture",
      },
    ],
    begun: "46d 15:05",
    submitted: "46d 16:40",
    decided: { at: "45d 14:10", by: "milo", decision: "approved" },
    applyInDays: -24,
  },
  {
    ...shared,
    key: "noodles",
    markets: ["US"],
    title: "Weeknight noodles in under ten minutes",
    summary:
      "Cook one bowl with our chilli crisp in a single take and say the time out loud. Show the crunch up close, then eat it. We care more about a real kitchen than a perfect one.",
    pricing: "range",
    slots: 6,
    budget: 260_000n,
    niches: ["food", "family"],
    details: {
      goals: [
        { kind: "sales", kpi: "Codes used", target: "200" },
        { kind: "awareness", kpi: "Reach", target: "150,000" },
      ],
      audience: "25 to 44, cooks four nights a week, buys chilli crisp but not ours yet.",
      preferences: { ages: ["25-34", "35-44"], genders: ["women"] },
      keyMessages: ["Ten minutes from cold pan to bowl", "Crunch that stays", "Queens, not a factory"],
      dos: ["Turn the label to the camera once", "Say the time out loud", "Eat it at the end"],
      donts: ["No other chilli sauce in the frame", "No health claims", "No speed-up of the cooking"],
      hashtags: { product: ["#pepperjar"], industry: ["#weeknightdinner"], creator: ["#tenminutenoodles"] },
      mentions: ["@pepperjar"],
      licence,
      exclusivity: { category: "Chilli sauces", days: 30 },
      questions: ["Can you film in English?", "Any chilli brands in the last 60 days?"],
    },
    eligibility: { platforms: ["instagram"], minFollowers: 5_000 },
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1, fee: [24_000n, 48_000n] },
        specification: "30 to 45 seconds, vertical, one take, spoken",
      },
      {
        ...{ platform: "instagram", format: "story", quantity: 3, fee: [8_000n, 21_000n] },
        specification: "3 frames in a row, the last one with the link sticker",
      },
    ],
    begun: "22d 14:20",
    submitted: "22d 17:45",
    decided: { at: "21d 15:30", by: "milo", decision: "approved" },
    applyInDays: 6,
  },
  {
    ...shared,
    key: "egg",
    markets: ["US"],
    title: "Chilli crisp on a fried egg",
    summary:
      "One egg, one spoon, no recipe. A TikTok that makes people hungry at eleven in the morning. Lacy edges welcome, silence even more.",
    pricing: "fixed",
    slots: 3,
    budget: 54_000n,
    niches: ["food"],
    details: {
      goals: [{ kind: "awareness", kpi: "Views", target: "100,000" }],
      audience: "18 to 34, eats late breakfasts.",
      keyMessages: ["It goes on everything; start with an egg"],
      dos: ["Film from above, close", "Let the oil sizzle"],
      donts: ["No jokes about burning"],
      hashtags: { product: ["#pepperjar"], industry: ["#breakfast"], creator: [] },
      mentions: ["@pepperjar"],
      licence: { ...licence, media: ["organic_social"], termDays: 60 },
    },
    eligibility: { platforms: ["tiktok"], minFollowers: 10_000 },
    lines: [
      {
        ...{ platform: "tiktok", format: "short", quantity: 1, fee: 18_000n },
        specification: "15 to 25 seconds, vertical, natural sound",
      },
    ],
    begun: "18d 13:10",
    submitted: "18d 13:50",
    decided: { at: "17d 16:05", by: "milo", decision: "approved" },
    applyInDays: 9,
  },
  {
    ...shared,
    key: "camping",
    markets: ["US", "CA"],
    title: "Camping pantry: one jar, one pot",
    summary: "Dinner at a tent with what fits into one pot. Still thinking about rain.",
    pricing: "range",
    slots: 2,
    budget: 0n,
    niches: ["food", "outdoors"],
    details: { goals: [], keyMessages: ["The jar does not mind a backpack"] },
    eligibility: {},
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1 },
        specification: "30 to 60 seconds",
      },
    ],
    begun: "2d 19:15",
    applyInDays: 21,
  },
];
