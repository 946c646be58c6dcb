import { deal, later, soon, usd, type Samples } from "./people.ts";

const of = { brand: { portal: "brand" }, creator: { portal: "creator" } } as const;
const sums = { ...deal, number: 1, kind: "extra_round", returned: usd(0) };
const round = {
  ...sums,
  added: usd(5500),
  changes: [
    { label: "Instagram reel, price", was: "$430.00", is: "$480.00" },
    { label: "Instagram reel, extra revision rounds", was: null, is: "1" },
  ],
};
const dates = {
  ...sums,
  kind: "new_date",
  added: usd(0),
  changes: [{ label: "Instagram reel, draft", was: null, is: "by 2026-12-03 (UTC)" }],
};
const less = {
  ...sums,
  kind: "fee",
  added: usd(0),
  returned: usd(3300),
  changes: [{ label: "Instagram reel, price", was: "$430.00", is: "$400.00" }],
};
const href = "/deals/1042/amendments/1";
const licence = { ...deal, deliverable: "Instagram reel", endsAt: later };

export const amendments = {
  amendment_proposed: [
    {
      ...of.creator,
      href,
      data: { ...round, side: "creator", signBy: soon, message: "One more take?", byClick: false },
    },
    { ...of.brand, href, data: { ...dates, side: "brand", signBy: soon, message: "", byClick: true } },
  ],
  amendment_signed: [
    {
      ...of.brand,
      href,
      data: { ...round, side: "brand", signedBy: "Noor Haddad", last: false, dueAt: soon },
    },
    {
      ...of.creator,
      href,
      data: { ...round, side: "creator", signedBy: "Rosa Lind", last: true, dueAt: later },
    },
  ],
  amendment_due: [
    { ...of.brand, href, data: { ...round, side: "brand", step: "fund", dueAt: later, hoursLeft: null } },
    { ...of.creator, href, data: { ...round, side: "creator", step: "sign", dueAt: soon, hoursLeft: 24 } },
  ],
  amendment_in_force: [
    { ...of.brand, href, data: { ...less, side: "brand" } },
    { ...of.creator, href, data: { ...round, side: "creator" } },
  ],
  amendment_ended: [
    {
      ...of.brand,
      href,
      data: { ...round, side: "brand", how: "declined", reason: "Two rounds were plenty." },
    },
    {
      ...of.creator,
      href,
      data: { ...dates, side: "creator", how: "lapsed", reason: "Not signed in time." },
    },
  ],
  licence_ending: [
    { ...of.brand, href: "/brand/licences", data: { ...licence, side: "brand", daysLeft: 7 } },
    { ...of.creator, href: "/creator/licences", data: { ...licence, side: "creator", daysLeft: 0 } },
  ],
} satisfies Partial<Samples>;
