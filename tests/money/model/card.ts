// A brand's saved card: kept where it pays, and then pressed for one deal, for several, or for a statement.
import { appNow, db } from "#app/db.server.ts";
import { press as pressPage } from "#app/demo/stripe/testing/walk.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { type Payable, startCheckout } from "#app/routes/deals/checkout.server.ts";
import { payByCard } from "#app/routes/deals/pay-by-card.server.ts";
import { admin, jobs } from "#tests/support/money-world.ts";
import { sentTo } from "./acts.ts";
import { alsoAbout, type Till } from "./till.ts";

const MOODS = ["pays", "pays", "declines", "pays", "asks"] as const;

/** No card is known when a sequence begins: so that it is the same alone as after others of the same brand. */
export async function forgetCards({ brandId }: BrandActor): Promise<void> {
  await db.savedCard.updateMany({ where: { brandId }, data: { removedAt: await appNow() } });
}

/** Pays at a page, and keeps the card there. */
async function keep({ deal: { brand }, pages }: Till, what: Payable, tills: readonly Till[]): Promise<void> {
  sentTo(tills, await startCheckout(brand, what));
  const page = pages.at(-1);
  if (!page) return;
  await pressPage(page, "keep");
  await jobs["cards.refresh"]({ brandId: brand.brandId });
}

/** What the card is pressed for, and the deals that it is about. */
function wanted(till: Till, n: number): { what: Payable; tills: Till[] } {
  const { deal, desk, seen } = till;
  const together = desk.tills.filter(
    (one) => one.deal.briefId === deal.briefId && one.seen.deal === "funding",
  );
  if (together.length > 1 && n % 3 === 0)
    return {
      what: { briefId: deal.briefId, numbers: together.map((one) => one.deal.number) },
      tills: together,
    };
  const due = seen.statements.find(({ state }) => state === "due");
  return { what: { deal: deal.number, ...(due ? { statement: due.number } : {}) }, tills: [till] };
}

/** The saved card is pressed, up to three times at once; the bank pays, declines or wants to see the person. */
export async function pressCard(till: Till, n: number): Promise<void> {
  const { brand, briefId } = till.deal;
  const card = await db.savedCard.findFirst({
    where: { brandId: brand.brandId, removedAt: null },
    orderBy: { id: "asc" },
  });
  const { what, tills } = wanted(till, n);
  if (!card) return keep(till, what, tills);
  await admin.setCard(card.paymentMethodId, MOODS[n % MOODS.length] ?? "pays");
  const presses = Array.from({ length: 1 + (n % 3) }, () => payByCard(brand, what, card.id));
  for (const answer of await Promise.all(presses)) sentTo(tills, answer);
  for (const { id } of await db.fundingGroup.findMany({ where: { briefId }, select: { id: true } }))
    alsoAbout(till.desk, id);
}
