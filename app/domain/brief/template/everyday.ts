import type { BriefTemplate } from "./shape.ts";

/** Things that people eat, wear, put on their skin and have at home. */
export const EVERYDAY: readonly BriefTemplate[] = [
  {
    key: "food_recipe",
    name: "Food and drink: a recipe",
    about: "One dish, start to finish, with the product as the ingredient that makes it.",
    title: "A weeknight recipe in under ten minutes",
    summary:
      "Cook one dish that you would make anyway, with our product as the ingredient that changes it. Show the label once, the texture up close, and the first bite.",
    niches: ["food"],
    goals: [{ kind: "sales", kpi: "Codes used", target: 150, unit: "count" }],
    audience: "People who cook at home on weekdays and want dinner on the table quickly.",
    keyMessages: ["Ready in under ten minutes", "One ingredient makes the dish"],
    dos: [
      "Film in your own kitchen",
      "Show the label once, readable",
      "Say what you would cook next with it",
      "Write the recipe in the caption",
    ],
    donts: [
      "Health or weight claims",
      "Other brands’ labels in the picture",
      "Music that you have no licence for",
    ],
    industryTags: ["#easyrecipe", "#weeknightdinner"],
    questions: [
      "Which dish would you cook?",
      "Any allergies or diets that your followers expect you to keep?",
    ],
    lines: [
      {
        platform: "instagram",
        format: "reel",
        quantity: 1,
        specification: "30 to 60 seconds, upright. The product in the first 5 seconds, the bite at the end.",
      },
      {
        platform: "instagram",
        format: "story",
        quantity: 3,
        specification: "Ingredients, one step, the finished plate with the link.",
      },
    ],
  },
  {
    key: "beauty_routine",
    name: "Beauty and skincare: a routine",
    about: "Two weeks of use, shown honestly and without a filter.",
    title: "Two weeks with one new step in your routine",
    summary:
      "Use the product in your own routine for two weeks and show the first and the last day in the same light, without filters. Say what you liked and for whom it is not.",
    niches: ["beauty"],
    goals: [{ kind: "sentiment", kpi: "Comments that are positive", target: 80, unit: "percent" }],
    audience: "People who read ingredient lists and are tired of promises.",
    keyMessages: ["One step, not a new routine", "Made for everyday skin"],
    dos: [
      "Same place, same light, first and last day",
      "Name your skin type",
      "Show how much you use",
      "Say for whom it is not",
    ],
    donts: [
      "Filters or retouching on skin",
      "Medical claims: heals, cures, treats",
      "Before and after pictures of somebody else",
    ],
    industryTags: ["#skincareroutine", "#honestreview"],
    questions: ["What is your skin type?", "What do you use now in its place?"],
    lines: [
      {
        platform: "tiktok",
        format: "short",
        quantity: 1,
        specification: "45 to 75 seconds. Day 1 and day 14, with your own voice.",
      },
      {
        platform: "instagram",
        format: "carousel",
        quantity: 1,
        specification: "4 to 6 pictures: routine, texture, both days, the verdict.",
      },
    ],
  },
  {
    key: "fashion_fit",
    name: "Fashion: three outfits",
    about: "One piece, three ways to wear it, on a real person in daylight.",
    title: "One piece, three outfits from your own wardrobe",
    summary:
      "Combine our piece with what you own: one outfit for work, one for the weekend, one that surprises. Say your size and height, and how it fits.",
    niches: ["fashion"],
    goals: [{ kind: "awareness", kpi: "People reached", target: 50000, unit: "count" }],
    audience: "People who buy fewer pieces and wear them longer.",
    keyMessages: ["Wear it three ways", "Sizes from XS to 4XL"],
    dos: ["Say your height and size", "Move: walk, sit, turn", "Daylight, one place per outfit"],
    donts: [
      "Other brands’ logos large in the picture",
      "Comments on anybody’s body",
      "Mirror covered by the phone",
    ],
    industryTags: ["#outfitideas", "#capsulewardrobe"],
    questions: ["Which size do you wear?", "Which three situations would you dress for?"],
    lines: [
      {
        platform: "instagram",
        format: "reel",
        quantity: 1,
        specification: "20 to 40 seconds, three outfits, cuts on the beat.",
      },
      {
        platform: "instagram",
        format: "post",
        quantity: 1,
        specification: "The outfit that you liked best.",
      },
    ],
  },
  {
    key: "home_makeover",
    name: "Home: a corner made better",
    about: "A small change at home that anybody could make on a Saturday.",
    title: "One corner of your home, before and after",
    summary:
      "Pick a corner that annoys you and change it in an afternoon with our product. Show the mess first, the work in between, and how you use the corner now.",
    niches: ["home", "crafts"],
    goals: [{ kind: "awareness", kpi: "Posts saved", target: 1000, unit: "count" }],
    audience: "People who rent, have little space and like to do it themselves.",
    keyMessages: ["Done in an afternoon", "Nothing that a landlord would mind"],
    dos: [
      "Show the corner as it was",
      "Say what it cost and how long it took",
      "Show the one thing that went wrong",
    ],
    donts: ["Staged homes", "Tools without their protection", "Children’s faces"],
    industryTags: ["#smallspaces", "#diyhome"],
    questions: ["Which corner would you change?", "Do you rent or own?"],
    lines: [
      {
        platform: "youtube",
        format: "short",
        quantity: 1,
        specification: "40 to 60 seconds, before, work, after.",
      },
      {
        platform: "instagram",
        format: "ugc_photo",
        quantity: 4,
        specification: "The corner from two sides, two details. Upright, in daylight.",
      },
    ],
  },
];
