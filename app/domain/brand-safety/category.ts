/** What a post is looked at for. The order is the order of pages. */
export const SAFETY_CATEGORIES = [
  "hate",
  "adult",
  "violence",
  "drugs",
  "weapons",
  "dangerous",
  "medical",
  "finance",
  "undisclosed",
  "gambling",
  "tobacco",
  "alcohol",
  "politics",
  "profanity",
] as const;
export type SafetyCategory = (typeof SAFETY_CATEGORIES)[number];

export const SEVERITIES = ["low", "medium", "high"] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_NAMES: Record<Severity, string> = { low: "Low", medium: "Medium", high: "High" };
export const SEVERITY_MEANS: Record<Severity, string> = {
  low: "names it in passing, or to inform or warn",
  medium: "is about it, or shows it in a good light",
  high: "promotes it, or is what most brands stay away from",
};

/** What a brand makes of a category: it changes what is marked for that brand, and nothing else. */
export const TOLERANCES = ["note", "matter", "never"] as const;
export type Tolerance = (typeof TOLERANCES)[number];
export const TOLERANCE_NAMES: Record<Tolerance, string> = {
  note: "Only note it",
  matter: "Matters from medium on",
  never: "Matters always",
};

interface CategoryFacts {
  name: string;
  /** What counts, in one line. */
  covers: string;
  /** The published standard that the category follows, with its date. */
  source: string;
  usual: Tolerance;
}

// GARM's framework of June 2022 is the last that was published; its makers ended their work in August 2024.
const GARM = (category: string) => `GARM suitability framework, June 2022: ${category}`;
const SUBSTANCES = GARM("drugs, tobacco, e-cigarettes, vaping and alcohol");

export const CATEGORY_FACTS: Record<SafetyCategory, CategoryFacts> = {
  hate: {
    name: "Hate and slurs",
    covers: "Slurs, and words that put people down for who they are",
    source: GARM("hate speech and acts of aggression"),
    usual: "never",
  },
  adult: {
    name: "Adult content",
    covers: "Sexual content and nakedness",
    source: GARM("adult and explicit sexual content"),
    usual: "matter",
  },
  violence: {
    name: "Violence and self-harm",
    covers: "Killing, war, abuse, suicide and self-harm",
    source: GARM("death, injury or military conflict"),
    usual: "matter",
  },
  drugs: { name: "Illegal drugs", covers: "Drugs and their use", source: SUBSTANCES, usual: "never" },
  weapons: {
    name: "Weapons",
    covers: "Firearms, ammunition, explosives",
    source: GARM("arms and ammunition"),
    usual: "matter",
  },
  dangerous: {
    name: "Dangerous acts",
    covers: "Stunts and challenges that hurt whoever copies them",
    source: GARM("crime and harmful acts"),
    usual: "matter",
  },
  medical: {
    name: "Medical claims",
    covers: "Promises to heal, prevent or slim, and prescription medicine",
    source: "FTC Health Products Compliance Guidance, December 2022; Directive 2001/83/EC, article 88",
    usual: "matter",
  },
  finance: {
    name: "Money promises and crypto",
    covers: "Promised returns, trading tips, crypto-assets",
    source: "FCA FG24/1, March 2024; Regulation (EU) 2023/1114, article 7",
    usual: "matter",
  },
  undisclosed: {
    name: "Undisclosed ads",
    covers: "Words of an ad without what the creator’s country takes as a disclosure",
    source: "The disclosure rules of the creator’s country on the day of the post",
    usual: "matter",
  },
  gambling: {
    name: "Gambling",
    covers: "Betting, casinos, lotteries",
    source: "CAP Code section 16, October 2022",
    usual: "matter",
  },
  tobacco: {
    name: "Tobacco and vaping",
    covers: "Cigarettes, vapes, nicotine",
    source: `${SUBSTANCES}; Directive 2014/40/EU, article 20`,
    usual: "matter",
  },
  alcohol: { name: "Alcohol", covers: "Drinks and drinking", source: SUBSTANCES, usual: "note" },
  politics: {
    name: "Politics and elections",
    covers: "Parties, votes and issues that divide",
    source: GARM("debated sensitive social issues"),
    usual: "note",
  },
  profanity: {
    name: "Profanity",
    covers: "Swear words",
    source: GARM("obscenity and profanity"),
    usual: "note",
  },
};

/** A brand's choice per category; a category that it never chose has its usual one. */
export type Tolerances = Record<SafetyCategory, Tolerance>;

/** The whole choice of a brand from what it stored; anything unknown is left out. */
export function tolerancesOf(rows: readonly { category: string; tolerance: string }[]): Tolerances {
  const chosen = new Map(rows.map((row) => [row.category, row.tolerance]));
  return Object.fromEntries(
    SAFETY_CATEGORIES.map((category) => [
      category,
      TOLERANCES.find((one) => one === chosen.get(category)) ?? CATEGORY_FACTS[category].usual,
    ]),
  ) as Tolerances;
}

/** Whether a finding is one that the brand said matters to it. */
export const matters = (tolerance: Tolerance, severity: Severity): boolean =>
  tolerance === "never" || (tolerance === "matter" && severity !== "low");
