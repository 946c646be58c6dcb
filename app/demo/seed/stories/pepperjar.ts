import type { Story } from "./shapes.ts";

const ENGLISH = "Yes, with captions.";

export const PEPPERJAR_STORIES: Story[] = [
  {
    brief: "noodles",
    creator: "tomas",
    applied: "8d 17:10",
    pitch:
      "My most-saved reel is a nine-minute miso ramen. I would shoot yours with one pan, one take, and the crunch up close. I already own two jars.",
    availability: "Free to film any morning next week",
    answers: ["Yes, with Spanish captions if you like.", "None. The last was a miso paste in June."],
    prices: [34_000n, 14_000n],
    shortlisted: "6d 15:40",
    offered: { at: "3d 15:10", message: "The Spanish captions are a yes." },
    accepted: "2d 20:30",
    signed: { creator: "1d 17:00" },
  },
  {
    brief: "noodles",
    creator: "priya",
    applied: "9d 15:25",
    pitch:
      "Lunch-box noodles that are still good at one in the afternoon. I film at my own stove, hands only, and I talk through it.",
    availability: "Sundays and Mondays",
    answers: [ENGLISH, "None."],
    prices: [29_000n, 10_000n],
    offered: { at: "5d 15:00", message: "Hands only is fine with us." },
    accepted: "4d 21:00",
    signed: { creator: "3d 16:00", brand: "2d 15:45" },
  },
  {
    brief: "noodles",
    creator: "amara",
    applied: "8d 13:15",
    pitch:
      "Noodles with a toddler on the counter and a clock on the wall. Mine eats them without the crisp, I eat them with, and both bowls are done in nine minutes.",
    availability: "Weekday afternoons",
    answers: [ENGLISH, "None."],
    prices: [27_000n, 9_000n],
    offered: { at: "5d 15:20", message: "Two bowls, one clock: yes, please." },
    accepted: "4d 19:00",
    signed: { creator: "3d 17:30", brand: "2d 15:50" },
  },
  {
    brief: "noodles",
    creator: "sofia",
    applied: "2d 14:05",
    pitch:
      "Noodles for two in a kitchen of six square feet. I would keep the clock in the frame from the first second.",
    availability: "From next Monday",
    answers: [ENGLISH, "None."],
    prices: [31_000n, 10_000n],
    notes: [
      {
        at: "1d 15:20",
        by: "marcus@pepperjar.example",
        body: "Her supper reels hold the clock already. @Rosa I would shortlist her.",
      },
      { at: "1d 16:05", body: "Agreed. @Jonah can we move her to next week?" },
    ],
    offered: { at: "40h", prices: [28_000n, 9_000n], message: "The clock in the frame is a lovely idea." },
    countered: [
      {
        at: "18h",
        by: "creator",
        prices: [30_000n, 10_000n],
        termDays: 60,
        message: "I can meet you at 300 for the reel if the licence is 60 days.",
      },
    ],
  },
  {
    brief: "noodles",
    creator: "imani",
    applied: "5d 19:10",
    pitch:
      "Four dollars a plate, receipt included. I would show what the jar costs per spoon, because that is what my people ask first.",
    availability: "Any evening after seven",
    answers: [ENGLISH, "A hot sauce, 40 days ago. No chilli crisp."],
    prices: [26_000n, 9_000n],
  },
  {
    brief: "noodles",
    creator: "freya",
    applied: "10d 12:20",
    pitch: "Ten-minute noodles after a night run, cooked on the stove I camp with, in my own kitchen.",
    availability: "Two weeks from now",
    answers: [ENGLISH, "None."],
    prices: [48_000n, 21_000n],
    offered: {
      at: "7d 15:20",
      prices: [38_000n, 12_000n],
      message: "This is what is left in the budget for one creator.",
    },
    offerDeclined: { at: "6d 09:10", reason: "The fee covers the reel but not the three frames." },
  },
  {
    brief: "noodles",
    creator: "luca",
    applied: "16d 10:30",
    pitch: "Fresh tagliatelle with your crisp. It is not ramen, but it is under ten minutes.",
    availability: "Weekends",
    answers: ["Yes, with an accent.", "None."],
    prices: [24_000n, 9_000n],
    declined: {
      at: "12d 15:30",
      code: "audience",
      note: "We loved the tagliatelle. For this one we need an audience in the United States.",
      failed: [
        { criterion: "Audience by country", asked: "at least 50 % in the United States", had: "31 %" },
      ],
    },
  },
  {
    brief: "noodles",
    creator: "dara",
    applied: "1d 11:05",
    pitch: "I have a small kitchen and strong feelings about noodles. Both will be in the reel.",
    availability: "Whenever",
    answers: ["It is the only one I have.", "None."],
    prices: [24_000n, 8_000n],
    notes: [{ at: "0d 08:30", by: "jonah@pepperjar.example", body: "Let us ask about the comments first." }],
  },
];
