import type { Samples } from "./people.ts";

const settings = { portal: "brand", href: "/brand/settings" } as const;

export const funding = {
  brand_fee_changed: [
    {
      ...settings,
      data: {
        ...{ brandName: "Pepperjar", own: true, brandFeeBps: 700, brandFeeMinimum: 5 },
        reason: "More than twenty deals this year.",
      },
    },
    {
      ...settings,
      data: {
        ...{ brandName: "Pepperjar", own: false, brandFeeBps: 1_000, brandFeeMinimum: 0 },
        reason: "The agreement for this year has ended.",
      },
    },
  ],
} satisfies Partial<Samples>;
