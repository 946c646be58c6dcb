import { closeWorld, reconcile } from "#tests/support/money-world.ts";
import { afterAll, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { adminMoney } from "#app/domain/payout/admin-money.server.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import { enqueueDuePayouts } from "#app/domain/payout/due-payouts.server.ts";
import { saveMovements, tieMovements } from "#app/domain/payout/processor-entries.server.ts";
import { listBalanceTransactions } from "#app/services/payments/balance.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { duePayout, sendDue } from "#tests/support/money-walk.ts";

afterAll(closeWorld);

const fundingOf = ({ dealId }: MoneyDeal) =>
  db.funding.findFirstOrThrow({ where: { dealId, state: "paid" } });
const setBooking = (id: string, balanceTransactionId: string | null) =>
  db.funding.update({ where: { id }, data: { balanceTransactionId } });

test("one movement that cannot be booked is put aside; the rest goes on, its deal waits, and it heals by itself", async () => {
  await makeAdmin();
  const bad = await makeDeal();
  const payoutIds = [await duePayout(bad)];
  payoutIds.push(await duePayout(await makeDeal()));
  const other = await makeDeal();
  await duePayout(other);
  const [mine, foreign] = [await fundingOf(bad), await fundingOf(other)];
  const booking = mine.balanceTransactionId ?? "";
  // Two fundings cannot name one booking, so the bad deal's movement fails whenever somebody books it.
  await setBooking(mine.id, null);
  const { balanceTransactionId: theirs } = foreign;
  await db.processorEntry.deleteMany();
  const { items } = await listBalanceTransactions({ limit: 100 });
  await saveMovements(items.filter(({ id }) => id !== theirs));
  await setBooking(foreign.id, booking);

  await tieMovements();
  const entries = await db.processorEntry.findMany();
  expect(entries.filter(({ journalId }) => journalId === null)).toMatchObject([
    { id: booking, settledAt: null },
  ]);
  expect(entries.find(({ id }) => id === booking)?.problem).toMatch(/unique/i);
  expect(entries.length).toBeGreaterThan(1);

  // The comparison is made all the same, names the deal, and stops no other.
  await db.processorEntry.updateMany({ where: { id: theirs ?? "" }, data: { journalId: null } });
  await reconcile({});
  const money = await adminMoney();
  expect(money.putAside).toMatchObject([{ id: booking }]);
  expect(money.runs[0]?.drift).toMatchObject([{ code: "entry_put_aside", dealId: bad.dealId }]);
  expect(money).toMatchObject({ stopped: false, stoppedDeals: [bad.number] });
  expect(await claimPayout(payoutIds[0] ?? "")).toEqual({ ok: true, value: null });
  await sendDue();
  const states = await db.payout.findMany({
    where: { id: { in: payoutIds } },
    orderBy: { createdAt: "asc" },
  });
  expect(states.map(({ state }) => state)).toEqual(["scheduled", "paid"]);
  const told = await db.notification.findFirstOrThrow({ where: { kind: "drift_found" } });
  expect(told.data).toMatchObject({ count: 1, deals: 1 });

  // What kept it is put right: the next comparison books it, and the deal's release goes on.
  await setBooking(foreign.id, theirs);
  await reconcile({});
  expect(await adminMoney()).toMatchObject({ putAside: [], stopped: false, stoppedDeals: [] });
  expect(await enqueueDuePayouts()).toBe(1);
  await expectSoundLedger();
});
