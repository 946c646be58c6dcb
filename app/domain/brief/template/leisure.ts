import type { BriefTemplate } from "./shape.ts";

/** What people do with their time, and the tools for it. */
export const LEISURE: readonly BriefTemplate[] = [
  {
    key: "outdoors_test",
    name: "Outdoors and sport: a field test",
    about: "The product where it belongs, in real weather.",
    title: "A day out with it, in whatever weather there is",
    summary:
      "Take the product on a trip that you have planned anyway and test one thing about it that matters to you. Show where it works and where it does not.",
    niches: ["outdoors", "fitness"],
    goals: [{ kind: "awareness", kpi: "Views of three seconds and more", target: 40000, unit: "count" }],
    audience: "People who are outside most weekends and carry what they need themselves.",
    keyMessages: ["Made for bad weather", "Repaired, not replaced"],
    dos: ["Name the route and the weather", "Stay on paths", "Test one thing, and say which"],
    donts: [
      "Closed areas, drones where they are banned",
      "Risky moves for the picture",
      "Litter, fires, fed animals",
    ],
    industryTags: ["#hiking", "#geartest"],
    questions: ["Where would you take it, and when?", "What would you test?"],
    lines: [
      {
        platform: "instagram",
        format: "reel",
        quantity: 1,
        specification: "30 to 60 seconds, original sound of the place for at least 5 seconds.",
      },
      {
        platform: "youtube",
        format: "long_video",
        quantity: 1,
        specification: "6 to 12 minutes, the test in a chapter of its own.",
      },
    ],
  },
  {
    key: "family_day",
    name: "Family: an ordinary day",
    about: "How the product helps in a day with children, without showing them.",
    title: "The half hour of the day that it makes easier",
    summary:
      "Show one moment of your day as a parent that was hard and is easier now. Hands, voices and kitchens, no faces of children.",
    niches: ["family"],
    goals: [{ kind: "sentiment", kpi: "Comments that are positive", target: 80, unit: "percent" }],
    audience: "Parents of children up to six who have little time and much advice.",
    keyMessages: ["One thing less to think of", "Safe for small hands"],
    dos: ["Show hands, not faces", "Say the age that it suits", "Say what it does not solve"],
    donts: ["Faces, names or schools of children", "Advice on health or sleep", "Guilt as an argument"],
    industryTags: ["#parentlife", "#familyroutine"],
    questions: ["How old are your children?", "Which moment would you show?"],
    lines: [
      {
        platform: "tiktok",
        format: "short",
        quantity: 1,
        specification: "30 to 50 seconds, told by you, filmed at home.",
      },
      {
        platform: "instagram",
        format: "story",
        quantity: 3,
        specification: "The moment before, with it, a question to your followers.",
      },
    ],
  },
  {
    key: "tech_setup",
    name: "Technology: an honest review",
    about: "Two weeks of use by somebody who needs it for work or play.",
    title: "Two weeks with it: what stays, what goes back",
    summary:
      "Use the product for what you do every day and report after two weeks: three things that are good, one that is not, and who should buy something else.",
    niches: ["technology"],
    goals: [{ kind: "new_market", kpi: "Visits from the new market", target: 3000, unit: "count" }],
    audience: "People who compare for weeks before they buy.",
    keyMessages: ["Set up in five minutes", "Updates for seven years"],
    dos: ["Measure one thing and show how", "Show the set-up uncut", "Name one weakness"],
    donts: [
      "Numbers from the data sheet without a test",
      "Other people’s screens or data",
      "Prices that are not ours",
    ],
    industryTags: ["#techreview", "#desksetup"],
    questions: ["What would you use it for?", "What do you use now?"],
    lines: [
      {
        platform: "youtube",
        format: "long_video",
        quantity: 1,
        specification: "8 to 14 minutes. Link in the first line of the description.",
      },
      {
        platform: "youtube",
        format: "short",
        quantity: 1,
        specification: "The one thing that surprised you.",
      },
    ],
  },
  {
    key: "ugc_ads",
    name: "Any category: content for our channels",
    about: "Clips and photos that you publish yourself. Creators need no large audience.",
    title: "Three short clips that we may show on our own channels",
    summary:
      "Film three clips of the product in use: the problem, the first use, the result. You do not post them; we do. Your audience does not matter here, your hand does.",
    niches: [],
    goals: [{ kind: "sales", kpi: "Orders from ads", target: 300, unit: "count" }],
    audience: "People who have the problem today and do not know the product.",
    keyMessages: ["The problem first, then the product", "Readable without sound"],
    dos: [
      "Upright, 1080 by 1920, no watermark",
      "Leave the lower fifth free for text",
      "Three openings for each clip",
    ],
    donts: ["Music", "Text or stickers in the picture", "Other brands"],
    industryTags: [],
    questions: ["Send a link to two clips that you made.", "How soon could you film?"],
    lines: [
      {
        platform: "instagram",
        format: "ugc_video",
        quantity: 3,
        specification: "15 to 25 seconds each, raw files and a cut version.",
      },
      {
        platform: "instagram",
        format: "ugc_photo",
        quantity: 5,
        specification: "In use, in daylight, no filter.",
      },
    ],
  },
];
