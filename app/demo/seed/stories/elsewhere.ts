import type { Story } from "./shapes.ts";

export const OTHER_STORIES: Story[] = [
  {
    brief: "commuter",
    creator: "caleb",
    applied: "32d 09:15",
    pitch:
      "Nine kilometres each way through Leeds, in every weather. I film with one camera on the bars and talk when it is safe.",
    availability: "Any week",
    answers: ["Nine kilometres."],
    prices: [54_000n],
    offered: { at: "30d 10:00", message: "The bike is ready on Thursday." },
    accepted: "30d 18:20",
    signed: { creator: "29d 09:00", brand: "29d 11:30" },
    funded: "28d 10:00",
    chargedBack: { at: "1d 09:20", reason: "product_unacceptable" },
    work: [
      {
        drafts: [
          {
            at: "21d 18:00",
            caption: "AD | Day one with Kestrel Cycles. I was late. @kestrelcycles #kestrelcycles",
            media: "video",
            changes: {
              at: "20d 10:00",
              by: "aisha@kestrelcycles.example",
              feedback: "Lights on in the second short, please.",
            },
          },
          {
            at: "18d 19:00",
            caption: "AD | Day one and day five with Kestrel Cycles. @kestrelcycles #kestrelcycles",
            media: "video",
            changes: {
              at: "16d 10:40",
              by: "aisha@kestrelcycles.example",
              feedback: "The way home is missing on day five.",
            },
          },
          {
            at: "14d 18:30",
            caption:
              "AD | Day one and day five with Kestrel Cycles, there and back. @kestrelcycles #kestrelcycles",
            note: "Now with the way home, and rain.",
            media: "video",
            approved: { at: "13d 10:10" },
          },
        ],
        posts: [
          {
            at: "9d 17:00",
            url: "https://www.youtube.com/shorts/kC4Rb0n5ide",
            problem: {
              at: "8d 10:00",
              by: "aisha@kestrelcycles.example",
              text: "The video is set to private.",
            },
          },
          {
            at: "4d 17:00",
            url: "https://www.youtube.com/shorts/kC4Rb0n5ide",
            confirmed: { at: "2d 11:00", by: "aisha@kestrelcycles.example" },
          },
        ],
      },
    ],
  },
  {
    brief: "commuter",
    creator: "tomas",
    applied: "25d 16:00",
    pitch: "I have not sat on a bike since school. That is the video.",
    availability: "Two weeks in November",
    answers: ["Six kilometres, all of it uphill."],
    prices: [54_000n],
    shortlisted: "24d 10:00",
    offered: { at: "23d 11:00", message: "We would send it to Oakland." },
    accepted: "22d 18:00",
    signed: { brand: "21d 10:00", creator: "21d 17:30" },
  },
  {
    brief: "commuter",
    creator: "freya",
    applied: "14d 08:20",
    pitch: "A runner tries wheels: five days, one hill, two opinions.",
    availability: "This month",
    answers: ["Eleven kilometres."],
    prices: [54_000n],
    offered: { at: "12d 10:00", message: "" },
    accepted: "11d 16:00",
    signed: { creator: "10d 08:10", brand: "10d 11:00" },
    funded: "9d 12:00",
    work: [
      {
        drafts: [
          {
            at: "3d 16:00",
            caption: "Ad: day one on a Kestrel. My legs have notes. @kestrelcycles #kestrelcycles",
            media: "video",
            changes: {
              at: "1d 11:00",
              by: "aisha@kestrelcycles.example",
              feedback: "Please take the helmet shot from the second short into the first one.",
            },
          },
        ],
      },
    ],
    disputed: {
      at: "22h",
      by: "creator",
      reason: "more_asked",
      text: "The brief asks for two shorts on two days. A helmet shot from the second day in the first short means that I ride and film the first day again.",
      answered: {
        at: "8h",
        text: "The brief says “helmet visible in the first three seconds”. It is not in the first short. We do not ask for another ride, a cut from the second day is fine.",
      },
    },
  },
  {
    brief: "corner",
    creator: "noor",
    applied: "12d 17:00",
    pitch: "The corner where I eat alone. It deserves better than a bulb.",
    availability: "Any evening",
    prices: [8_000n],
    offered: { at: "10d 09:00", message: "The corner where you eat is perfect." },
    accepted: "9d 15:00",
    signed: { creator: "8d 15:10", brand: "8d 17:00" },
    funded: "7d 13:00",
    parcel: { address: "7d 19:00", shipped: "5d 10:00", received: "2d 18:00" },
    amendment: {
      at: "20h",
      message: "The corner shop wants a story on opening day as well. Would you add one?",
      price: 6_000n,
    },
  },
  {
    brief: "corner",
    creator: "jonas",
    applied: "17d 18:00",
    pitch: "Neukölln, third floor, 2.4 metres of wall. I have filmed eleven lamps and returned nine.",
    availability: "Evenings",
    prices: [15_000n],
    offered: { at: "16d 09:30", message: "We hope to be the tenth that stays." },
    accepted: "15d 19:00",
    signed: { creator: "14d 18:00", brand: "14d 19:30" },
    funded: "13d 13:00",
    parcel: { address: "13d 14:00", shipped: "12d 10:00", received: "10d 18:00" },
    work: [
      {
        drafts: [
          {
            at: "4d 10:00",
            caption: "",
            note: "Dusk on the 18th, one cut.",
            media: "photo",
            approved: { at: "2d 09:00", by: "emre@lumolamps.example" },
          },
        ],
      },
    ],
    disputed: {
      at: "26h",
      by: "creator",
      reason: "more_asked",
      text: "The photo was approved two days ago. Since then the shop asks for the same corner by daylight as well. The brief asks for one photo at dusk.",
    },
  },
  {
    brief: "corner",
    creator: "amara",
    applied: "5d 14:20",
    pitch: "The reading corner of two toddlers, before and after bedtime.",
    availability: "Weekends",
    prices: [22_000n],
  },
  {
    brief: "corner",
    creator: "luca",
    applied: "4d 10:30",
    pitch: "A kitchen with one bulb and a very old table.",
    availability: "Sundays",
    prices: [12_000n],
    shortlisted: "3d 09:10",
  },
  {
    brief: "readers",
    creator: "sofia",
    applied: "1d 18:00",
    pitch: "I read cookbooks in bed. Seven frames, one of them with the light off.",
    availability: "Any evening",
    prices: [28_000n],
  },
];
