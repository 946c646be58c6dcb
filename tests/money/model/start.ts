// What a sequence begins with: which deals, how they hang together, and how far they have come.
import * as fc from "fast-check";
import type { CommissionTerms } from "#app/domain/commission/commission-terms.ts";
import type { dealSource, ModelDeal } from "#tests/support/many-money-deals.ts";
import type { MoneyDeal } from "#tests/support/money-factory.ts";
import { forgetCards } from "./card.ts";
import { askBank, decide, dispute } from "./bank.ts";
import { next } from "./next.ts";
import { observe } from "./observe.ts";
import { owe } from "./owing.ts";
import type { Plant } from "./plant-names.ts";
import type { Shape } from "./shapes.ts";
import { deliver, type Desk, openDesk, runJobs, type Till } from "./till.ts";

export interface Start {
  shape: Shape;
  deals: ModelDeal[];
  /** Steps that were done before, as they should be done. */
  steps: number;
}

const currency = fc.constantFrom<ModelDeal["currency"][]>("USD", "EUR", "JPY", "KWD");
// Tens of minor units, because three-decimal currencies move in no smaller steps.
const fee = fc.bigInt({ min: 100n, max: 90_000n }).map((tens) => tens * 10n);
const creatorFeeBps = fc.constantFrom(0, 500, 1_500);

const deal: fc.Arbitrary<ModelDeal> = fc.record({
  fees: fc.array(fee, { minLength: 1, maxLength: 3 }),
  currency,
  creatorFeeBps,
  contentOnly: fc.constantFrom([], [0], [0, 1, 2]),
});

const share: fc.Arbitrary<CommissionTerms> = fc.record({
  bps: fc.constantFrom(1, 333, 1_250, 5_000),
  days: fc.constantFrom(7, 30, 63),
  attribution: fc.constant("last" as const),
  ...{ questionDays: fc.constant(7), holdDays: fc.constant(30), minimum: fc.constant("1000") },
});
/** A limit that a few orders reach, a larger one, or none. */
const cap = fc.constantFrom({}, {}, { cap: "5000" }, { cap: "90000" });
const commission = fc.tuple(share, cap).map(([terms, most]) => ({ ...terms, ...most }));

const selling: fc.Arbitrary<ModelDeal> = fc.record({
  fees: fc.oneof(fc.constant<bigint[]>([0n]), fc.array(fee, { minLength: 1, maxLength: 2 })),
  currency,
  creatorFeeBps,
  contentOnly: fc.constantFrom([], [0, 1]),
  commission,
});

const sameCurrency = (deals: ModelDeal[]) =>
  deals.map((one) => ({ ...one, currency: deals[0]?.currency ?? one.currency }));

const STARTS: Record<Shape, { weight: number; arbitrary: fc.Arbitrary<Start> }> = {
  alone: {
    weight: 12,
    arbitrary: deal.map((one) => ({ shape: "alone", deals: [one], steps: 0 })),
  },
  shared: {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(deal, { minLength: 2, maxLength: 3 }), fc.constantFrom(0, 3))
      .map(([deals, steps]) => ({ shape: "shared", deals: sameCurrency(deals), steps })),
  },
  selling: {
    weight: 2,
    arbitrary: fc
      .tuple(selling, fc.constantFrom(0, 8, 12))
      .map(([one, steps]) => ({ shape: "selling", deals: [one], steps })),
  },
  owing: {
    weight: 1,
    arbitrary: fc
      .array(deal, { minLength: 2, maxLength: 2 })
      .map((deals) => ({ shape: "owing", deals: sameCurrency(deals), steps: 6 })),
  },
};

/** The beginnings of sequences: of one shape, or of all in their proportion. */
export const starts = (shape: Shape | null): fc.Arbitrary<Start> =>
  shape ? STARTS[shape].arbitrary : fc.oneof(...Object.values(STARTS));

async function steps(till: Till, count: number): Promise<void> {
  for (let step = 0; step < count; step += 1) {
    await next(till, 1);
    await observe(till.desk);
  }
}

/**
 * The first deal's work was accepted and its payment charged back for good, and two people said that its creator owes it.
 */
async function indebt(till: Till): Promise<void> {
  const { desk } = till;
  const isOpen = () => till.seen.items.some(({ state }) => !["accepted", "paid"].includes(state));
  for (let step = 0; step < 24 && (till.seen.deal === "funding" || isOpen()); step += 1) await steps(till, 1);
  await dispute(till, 1);
  await decide(till, 0);
  await deliver(desk, desk.parcels.length, 1);
  await runJobs(desk);
  await askBank(desk);
  await observe(desk);
  await owe(till, 1);
  await observe(desk);
}

/** Makes the deals of a beginning. */
export async function openStart(
  source: ReturnType<typeof dealSource>,
  { shape, deals }: Start,
  plant: Plant | null,
): Promise<Desk> {
  const made: { deal: MoneyDeal; agreed: ModelDeal }[] = [];
  for (const agreed of deals) {
    const [first] = made;
    const shares = shape === "owing" ? "creator" : "brief";
    made.push({ deal: await source(agreed, first && { deal: first.deal, shares }), agreed });
  }
  const [first] = made;
  if (first) await forgetCards(first.deal.brand);
  return openDesk(made, plant);
}

/** Does what was done before the sequence. */
export async function walkStart({ tills }: Desk, { shape, steps: count }: Start): Promise<void> {
  const [first, ...others] = tills;
  if (first && shape === "owing") await indebt(first);
  for (const till of shape === "owing" ? others : [first]) if (till) await steps(till, count);
}
