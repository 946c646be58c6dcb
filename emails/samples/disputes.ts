import { deal, later, soon, usd, type Samples } from "./people.ts";

const of = {
  brand: { portal: "brand", href: "/deals/1042/dispute" },
  creator: { portal: "creator", href: "/deals/1042/dispute" },
  admin: { portal: "admin", href: "/admin/disputes/1" },
} as const;
const sums = { kept: usd(21500), refunded: usd(23650) };
const opened = {
  ...deal,
  by: "brand",
  reason: "The work is not what was agreed",
  text: "The reel shows another product for half of its time.",
  items: ["Instagram reel"] as string[],
  answerBy: later,
  prevails: "The work gets one more round with a new deadline.",
} as const;
const reason = "The draft follows the brief; the other product is in the picture for two seconds.";
const ruled = { ...deal, ...sums, outcome: "partial", reason, automatic: false, appealUntil: soon } as const;
const closed = { ...deal, ...sums, by: "brand", how: "unappealed", outcome: "partial", reason } as const;
const pause = { ...deal, days: 10, reason: "The studio is flooded.", until: null } as const;

export const disputes = {
  dispute_opened: [
    { ...of.creator, data: { ...opened, reader: "creator" } },
    { ...of.brand, data: { ...opened, reader: "brand" } },
    { ...of.brand, data: { ...opened, reader: "brand", ruled: true } },
  ],
  dispute_reminder: [
    {
      ...of.creator,
      data: {
        ...deal,
        reader: "creator",
        by: "brand",
        answerBy: later,
        hoursLeft: 24,
        prevails: opened.prevails,
      },
    },
  ],
  dispute_answered: [
    { ...of.brand, data: { ...deal, reader: "brand", by: "creator", text: reason, ruleBy: later } },
    {
      ...of.creator,
      data: { ...deal, reader: "creator", by: "brand", text: "", ruleBy: later, unanswered: true },
    },
    { ...of.admin, data: { ...deal, reader: "admin", by: "creator", text: reason, ruleBy: later } },
  ],
  dispute_ruled: [
    { ...of.brand, data: { ...ruled, reader: "brand" } },
    { ...of.creator, data: { ...ruled, reader: "creator", outcome: "revise", automatic: true } },
  ],
  dispute_appealed: [
    { ...of.brand, data: { ...deal, reader: "brand", by: "creator", text: reason, decideBy: later } },
    { ...of.admin, data: { ...deal, reader: "admin", by: "creator", text: reason, decideBy: later } },
  ],
  dispute_closed: [
    { ...of.brand, data: { ...closed, reader: "brand" } },
    { ...of.creator, data: { ...closed, reader: "creator" } },
    { ...of.creator, data: { ...closed, reader: "creator", how: "withdrawn", outcome: null, reason: null } },
  ],
  pause_news: [
    { ...of.creator, data: { ...pause, side: "creator", by: "brand", what: "proposed" } },
    { ...of.brand, data: { ...pause, side: "brand", by: "creator", what: "running", until: later } },
    { ...of.brand, data: { ...pause, side: "brand", by: "creator", what: "declined" } },
    { ...of.brand, data: { ...pause, side: "brand", by: "market", what: "ended" } },
    { ...of.creator, data: { ...pause, side: "creator", by: "creator", what: "ended" } },
  ],
} satisfies Partial<Samples>;
