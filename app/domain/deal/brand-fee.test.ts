import { expect, it } from "vitest";
import { brandFeeForm } from "./brand-fee.ts";

const typed = (brandFeeBps: string) =>
  brandFeeForm.safeParse({ brand: "pepperjar", brandFeeBps, brandFeeMinimum: 0, reason: "Agreed." });

it.each([
  ["0", 0],
  ["8", 800],
  ["12.5", 1_250],
  ["50", 5_000],
])("a brand’s fee of %s per cent is %i basis points", (percent, bps) => {
  expect(typed(percent).data?.brandFeeBps).toBe(bps);
});

it.each(["", "-5", "12,5", "50.01", "800", "1e1", "8 %", "<script>"])("%j is no fee", (percent) => {
  expect(typed(percent).error?.issues).toMatchObject([
    { path: ["brandFeeBps"], message: "Enter a percentage from 0 to 50, such as 8 or 12.5." },
  ]);
});
