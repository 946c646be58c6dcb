import type { Lines } from "./line.ts";

type Kind = "brand_fee_changed";

export const fundingLines: Lines<Kind> = {
  brand_fee_changed: (d) => ({
    title: `Your service fee is ${d.brandFeeBps / 100}\u00a0% for offers from now on`,
    by: "market",
    tone: "idle",
  }),
};
