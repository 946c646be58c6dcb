/** What creators make and briefs look for. Codes are stored, labels are shown. */
export const NICHES = {
  food: "Food and drink",
  home: "Home and interiors",
  family: "Family and parenting",
  beauty: "Beauty and skincare",
  fashion: "Fashion",
  fitness: "Fitness",
  outdoors: "Outdoors",
  wellness: "Health and wellness",
  travel: "Travel",
  pets: "Pets",
  gardening: "Gardening",
  crafts: "Crafts and making",
  books: "Books",
  art: "Art and design",
  photography: "Photography",
  music: "Music",
  film: "Film and television",
  comedy: "Comedy",
  gaming: "Games",
  technology: "Technology",
  education: "Learning",
  money: "Money and work",
  cars: "Cars and cycling",
  sustainability: "Sustainable living",
} as const;

export type Niche = keyof typeof NICHES;
export const NICHE_CODES = Object.keys(NICHES) as [Niche, ...Niche[]];

/** The label of a niche; an unknown code stands for itself. */
export const nicheName = (code: string): string => (NICHES as Record<string, string>)[code] ?? code;
