// A deal with two kinds of payments: what goes back of one goes to its own charge and is taken from its own receipt.
import { closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { act, appNow, db } from "#app/db.server.ts";
import { openCommission } from "#app/domain/commission/open-commission.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { settlementOf } from "#app/domain/deal/kill-fee.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { paperBody } from "#app/domain/paper/paper.ts";
import { done } from "#app/domain/refusal.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { nextStatement, SHARE, silence, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { fund } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

/** A funded deal whose first statement was paid in. */
async function paidForBoth(): Promise<MoneyDeal> {
  const deal = await makeDeal({ fees: [32_000n], commission: { ...SHARE, days: 63 } });
  await fund(deal);
  await act(async (tx, now) => done(await openCommission(tx, now, await lockedDeal(tx, deal.dealId))));
  await sold(deal, "1001", 40_000n);
  await nextStatement(deal);
  await silence(deal);
  await fund(deal, 1);
  return deal;
}

/** Where each refund went, and what each credit note corrects: "work" or "statement". */
async function sentBack({ dealId }: MoneyDeal): Promise<[string[], string[]]> {
  const fundings = await db.funding.findMany({ where: { dealId, state: "paid" } });
  const word = (of: string | null) => (of === null ? "work" : "statement");
  const refunds = await db.refund.findMany({ where: { dealId }, orderBy: { createdAt: "asc" } });
  const papers = await db.paper.findMany({ where: { dealId }, orderBy: { issuedAt: "asc" } });
  const receipts = new Map(
    fundings.map(({ id, statementId }) => [
      papers.find(({ cause }) => cause === `funding:${id}`)?.number,
      word(statementId),
    ]),
  );
  const notes = papers.filter(({ kind }) => kind === "credit_note");
  return [
    refunds.map(({ chargeId }) =>
      word(fundings.find((one) => one.chargeId === chargeId)?.statementId ?? null),
    ),
    notes.map(({ body }) => receipts.get(paperBody.parse(body).corrects ?? "") ?? "none"),
  ];
}

test("of a cancelled deal the work’s money goes back to what paid for the work", async () => {
  const deal = await paidForBoth();
  const row = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { deliverables: true, shipment: true },
  });
  const items = row.deliverables.map((item) => ({ ...item, label: "" }));
  const { kept, refunded } = settlementOf({ ...row, items }, "brand", await appNow());
  const reason = "The launch was called off.";
  must(await cancelDeal(deal.brand, { dealNumber: deal.number, reason, kept, refunded }));
  await settle();
  expect(await sentBack(deal)).toEqual([["work"], ["work"]]);
});

test("of returned orders the statement’s money goes back to what paid for the statement", async () => {
  const deal = await paidForBoth();
  await sold(deal, "1001-R", -10_000n);
  await silence(deal);
  await settle();
  expect(await sentBack(deal)).toEqual([["statement"], ["statement"]]);
});
