import { closeWorld, reconcile, reconcileFull } from "#tests/support/money-world.ts";
import { afterAll, beforeEach, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { adminMoney } from "#app/domain/payout/admin-money.server.ts";
import { haltedReleases } from "#app/domain/payout/due-payouts.server.ts";
import { claimListing, saveListed } from "#app/domain/payout/full-listing.server.ts";
import { finishRun, startRun } from "#app/domain/payout/reconciliation-run.server.ts";
import { listBalanceTransactions } from "#app/services/payments/balance.server.ts";
import { makeDeal } from "#tests/support/money-factory.ts";
import { activatePayee, fund } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
beforeEach(() => db.processorListing.deleteMany());

async function fundedDeal() {
  const deal = await makeDeal();
  await activatePayee(deal.creator);
  await fund(deal);
  await reconcile({});
  const { chargeId } = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId } });
  return { ...deal, chargeId: chargeId ?? "" };
}

const past = () => db.$executeRaw`
  update processor_listing set lease_until = lease_until - interval '1 hour'`;

it("shows every movement once a day; where all is as it was, nothing is told", async () => {
  await fundedDeal();
  await reconcileFull({});
  const count = await db.processorEntry.count();
  expect((await adminMoney()).listing?.checked).toBe(count);
  expect(await db.processorEntry.count({ where: { listedAt: null } })).toBe(0);
  await reconcileFull({});
  expect(await db.processorListing.count()).toBe(1);
  await db.$executeRaw`update processor_listing set started_at = started_at - interval '25 hours'`;
  await reconcileFull({});
  expect(await db.processorListing.count({ where: { finishedAt: { not: null } } })).toBe(2);
  await reconcile({});
  expect(await db.$transaction(haltedReleases)).toEqual({ all: false, dealIds: [] });
});

it("stores what the newest movements did not show", async () => {
  const { chargeId } = await fundedDeal();
  await db.processorEntry.deleteMany({ where: { sourceId: chargeId } });
  await reconcileFull({});
  expect(await db.processorEntry.count({ where: { sourceId: chargeId } })).toBe(1);
});

it("stops the releases of a deal whose movement is not what it was, or is not listed any more", async () => {
  const deals = [await fundedDeal(), await fundedDeal()];
  const [changed, gone] = deals.map(({ chargeId }) => chargeId);
  await db.$executeRaw`update processor_entry set amount = amount - 1 where source_id = ${changed}`;
  await db.$executeRaw`
    insert into processor_entry (id, type, amount, fee, net, currency, status, source_id, available_on, created_at, seen_at,
      journal_id)
    select 'txn_gone', type, 0, 0, 0, currency, status, source_id, available_on, created_at, seen_at, journal_id
    from processor_entry where source_id = ${gone}`;
  await reconcileFull({});
  const run = await startRun();
  if (!run) throw new Error("A comparison is under way");
  const { findDrift } = await import("#app/domain/payout/find-drift.server.ts");
  const drift = await findDrift(run.startedAt, null);
  await finishRun(run, 0, drift);
  const own = drift.filter(({ key }) => /^entry_(?:changed|vanished):/.test(key));
  expect(own.map(({ key, dealId }) => [key.replace(/txn_(?!gone).*/, ""), dealId]).sort()).toEqual([
    ["entry_changed:", deals[0]?.dealId],
    ["entry_vanished:txn_gone", deals[1]?.dealId],
  ]);
  const halt = await db.$transaction(haltedReleases);
  expect(halt.dealIds).toEqual(expect.arrayContaining(deals.map(({ dealId }) => dealId)));
  await db.processorEntry.deleteMany({ where: { id: "txn_gone" } });
  await db.$executeRaw`update processor_entry set amount = amount + 1 where source_id = ${changed}`;
  await db.processorListing.deleteMany();
  await reconcileFull({});
  expect(await findDrift(run.startedAt, null)).toEqual([]);
});

it("goes on where a process died, once its lease is over; not beside one that lives", async () => {
  await fundedDeal();
  await fundedDeal();
  const listing = await claimListing();
  if (!listing) throw new Error("None is due");
  const { items } = await listBalanceTransactions({ limit: 1 });
  await saveListed(listing, items);
  expect(await claimListing()).toBeNull();
  await past();
  expect(await claimListing()).toEqual({ id: listing.id, cursor: items[0]?.id });
  await past();
  await reconcileFull({});
  expect((await adminMoney()).listing?.checked).toBe(await db.processorEntry.count());
  expect(await db.processorEntry.count({ where: { listedAt: null } })).toBe(0);
});

it("begins anew when one came to no end within a day", async () => {
  const listing = await claimListing();
  await db.$executeRaw`update processor_listing set started_at = started_at - interval '25 hours'`;
  await past();
  const next = await claimListing();
  expect(next?.cursor).toBeNull();
  expect(next?.id).not.toBe(listing?.id);
});

it("a comparison whose process died keeps no other from its work for longer than its lease", async () => {
  const run = await startRun();
  expect(run).not.toBeNull();
  expect(await startRun()).toBeNull();
  await db.$executeRaw`update reconciliation_run set lease_until = lease_until - interval '1 hour'`;
  const next = await startRun();
  expect(next).not.toBeNull();
  if (next) await finishRun(next, 0, []);
});
