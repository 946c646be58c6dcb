import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DEAL_STATES } from "#app/domain/deal/deal.ts";
import { MoneyCard, type MoneyCardProps } from "./money-card.tsx";

const CARD: MoneyCardProps = {
  items: [{ label: "Instagram reel", gross: 43_000n }],
  ...{ gross: 43_000n, brandFee: 4_300n, creatorFee: 0n, kept: 25_050n, currency: "USD" },
  ...{ state: "active", side: "creator", brandName: "Pepperjar", creatorName: "Noor Haddad" },
  ...{ brandRate: "10 %", holdHours: 72, number: 2013, seesMoney: false, commission: null, product: null },
};
const words = (props: Partial<MoneyCardProps>) =>
  renderToStaticMarkup(<MoneyCard {...CARD} {...props} />)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

it.each(["brand", "creator", "admin"] as const)("promises nothing of a deal that ended, to a %s", (side) => {
  const ended = words({ state: "cancelled", side });
  expect(ended).toMatch(/The deal ended\. (You get|Noor Haddad gets) \$250\.50 of it\./);
  expect(ended).toMatch(/(You were|Noor Haddad was) to receive/);
  expect(ended).toMatch(/(You were|Pepperjar was) to pay/);
  expect(ended).not.toMatch(/Held until|Work starts|pays\b/);
});

it.each(DEAL_STATES.filter((state) => state !== "cancelled"))(
  "says when the money moves while %s",
  (state) => {
    const paid = state === "active" || state === "completed";
    const note = { active: "Held until approval", completed: "The deal is complete: you got $250.50." };
    expect(words({ state })).toContain(state in note ? note[state as "active"] : "Work starts only when");
    expect(words({ state, side: "brand" })).toContain(paid ? "You paid" : "You pay ");
    expect(words({ state })).not.toContain("The deal ended");
  },
);
