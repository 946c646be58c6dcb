// The most that a deal's commission comes to: what is stated, and when both sides hear of it.
import { closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { commissionPage } from "#app/domain/commission/commission-page.server.ts";
import { voidConversion } from "#app/domain/commission/enter-conversion.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import type { MoneyDeal } from "#tests/support/money-factory.ts";

afterAll(closeWorld);
afterEach(async () => {
  await settle();
  await expectSoundLedger();
});

/** Who was told what of the limit, in order. */
async function told({ dealId }: MoneyDeal) {
  const rows = await db.notification.findMany({
    where: { dealId, kind: "commission_capped" },
    orderBy: { id: "asc" },
    select: { data: true },
  });
  return rows.map(({ data }) => {
    const { side, reached, earned } = data as { side: string; reached: boolean; earned: { amount: string } };
    return `${side} ${reached ? "reached" : "near"} ${earned.amount}`;
  });
}

const LIMIT = { cap: "10000", bps: 1_000 };

test("both hear once that it is near and once that it is reached, whatever comes back in between", async () => {
  const deal = await sellingDeal(LIMIT);
  await sold(deal, "1001", 79_990n);
  expect(await told(deal)).toEqual([]);
  await sold(deal, "1002", 10n);
  expect(await told(deal)).toEqual(["brand near 8000", "creator near 8000"]);
  await sold(deal, "1003", 30_000n);
  const all = ["brand near 8000", "creator near 8000", "brand reached 10000", "creator reached 10000"];
  expect(await told(deal)).toEqual(all);
  const row = await db.conversion.findFirstOrThrow({ where: { dealId: deal.dealId, orderId: "1003" } });
  must(await voidConversion(deal.brand, deal.number, row.id, "Entered twice"));
  await sold(deal, "1004", 30_000n);
  expect(await told(deal)).toEqual(all);
  expect(await db.auditEvent.count({ where: { dealId: deal.dealId, type: "commission.capped" } })).toBe(2);
});

test("a return that is voided can reach it too", async () => {
  const deal = await sellingDeal(LIMIT);
  await sold(deal, "1000-R", -50_000n);
  await sold(deal, "1001", 135_000n);
  expect(await told(deal)).toEqual(["brand near 8500", "creator near 8500"]);
  const row = await db.conversion.findFirstOrThrow({ where: { dealId: deal.dealId, orderId: "1000-R" } });
  must(await voidConversion(deal.brand, deal.number, row.id, "It was kept after all"));
  expect((await told(deal)).slice(2)).toEqual(["brand reached 10000", "creator reached 10000"]);
});

test("one order can pass both marks: only that it is reached is told", async () => {
  const deal = await sellingDeal(LIMIT);
  await sold(deal, "1001", 500_000n);
  await sold(deal, "1001-R", -450_000n);
  await sold(deal, "1002", 40_000n);
  expect(await told(deal)).toEqual(["brand reached 10000", "creator reached 10000"]);
});

test("statements together ask for no more, say so, and later orders take the place of what comes back", async () => {
  const deal = await sellingDeal({ ...LIMIT, days: 63 });
  await sold(deal, "1001", 130_000n);
  expect(await nextStatement(deal)).toMatchObject({ revenue: 130_000n, balance: 10_000n, gross: 10_000n });
  const stated = await db.notification.findFirstOrThrow({
    where: { dealId: deal.dealId, kind: "commission_stated" },
  });
  expect(stated.data).toMatchObject({ cap: { amount: "10000" } });
  await silence(deal);
  await sold(deal, "1001-R", -60_000n);
  await sold(deal, "1002", 50_000n);
  expect(await nextStatement(deal)).toMatchObject({ revenue: -10_000n, carried: 0n, balance: 0n, gross: 0n });
  const page = await commissionPage(deal.creator, deal.number, { cursor: null, statement: null });
  if (!page || page === "not_allowed") throw new Error("not the creator's to see");
  expect(page.statements.map(({ capped }) => capped)).toEqual([
    { beyond: -1_000n, reached: true },
    { beyond: 3_000n, reached: true },
  ]);
  expect(page.totals).toMatchObject({ earned: 10_000n, beyond: 2_000n, mark: "reached" });
});
