import type { BriefTemplate } from "./shape.ts";

/** What is paid by a share of what sells, beside a fee or instead of one. */
export const SHARES: readonly BriefTemplate[] = [
  {
    key: "launch_share",
    name: "Any category: a launch, with a share of the sales",
    about: "A fee for the work, and a share of each order in the weeks after it.",
    title: "Show what is new, and share in what it sells",
    summary:
      "Show our new product to the people who trust your taste: what it is, what you use it for, and for whom it is not. There is a fee for the work, and a share of every order that comes through your link or code.",
    niches: [],
    goals: [{ kind: "sales", kpi: "Orders with the code", target: 100, unit: "count" }],
    audience: "People who buy in your field every few weeks and ask you what to take.",
    keyMessages: ["What is new about it", "The code is in the caption and said aloud"],
    dos: [
      "Say the code aloud and write it",
      "Show it in use, not in its box",
      "Answer the first questions below the post",
    ],
    donts: ["No countdown, no pressure to buy", "No promise that we do not make ourselves"],
    industryTags: [],
    questions: ["What did you last recommend that people bought?"],
    lines: [
      {
        platform: "instagram",
        format: "reel",
        quantity: 1,
        specification: "30 to 60 seconds, upright. The product in use, the code on screen at the end.",
      },
      {
        platform: "instagram",
        format: "story",
        quantity: 3,
        specification: "What it is, how you use it, the link.",
      },
    ],
    share: { model: "hybrid", bps: 1_000, days: 30 },
  },
  {
    key: "link_share",
    name: "Any category: your link, a share of each order",
    about: "No fee. Creators who use it anyway get a share of what they sell, for two months.",
    title: "Your way of using it, with your link below",
    summary:
      "Make what you would make anyway, with our product in it, and put your link below. There is no fixed fee: you get a share of each order for two months, counted month by month and paid out.",
    niches: [],
    goals: [{ kind: "sales", kpi: "Orders through links", target: 200, unit: "count" }],
    audience: "People who look for a way to do something and buy what it needs.",
    keyMessages: ["What it makes easier", "The link is in the post"],
    dos: ["Mark it as advertising: a share of sales is pay", "Keep it yours: no script"],
    donts: ["No claims that we do not make ourselves", "No discount that we did not agree on"],
    industryTags: [],
    questions: ["Where would your link stand?"],
    lines: [
      {
        platform: "instagram",
        format: "reel",
        quantity: 1,
        specification: "Your own idea, the link in the post and said once.",
      },
    ],
    share: { model: "commission", bps: 1_500, days: 60 },
  },
];
