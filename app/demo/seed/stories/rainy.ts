import type { Story } from "./shapes.ts";

export const RAINY_STORIES: Story[] = [
  {
    brief: "rainy",
    creator: "amara",
    applied: "25d 14:00",
    pitch: "Two toddlers, one rug, forty minutes until somebody cries. I would show all forty.",
    availability: "It rains on Thursday",
    prices: [18_000n],
    offered: { at: "24d 14:30", message: "" },
    accepted: "24d 20:00",
    signed: { creator: "23d 13:00", brand: "23d 15:00" },
    funded: "22d 14:10",
    work: [
      {
        drafts: [
          {
            at: "15d 19:00",
            caption: "#ad Forty minutes of rain with Otter & Oak. @otterandoak #otterandoak",
            media: "photo",
            approved: { at: "14d 14:00" },
          },
        ],
        posts: [
          {
            at: "11d 18:00",
            url: "https://www.instagram.com/p/DDBmake5tRn/",
            confirmed: { at: "10d 14:20" },
          },
        ],
      },
    ],
  },
  {
    brief: "rainy",
    creator: "noor",
    applied: "19d 18:10",
    pitch: "My nephew builds bridges and I make soup. Both take an afternoon.",
    availability: "Saturdays",
    prices: [18_000n],
    offered: { at: "17d 14:00", message: "Soup is welcome in the picture." },
    accepted: "17d 20:10",
    signed: { creator: "16d 15:30", brand: "16d 17:00" },
    funded: "15d 14:00",
    work: [
      {
        drafts: [
          {
            at: "9d 19:20",
            caption: "Ad. Rain, soup and a wooden bridge. @otterandoak #otterandoak",
            media: "photo",
            approved: { at: "8d 14:10" },
          },
        ],
        posts: [
          { at: "5d 18:15", url: "https://www.instagram.com/p/DDKnoor7rAi/", confirmed: { at: "2d 15:00" } },
        ],
      },
    ],
  },
  {
    brief: "rainy",
    creator: "imani",
    applied: "13d 20:00",
    pitch: "Play for no money: a box, a spoon, and then the one thing that is worth buying.",
    availability: "Weekends",
    prices: [18_000n],
    shortlisted: "11d 15:00",
  },
  {
    brief: "rainy",
    creator: "priya",
    applied: "2d 13:40",
    pitch: "Two cousins, one train, a rule about sharing that holds for six minutes.",
    availability: "Next weekend",
    prices: [18_000n],
  },
  {
    brief: "rainy",
    creator: "sofia",
    applied: "24d 15:00",
    pitch: "I have no children, but a neighbour with four.",
    availability: "Any day",
    prices: [18_000n],
    declined: {
      at: "21d 14:40",
      code: "style",
      note: "We look for people who show their own home with children in it.",
    },
  },
];
