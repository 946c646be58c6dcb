import type { DemoBrief } from "./shapes.ts";

const kestrel = { brand: "kestrel", currency: "GBP", markets: ["GB"] };
const lumo = { brand: "lumo", currency: "EUR", markets: ["DE", "AT"] };

export const OUTDOORS_AND_HOME_BRIEFS: DemoBrief[] = [
  {
    ...kestrel,
    key: "commuter",
    title: "First week on a commuter bike",
    summary:
      "Five rides to work, two shorts: the first day and the fifth. What surprised you, what annoyed you, what you would do again. The bike is on loan for a month.",
    pricing: "fixed",
    slots: 3,
    budget: 162_000n,
    niches: ["cars", "outdoors", "fitness"],
    details: {
      goals: [{ kind: "sales", kpi: "Test rides booked", target: "80" }],
      audience: "People who drive less than eight kilometres to work.",
      keyMessages: ["You do not need to be fast", "The map of quiet streets is free"],
      dos: ["Lights on", "Show the way home too"],
      donts: ["No stunts in traffic", "No racing"],
      hashtags: { product: ["#kestrelcycles"], industry: ["#cyclecommute"], creator: [] },
      mentions: ["@kestrelcycles"],
      licence: {
        media: ["organic_social", "paid_social"],
        termDays: 365,
        territory: ["GB"],
        paidMedia: true,
      },
      questions: ["How far is your way to work?"],
    },
    eligibility: { platforms: ["youtube"], minFollowers: 10_000 },
    lines: [
      {
        ...{ platform: "youtube", format: "short", quantity: 2, fee: 54_000n },
        specification: "Two shorts of 40 to 60 seconds: day one and day five",
      },
    ],
    begun: "34d 09:20",
    submitted: "34d 10:00",
    decided: { at: "33d 14:15", by: "milo", decision: "approved" },
    applyInDays: 8,
  },
  {
    ...kestrel,
    key: "lights",
    title: "Winter lights that drivers see",
    summary:
      "Ride home after dark with our new dynamo lights. Our whole range is at bit.ly/kestrel-lights. Questions before you apply? Write to crew@kestrelcycles.example.",
    pricing: "fixed",
    slots: 6,
    budget: 12_000n,
    niches: ["cars", "outdoors"],
    details: {
      goals: [{ kind: "sales", kpi: "Sets sold", target: "150" }],
      keyMessages: ["Seen from 400 metres", "https://bit.ly/kestrel-lights"],
      dos: ["Ride after five in the afternoon"],
      licence: { media: ["organic_social"], termDays: 90 },
    },
    eligibility: { platforms: ["instagram", "youtube"] },
    lines: [
      {
        ...{ platform: "instagram", format: "reel", quantity: 1, fee: 2_000n },
        specification: "20 to 40 seconds, filmed in the dark",
      },
    ],
    begun: "1d 09:10",
    submitted: "9h",
    applyInDays: 20,
  },
  {
    ...lumo,
    key: "corner",
    title: "Before and after: one corner of a room",
    summary:
      "One corner, two evenings: with the lamp you have and with ours. You film, we post. Crooked walls, cables and laundry may stay.",
    pricing: "open",
    slots: 8,
    budget: 180_000n,
    niches: ["home", "crafts"],
    details: {
      product: { name: "One reading lamp with a warm bulb", returnDays: 14 },
      goals: [{ kind: "sentiment", kpi: "Comments that mention warmth", target: "200" }],
      audience: "People who rent and may not drill.",
      keyMessages: ["No drilling", "Spare parts for fifteen years"],
      dos: ["Keep the camera in the same place", "Switch on at dusk"],
      donts: ["No filters on the after"],
      licence: {
        ...{ media: ["website", "paid_social", "retail"], termDays: null, territory: [] },
        ...{ paidMedia: true, edits: true, noAiTraining: true },
      },
    },
    eligibility: {},
    lines: [
      {
        ...{ platform: "tiktok", format: "ugc_video", quantity: 1 },
        specification: "20 to 30 seconds, vertical, one cut between before and after",
      },
    ],
    begun: "20d 08:30",
    submitted: "20d 09:15",
    decided: { at: "19d 14:30", by: "milo", decision: "approved" },
    applyInDays: 7,
  },
  {
    ...lumo,
    key: "readers",
    title: "A desk light for late readers",
    summary:
      "Show the hour between ten and eleven: the page, the light, what you read. A carousel for people who say just one more chapter.",
    pricing: "range",
    slots: 3,
    budget: 96_000n,
    niches: ["home", "books"],
    details: {
      goals: [{ kind: "awareness", kpi: "Reach", target: "60,000" }],
      keyMessages: ["2,700 kelvin, no flicker"],
      dos: ["Tell us what you read"],
      hashtags: { product: ["#lumolamps"], industry: ["#booklight"], creator: [] },
      mentions: ["@lumolamps"],
      licence: { media: ["organic_social"], termDays: 120, territory: ["DE", "AT", "CH"] },
      exclusivity: { category: "Lamps", days: 21 },
    },
    eligibility: { platforms: ["instagram"] },
    lines: [
      {
        ...{ platform: "instagram", format: "carousel", quantity: 1, fee: [20_000n, 32_000n] },
        specification: "5 to 7 frames, one of them in the dark",
      },
    ],
    begun: "3d 08:40",
    submitted: "3d 09:20",
    decided: { at: "2d 14:35", by: "milo", decision: "approved" },
    applyInDays: 24,
  },
  {
    ...lumo,
    key: "follow",
    title: "Follow for follow, win a lamp",
    summary:
      "Post our lamp, tag ten friends, follow everybody in the group and leave a comment on each other's posts every day for a week.",
    pricing: "fixed",
    slots: 10,
    budget: 100_000n,
    niches: ["home"],
    details: {
      goals: [{ kind: "awareness", kpi: "Followers", target: "5,000" }],
      keyMessages: ["Join our engagement pod", "No need to say it is an ad"],
      licence: { media: ["organic_social"], termDays: 30 },
    },
    eligibility: {},
    lines: [
      {
        ...{ platform: "instagram", format: "post", quantity: 1, fee: 10_000n },
        specification: "One picture with the lamp",
      },
    ],
    begun: "15d 10:10",
    submitted: "15d 10:30",
    decided: {
      ...{ at: "14d 15:45", by: "milo", decision: "removed" },
      reason:
        "Engagement pods and hidden advertising are against the rules, so this cannot be repaired by an edit.",
    },
    applyInDays: 10,
  },
];
