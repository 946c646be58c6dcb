import type { Story } from "./shapes.ts";

/** Of Pepperjar's briefs about a fried egg and the jars themselves. */
export const EGG_AND_JARS_STORIES: Story[] = [
  {
    brief: "egg",
    creator: "noor",
    applied: "16d 19:15",
    pitch: "Egg, spoon, silence. I would let the oil do the talking for twenty seconds.",
    availability: "Any morning",
    prices: [18_000n],
    offered: { at: "15d 16:10", message: "" },
    accepted: "15d 20:15",
    signed: { creator: "14d 15:20", brand: "14d 18:05" },
    funded: "13d 16:00",
    parcel: { address: "13d 17:00", shipped: "12d 15:00", received: "9d 18:00" },
    work: [
      {
        drafts: [
          {
            at: "8d 18:10",
            caption: "Ad: one egg, one spoon of Pepperjar. @pepperjar #pepperjar",
            media: "video",
            approved: { at: "7d 16:00", by: "marcus@pepperjar.example" },
          },
        ],
        posts: [
          {
            at: "2d 15:00",
            url: "https://www.tiktok.com/@noor.eats/video/7436120984512309761",
            numbers: { views: 12_400n, likes: 980n, comments: 61n, saves: 214n },
          },
        ],
      },
    ],
  },
  {
    brief: "egg",
    creator: "mei",
    applied: "14d 14:00",
    pitch: "Six in the morning, one egg, the noise of the street still asleep.",
    availability: "Every morning at six",
    prices: [18_000n],
    offered: { at: "10d 15:00", message: "The street noise sold it." },
    accepted: "10d 20:20",
    signed: { creator: "9d 14:10", brand: "9d 17:30" },
    funded: "8d 17:00",
    parcel: { address: "8d 19:00", shipped: "7d 15:00", received: "3d 18:00" },
    slot: { at: "1d 14:00", by: "brand", inDays: 5 },
    work: [
      {
        drafts: [
          {
            at: "1d 06:40",
            caption:
              "Six in the morning, one egg, and @pepperjar on everything. Thanks for the jar. #pepperjar",
            note: "I say “this is an ad” in the first second. Is that enough?",
            media: "video",
            anyway: true,
          },
        ],
      },
    ],
  },
  {
    brief: "egg",
    creator: "jonas",
    applied: "6d 10:00",
    pitch: "I usually film lamps, but I eat eggs too, and my light is good.",
    availability: "Evenings",
    prices: [18_000n],
    declined: {
      at: "4d 15:10",
      code: "audience",
      note: "Apply again when we sell in Germany.",
      failed: [{ criterion: "Audience by country", asked: "at least 50 % in the United States", had: "0 %" }],
    },
  },
  {
    brief: "jars",
    creator: "sofia",
    applied: "44d 15:20",
    pitch: "I own a good microphone and no other sounds in the house before nine.",
    availability: "Any morning",
    prices: [15_000n],
    offered: { at: "43d 16:00", message: "" },
    accepted: "43d 20:10",
    signed: { creator: "42d 15:00", brand: "42d 17:30" },
    funded: "41d 16:00",
    work: [
      {
        drafts: [
          {
            at: "36d 17:00",
            caption: "",
            note: "Microphone two inches from the lid.",
            media: "video",
            approved: { at: "35d 15:30" },
          },
        ],
      },
    ],
  },
  {
    brief: "jars",
    creator: "jonas",
    applied: "43d 10:00",
    pitch: "Close, dark, one warm lamp. The lid, the spoon, nothing else.",
    availability: "Evenings",
    prices: [15_000n],
    offered: { at: "42d 16:10", message: "One warm lamp it is." },
    accepted: "42d 19:00",
    signed: { creator: "41d 10:00", brand: "41d 15:40" },
    funded: "40d 15:00",
    work: [
      {
        drafts: [
          {
            at: "34d 12:00",
            caption: "",
            media: "photo",
            changes: {
              at: "33d 15:00",
              feedback: "Lovely light. Could the level in the jar be seen for a second?",
            },
          },
          { at: "32d 11:00", caption: "", note: "Level at 0:07.", media: "video" },
        ],
      },
    ],
  },
];
