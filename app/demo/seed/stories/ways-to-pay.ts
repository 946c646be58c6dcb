import type { Story } from "./shapes.ts";

/** Applications and deals that pay with more than a fee, or without one. */
export const OTHERWISE_PAID_STORIES: Story[] = [
  {
    brief: "pantry",
    creator: "sofia",
    applied: "64d 17:10",
    pitch:
      "My counter has had one of your jars since spring. I would film a week of dinners from the same corner, one cut each.",
    availability: "Any morning",
    prices: [25_000n],
    offered: { at: "63d 15:10", message: "The same corner, seven evenings: yes." },
    accepted: "62d 20:30",
    signed: { creator: "62d 20:40", brand: "61d 15:00" },
    funded: "61d 15:30",
    work: [
      {
        drafts: [
          {
            at: "58d 12:00",
            caption:
              "Ad. Seven dinners, one counter, one jar. My code takes the postage off. @pepperjar #pepperjar",
            media: "video",
            approved: { at: "57d 16:00" },
          },
        ],
        posts: [
          {
            at: "56d 18:00",
            url: "https://www.instagram.com/reel/Cpantry7days/",
            numbers: { views: 41_300n, likes: 2_120n, comments: 96n, saves: 610n },
            confirmed: { at: "55d 15:00" },
          },
        ],
      },
    ],
  },
  {
    brief: "recipe-link",
    creator: "imani",
    applied: "3d 19:10",
    pitch:
      "Beans on toast with a spoon of crisp, for under two dollars. My people cook what I post the same week, so a share suits me.",
    availability: "This week",
    prices: [0n],
  },
  {
    brief: "recipe-link",
    creator: "priya",
    applied: "4d 15:25",
    pitch:
      "A lunch-box recipe that is good cold, with the link in the first line. I would show the jar twice.",
    availability: "Sunday",
    prices: [0n],
    offered: { at: "2d 15:00", message: "Cold noodles are exactly right for this." },
    accepted: "2d 20:00",
    signed: { creator: "1d 16:00", brand: "1d 17:00" },
  },
  {
    brief: "granola-swap",
    creator: "noor",
    applied: "9d 18:00",
    pitch:
      "I eat breakfast standing up. One photo of that, honestly, with what is in the bowl and what I would change.",
    availability: "Any day",
    prices: [0n],
    offered: { at: "6d 15:00", message: "Standing up is fine with us." },
    accepted: "5d 20:30",
    signed: { creator: "5d 20:40", brand: "5d 21:00" },
    parcel: { address: "4d 17:00", shipped: "3d 16:00" },
  },
];
