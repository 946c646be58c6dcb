import { brief, creatorName, deal, later, soon, usd, type Samples } from "./people.ts";

const programme = { ...brief, creatorName, programme: 1042, periods: 6 };
const sums = {
  gross: usd(43000),
  brandFee: usd(4300),
  creatorFee: usd(0),
  cost: usd(47300),
  net: usd(43000),
};
const month = { ...deal, ...sums, period: 3, beginsAt: later, fundBy: later };
const of = { brand: { portal: "brand" }, creator: { portal: "creator" } } as const;
const notice = {
  ...programme,
  lastPeriod: 4,
  withdrawn: null,
  endsAt: later,
  reason: "We change our range.",
};

export const programmes = {
  month_opened: [
    { ...of.brand, href: "/deals/1044", data: { ...month, side: "brand" } },
    { ...of.creator, href: "/deals/1044", data: { ...month, side: "creator" } },
  ],
  month_lapsed: [
    { ...of.brand, href: "/deals/1044", data: { ...deal, side: "brand" } },
    { ...of.creator, href: "/deals/1044", data: { ...deal, side: "creator" } },
  ],
  programme_paused: [
    {
      ...of.brand,
      href: "/programmes/1042",
      data: { ...programme, side: "brand", automatic: true, withdrawn: null },
    },
    {
      ...of.creator,
      href: "/programmes/1042",
      data: { ...programme, side: "creator", automatic: false, withdrawn: 4 },
    },
  ],
  programme_resumed: [
    {
      ...of.brand,
      href: "/programmes/1042",
      data: { ...programme, side: "brand", nextPeriod: 4, beginsAt: soon },
    },
    {
      ...of.creator,
      href: "/programmes/1042",
      data: { ...programme, side: "creator", nextPeriod: 4, beginsAt: soon },
    },
  ],
  programme_notice: [
    {
      ...of.creator,
      href: "/programmes/1042",
      data: { ...notice, side: "creator", by: "brand", stillRun: [4], dropped: [5, 6] },
    },
    {
      ...of.brand,
      href: "/programmes/1042",
      data: { ...notice, side: "brand", by: "brand", stillRun: [], dropped: [5, 6], withdrawn: 5 },
    },
  ],
  programme_ended: [
    { ...of.brand, href: "/programmes/1042", data: { ...programme, side: "brand", ran: 5 } },
    { ...of.creator, href: "/programmes/1042", data: { ...programme, side: "creator", ran: 6 } },
  ],
} satisfies Partial<Samples>;
