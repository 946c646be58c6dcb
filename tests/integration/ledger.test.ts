import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { act, appNow, db, type Tx } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { ledgerProblems } from "#app/domain/ledger/problems.server.ts";
import { balancesOf, journalsOf, trialBalance } from "#app/domain/ledger/queries.server.ts";
import {
  fundDeal,
  type Line,
  refundHeld,
  releaseDeliverable,
  sendPayout,
} from "#app/domain/ledger/recipes.ts";
import { done } from "#app/domain/refusal.ts";

const currency = "USD";
let dealId: string;
let creatorId: string;

beforeAll(() => db.$connect());
afterAll(() => db.$disconnect());
afterEach(async () => {
  expect(await ledgerProblems()).toEqual([]);
});

async function posting(
  kind: Parameters<typeof post>[2]["kind"],
  key: string,
  lines: Line[],
): Promise<boolean> {
  const result = await act(async (tx, now) =>
    done(await post(tx, now, { kind, idempotencyKey: key, dealId, memo: key, lines })),
  );
  return result.ok && result.value.posted;
}

function newDeal(): void {
  dealId = randomUUID();
  creatorId = randomUUID();
}

const fund = (amount: bigint) =>
  posting("deal_funded", `fund:${dealId}`, fundDeal({ dealId, currency, amount }));
const refund = (amount: bigint, key: string) =>
  posting("deal_refunded", `${key}:${dealId}`, refundHeld({ dealId, currency, amount }));

describe("posting", () => {
  test("a deal's balances follow its journals: released + refunded + held = funded", async () => {
    newDeal();
    await fund(1_100n);
    expect(await balancesOf(dealId)).toEqual({
      currency,
      funded: 1_100n,
      held: 1_100n,
      released: 0n,
      refunded: 0n,
    });
    const work = { dealId, creatorId, currency, gross: 600n, brandFee: 60n, creatorFee: 30n };
    await posting("deliverable_released", `release:${dealId}`, releaseDeliverable(work));
    await refund(440n, "rest");
    expect(await balancesOf(dealId)).toEqual({
      currency,
      funded: 1_100n,
      held: 0n,
      released: 660n,
      refunded: 440n,
    });
    const journals = await journalsOf(dealId);
    expect(journals.map(({ kind }) => kind)).toEqual([
      "deal_funded",
      "deliverable_released",
      "deal_refunded",
    ]);
    expect(journals[1]?.postings.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["held", 660n],
      ["payable", -570n],
      ["platform_fee", -90n],
    ]);
    const totals = await trialBalance();
    expect(totals.reduce((sum, row) => sum + row.balance, 0n)).toBe(0n);
  });

  test("the same key posts once, also when twenty try at the same time", async () => {
    newDeal();
    const posted = await Promise.all(Array.from({ length: 20 }, () => fund(500n)));
    expect(posted.filter(Boolean)).toHaveLength(1);
    expect(await fund(500n)).toBe(false);
    expect((await balancesOf(dealId)).held).toBe(500n);
  });

  test("two posts in one act are both checked", async () => {
    newDeal();
    const result = act(async (tx, now) => {
      const shared = { dealId, memo: "two" };
      const lines = fundDeal({ dealId, currency, amount: 100n });
      await post(tx, now, { ...shared, kind: "deal_funded", idempotencyKey: `a:${dealId}`, lines });
      const tooMuch = refundHeld({ dealId, currency, amount: 101n });
      await post(tx, now, {
        ...shared,
        kind: "deal_refunded",
        idempotencyKey: `b:${dealId}`,
        lines: tooMuch,
      });
      return done(null);
    });
    await expect(result).rejects.toThrow(/overdrawn/);
    expect((await balancesOf(dealId)).funded).toBe(0n);
  });

  test("lines that do not sum to zero per currency never reach the database", async () => {
    newDeal();
    const [debit, credit] = fundDeal({ dealId, currency, amount: 5n });
    if (!debit || !credit) throw new Error("no lines");
    await expect(posting("deal_funded", randomUUID(), [debit, { ...credit, amount: -4n }])).rejects.toThrow(
      /off balance/,
    );
    await expect(
      posting("deal_funded", randomUUID(), [debit, { ...credit, currency: "EUR" }]),
    ).rejects.toThrow(/off balance/);
    await expect(posting("deal_funded", randomUUID(), [])).rejects.toThrow(/two postings/);
  });
});

describe("held and payable never go into debit", () => {
  test("not by one minor unit", async () => {
    newDeal();
    await fund(1_000n);
    await expect(refund(1_001n, "too-much")).rejects.toThrow(/held:.* would be overdrawn by 1 USD/);
    const payout = posting("payout_sent", `p:${dealId}`, sendPayout({ creatorId, currency, amount: 1n }));
    await expect(payout).rejects.toThrow(/payable:.* would be overdrawn by 1 USD/);
    expect((await balancesOf(dealId)).held).toBe(1_000n);
  });

  test("not when twenty spend at the same time: exactly what was held goes out", async () => {
    newDeal();
    await fund(1_000n);
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => refund(150n, `r${index}`)),
    );
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(6);
    expect(await balancesOf(dealId)).toMatchObject({ held: 100n, refunded: 900n });
  });

  test("not under another isolation level, where counting after waiting would not see the others", async () => {
    newDeal();
    await fund(1_000n);
    const lines = refundHeld({ dealId, currency, amount: 1n });
    const work = async (tx: Tx) =>
      post(tx, await appNow(tx), { kind: "deal_refunded", idempotencyKey: randomUUID(), memo: "", lines });
    const posted = db.$transaction(work, { isolationLevel: "RepeatableRead" });
    await expect(posted).rejects.toThrow(/READ COMMITTED/);
  });
});
