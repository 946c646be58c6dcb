import type { Story } from "./shapes.ts";

export const PEPPERJAR_AND_NOOR: Story[] = [
  {
    brief: "share",
    creator: "noor",
    applied: "64d 12:10",
    pitch: "My father has never tried it. He will be honest, and he is funny when he is honest.",
    availability: "This week",
    prices: [18_000n],
    offered: { at: "64d 15:00", message: "Your father it is. The share starts with the post." },
    accepted: "63d 10:20",
    signed: { creator: "63d 10:40", brand: "63d 12:05" },
    funded: "62d 15:00",
    work: [
      {
        drafts: [
          {
            at: "60d 17:30",
            caption: "Ad. Dad meets chilli crisp. The code is NOOR10. @pepperjar #firstspoonful",
            media: "video",
            approved: { at: "60d 19:10" },
          },
        ],
        posts: [
          {
            at: "57d 12:00",
            url: "https://www.instagram.com/reel/DA9fIrstSpoon/",
            confirmed: { at: "56d 10:00" },
          },
        ],
      },
    ],
    sold: {
      orders: [
        ["56d 19:10", "PJ-20417", 6_400n],
        ["55d 20:30", "PJ-20433", 3_200n],
        ["54d 18:00", "PJ-20461", 12_800n],
        ["50d 19:20", "PJ-20530", 9_600n],
        ["45d 18:40", "PJ-20588", 6_400n],
        ["44d 10:00", "PJ-20461-R", -3_200n],
        ["38d 19:30", "PJ-20672", 9_600n],
        ["31d 18:15", "PJ-20759", 12_800n],
        ["24d 19:00", "PJ-20844", 16_000n],
        ["17d 18:30", "PJ-20911", 9_600n],
        ["12d 19:45", "PJ-20973", 6_400n],
        ["9d 18:20", "PJ-21012", 12_800n],
      ],
      paid: ["42d 10:00", "36d 10:00", "30d 10:00", "24d 10:00", "18d 10:00", "12d 10:00", "9d 10:00"],
    },
  },
  {
    brief: "ambassador",
    creator: "noor",
    applied: "66d 17:10",
    pitch:
      "I cook for four every evening and film half of it. Six months with one jar is how we use it anyway.",
    availability: "Any week",
    prices: [32_000n],
    shortlisted: "66d 18:30",
    offered: {
      at: "66d 20:00",
      message: "Six months, one reel each. We would love to see the jar get emptier.",
    },
    accepted: "65d 14:20",
    signed: { creator: "65d 14:40", brand: "65d 17:05" },
    funded: "64d 16:00",
    work: [
      {
        drafts: [
          {
            at: "61d 17:30",
            caption: "Ad. Month one: lentils, rice, one spoon of this. @pepperjar #pepperjarmonthly",
            media: "video",
            approved: { at: "60d 16:10" },
          },
        ],
        posts: [
          {
            at: "58d 18:00",
            url: "https://www.instagram.com/reel/DA1mOnthOne/",
            confirmed: { at: "57d 15:00" },
          },
        ],
      },
    ],
    months: [
      {
        funded: "38d 15:00",
        work: [
          {
            drafts: [
              {
                at: "30d 17:00",
                caption: "Ad. Month two: the jar is half full and so are we. @pepperjar #pepperjarmonthly",
                media: "video",
                approved: { at: "29d 15:20" },
              },
            ],
            posts: [
              {
                at: "27d 18:10",
                url: "https://www.instagram.com/reel/DB2mOnthTwo/",
                confirmed: { at: "26d 14:30" },
              },
            ],
          },
        ],
      },
      {
        funded: "7d 15:00",
        work: [
          {
            drafts: [
              {
                at: "1d 14:00",
                caption:
                  "Ad. Month three: noodles again, because my daughter asked. @pepperjar #pepperjarmonthly",
                media: "video",
              },
            ],
          },
        ],
      },
    ],
  },
  {
    brief: "noodles",
    creator: "noor",
    applied: "20d 18:20",
    pitch:
      "My nine-minute miso noodles are already my most saved reel. I would shoot yours with one pan, one take and the crunch up close, and say the time out loud at the end.",
    availability: "Free to film on weekday evenings",
    answers: ["Yes, with captions.", "None."],
    prices: [32_000n, 11_000n],
    shortlisted: "19d 15:05",
    offered: { at: "18d 15:30", message: "We love the one-take idea. Same fee as you asked." },
    accepted: "18d 21:05",
    signed: { creator: "17d 16:06", brand: "17d 19:31" },
    funded: "16d 14:12",
    slot: { at: "1d 13:00", by: "creator", inDays: 4, agreed: "1d 15:30" },
    work: [
      {
        drafts: [
          {
            at: "6d 13:00",
            caption:
              "#ad Paid partner of Pepperjar. One pan, nine minutes, and the crunch does the rest. @pepperjar #pepperjar",
            note: "First take, I can do it again on Thursday.",
            media: "video",
            tags: ["@pepperjar", "#pepperjar"],
            comments: [
              {
                at: "4d 16:05",
                by: "brand",
                time: "0:03",
                body: "Turn the label to the camera here.",
                answers: [
                  {
                    at: "4d 19:10",
                    by: "creator",
                    body: "Yes. I hold it in the left hand then, same light.",
                  },
                ],
                resolved: { at: "2d 17:35", by: "creator" },
              },
              {
                at: "4d 16:09",
                by: "brand",
                time: "0:05",
                body: "Say the time out loud, it is the whole point.",
                resolved: { at: "2d 17:36", by: "creator" },
              },
              { at: "4d 16:12", by: "brand", body: "The caption works. Keep the crunch." },
            ],
            changes: {
              at: "4d 16:20",
              feedback:
                "Two moments, marked in the video: the label, and the time out loud. The rest is just right.",
            },
          },
          {
            at: "2d 17:40",
            caption:
              "#ad Paid partner of Pepperjar. Nine minutes, one pan, and the crunch does the rest. @pepperjar #pepperjar #weeknightdinner",
            note: "Re-shot the jar with the label out and said “nine minutes” twice.",
            media: "video",
            tags: ["@pepperjar", "#pepperjar", "#weeknightdinner"],
            comments: [
              {
                at: "1d 18:20",
                by: "brand",
                time: "0:02.5",
                body: "Is the lid off on purpose? We would love to hear it open.",
                answers: [
                  {
                    at: "1d 20:05",
                    by: "creator",
                    body: "It opens at 0:04, with the sound on. Listen again.",
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        drafts: [
          {
            at: "5d 20:00",
            caption: "Ad. Three frames: the pan, the jar, the bowl. @pepperjar #pepperjar",
            media: "photo",
            comments: [
              {
                at: "4d 16:25",
                by: "brand",
                left: "86",
                top: "62",
                body: "The label reads well from here. Lovely.",
                resolved: { at: "4d 16:29", by: "brand" },
              },
            ],
            approved: { at: "4d 16:30", by: "marcus@pepperjar.example" },
          },
        ],
      },
    ],
  },
];
