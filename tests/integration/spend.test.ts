import { advance, closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { act, appNow } from "#app/db.server.ts";
import { reducePayout } from "#app/domain/payout/reduce-payout.server.ts";
import { scheduleRefund } from "#app/domain/payout/schedule-refund.server.ts";
import { spendMonths, spendPage, spendTotals, wholeSpend } from "#app/domain/payout/spend.server.ts";
import { readPeriod } from "#app/domain/payout/statement.ts";
import { done } from "#app/domain/refusal.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { accept, fund, press } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

test("a month says what moved in it and what was held at its end; the parts are what was paid in", async () => {
  const first = await makeDeal();
  const second = await makeDeal({ beside: first, fees: [10_000n] });
  const euros = await makeDeal({ beside: first, currency: "EUR", fees: [5_000n] });
  const { brand } = first;
  const started = await startCheckout(brand, {
    briefId: first.briefId,
    numbers: [first.number, second.number],
  });
  await press(started.ok ? started.value.url : "", "pay");
  await fund(euros);
  await settle();
  await accept(first);
  await act(async (tx, now) => {
    const { dealId } = second;
    const terms = { serviceFee: 1_000n, reason: "The deal ended." };
    await scheduleRefund(tx, now, { dealId, amount: 11_000n, cause: `test:${dealId}`, ...terms });
    await tx.deal.update({ where: { id: dealId }, data: { state: "cancelled", cancelledAt: now } });
    return done(null);
  });
  const [month = ""] = await spendMonths(brand);
  const period = readPeriod(month);
  const before = readPeriod(String(Number(month.slice(0, 4)) - 1));
  if (!period || !before) throw new Error("No period");
  const { lines } = await spendPage(brand, period, null);
  expect(lines).toMatchObject([
    { dealNumber: euros.number, currency: "EUR", funded: 5_500n, released: 0n, fee: 0n, held: 5_500n },
    { dealNumber: second.number, funded: 11_000n, released: 0n, fee: 0n, refunded: 11_000n, held: 0n },
    {
      dealNumber: first.number,
      funded: 47_300n,
      released: 32_000n,
      fee: 3_200n,
      refunded: 0n,
      held: 12_100n,
    },
  ]);
  for (const { funded, released, fee, refunded, held } of lines)
    expect(released + fee + refunded + held).toBe(funded);
  expect(await spendTotals(brand, period)).toEqual([
    { currency: "EUR", funded: 5_500n, released: 0n, fee: 0n, refunded: 0n, held: 5_500n },
    { currency: "USD", funded: 58_300n, released: 32_000n, fee: 3_200n, refunded: 11_000n, held: 12_100n },
  ]);
  const pages = await spendPage(brand, period, null, 2);
  expect(pages.next).toBe(second.number);
  expect((await spendPage(brand, period, pages.next, 2)).lines).toMatchObject([{ dealNumber: first.number }]);
  expect(await wholeSpend(brand, period)).toHaveLength(3);
  expect(await wholeSpend(brand, before)).toEqual([]);
  const other = await makeDeal();
  expect(await wholeSpend(other.brand, period)).toEqual([]);
});

const periodOf = (at: Date) => {
  const period = readPeriod(at.toISOString().slice(0, 7));
  if (!period) throw new Error("No period");
  return period;
};

/** Takes back what was released for a piece of work, down to `gross` and its tenth as the service fee. */
async function takeBack({ dealId, deliverableIds }: MoneyDeal, gross: bigint): Promise<void> {
  await act(async (tx, now) => {
    const [deliverableId = ""] = deliverableIds;
    const part = { gross, brandFee: gross / 10n, creatorFee: 0n };
    const back = ((32_000n - gross) * 11n) / 10n;
    const cause = `back:${deliverableId}`;
    await reducePayout(tx, now, { of: { deliverableId }, part, cause, memo: "Taken back" });
    await scheduleRefund(tx, now, { dealId, amount: back, cause, reason: "Taken back" });
    return done(null);
  });
}

test("what is taken back before it is sent counts off the fee and the service fee, in the month of its return", async () => {
  const [whole, part] = [await makeDeal(), await makeDeal()];
  const began = await appNow();
  for (const deal of [whole, part]) {
    await fund(deal);
    await accept(deal);
  }
  await takeBack(whole, 0n);
  const all = { funded: 47_300n, released: 0n, fee: 0n, refunded: 35_200n, held: 12_100n };
  expect((await spendPage(whole.brand, periodOf(began), null)).lines).toMatchObject([all]);
  await advance(24 * 32);
  await takeBack(part, 10_000n);
  const lines = async (at: Date) => (await spendPage(part.brand, periodOf(at), null)).lines;
  expect(await lines(began)).toMatchObject([{ released: 32_000n, fee: 3_200n, refunded: 0n, held: 12_100n }]);
  expect(await lines(await appNow())).toMatchObject([
    { funded: 0n, released: -22_000n, fee: -2_200n, refunded: 24_200n, held: 12_100n },
  ]);
});
