// Twelve ways in which books and processor, or books and rows, can come apart; reconciliation must find each.
import { randomUUID } from "node:crypto";
import { act, db } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { payable, type Account, held, PROCESSOR_PENDING } from "#app/domain/ledger/accounts.ts";
import type { JournalKind, Line } from "#app/domain/ledger/recipes.ts";
import type { DriftRow } from "#app/domain/payout/reconciliation.ts";
import { done } from "#app/domain/refusal.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { duePayout, sendDue, transfersOf } from "#tests/support/money-walk.ts";
import { reconcile, reconcileFull, stripe } from "#tests/support/money-world.ts";

/** A deal whose first item was paid out, with what the processor calls the parts. */
interface Paid {
  deal: MoneyDeal;
  payoutId: string;
  transferId: string;
  chargeId: string;
}

interface Kind {
  name: string;
  /** The beginning of the key under which it must be found. */
  found: string;
  plant: (paid: Paid) => Promise<unknown>;
}

const suspense: Account = { kind: "suspense", owner: "platform" };

const line = (account: Account, amount: bigint): Line => ({ account, currency: "USD", amount });

function book(kind: JournalKind, processorId: string | null, lines: Line[]) {
  return act(async (tx, now) => {
    const fact = { kind, idempotencyKey: `planted:${randomUUID()}`, memo: "Planted", lines };
    await post(tx, now, processorId ? { ...fact, processorId } : fact);
    return done(null);
  });
}

/** Writes past the database's own guards, as somebody with the owner's password could. */
async function pastGuards(work: string, ...values: unknown[]): Promise<void> {
  await db.$transaction([
    db.$executeRaw`set local session_replication_role = replica`,
    db.$executeRawUnsafe(work, ...values),
  ]);
}

const sendAgain = ({ deal, payoutId, chargeId }: Paid, destination: string) =>
  stripe().transfers.create({
    ...{ amount: 500, currency: "usd", destination, source_transaction: chargeId },
    ...{ transfer_group: `deal_${deal.dealId}`, metadata: { payoutId } },
  });

async function accountOf({ deal }: Paid): Promise<string> {
  const { payeeAccountId } = await db.creator.findUniqueOrThrow({ where: { id: deal.creator.creatorId } });
  return payeeAccountId ?? "";
}

const onJournal = "(select id from journal where idempotency_key = $1)";

export const DRIFTS: readonly Kind[] = [
  {
    name: "a refund by hand at the processor",
    found: "entry_unexplained:",
    plant: ({ chargeId }) => stripe().refunds.create({ charge: chargeId, amount: 100 }),
  },
  {
    name: "a second transfer for a payout",
    found: "entry_unexplained:",
    plant: async (paid) => sendAgain(paid, await accountOf(paid)),
  },
  {
    name: "a transfer reversed by hand",
    found: "entry_unexplained:",
    plant: ({ transferId }) => stripe().transfers.createReversal(transferId, { amount: 200 }),
  },
  {
    name: "a journal of a movement that never was",
    found: "entry_missing:",
    plant: () => book("payout_sent", "tr_ghost", [line(suspense, 5n), line(PROCESSOR_PENDING, -5n)]),
  },
  {
    name: "two journals of one movement",
    found: "entry_missing:",
    plant: ({ transferId }) =>
      book("payout_sent", transferId, [line(suspense, 32_000n), line(PROCESSOR_PENDING, -32_000n)]),
  },
  {
    name: "a journal of another amount than its movement",
    found: "entry_differs:",
    plant: ({ payoutId }) =>
      pastGuards(
        `update posting set amount = amount + sign(amount) where journal_id = ${onJournal}`,
        `payout:${payoutId}`,
      ),
  },
  {
    name: "a balance that no movement explains",
    found: "balance_differs:",
    plant: () =>
      book("deliverable_released", null, [
        line({ kind: "processor_available", owner: "platform" }, 7n),
        line(suspense, -7n),
      ]),
  },
  {
    name: "a journal that does not sum to zero",
    found: "journal_off_balance:",
    plant: ({ payoutId }) =>
      pastGuards(
        `update posting set amount = amount + 1 where id = (select min(id) from posting where journal_id = ${onJournal})`,
        `payout:${payoutId}`,
      ),
  },
  {
    name: "held money that was moved aside",
    found: "deal_does_not_add_up:",
    plant: ({ deal }) =>
      book("payment_quarantined", null, [line(held(deal.dealId), 9n), line(suspense, -9n)]),
  },
  {
    name: "a creator's account in debit",
    found: "account_overdrawn:",
    plant: async ({ deal }) => {
      const { creatorId } = deal.creator;
      await book("payment_quarantined", null, [line(suspense, 3n), line(payable(creatorId), -3n)]);
      await pastGuards(
        `update posting set amount = 10 where amount = -3 and account_id = (select id from ledger_account
          where kind = 'payable' and owner = $1)`,
        creatorId,
      );
    },
  },
  {
    name: "a payout that names another transfer than its journal",
    found: "payout_differs:",
    plant: ({ payoutId }) =>
      db.payout.update({ where: { id: payoutId }, data: { transferId: `tr_${randomUUID()}` } }),
  },
  {
    name: "accepted work that released nothing",
    found: "work_without_payout:",
    plant: ({ deal }) =>
      db.deliverable.update({ where: { id: deal.deliverableIds[1] ?? "" }, data: { state: "accepted" } }),
  },
];

/** What else must be found, beyond the twelve: commands that were marked by hand, and a deal ended by hand. */
export const MARKED_BY_HAND: readonly Kind[] = [
  {
    name: "a payment marked paid without a journal",
    found: "funding_differs:",
    plant: ({ deal: { dealId } }) =>
      db.funding.updateMany({ where: { dealId, state: "paid" }, data: { paidAmount: 47_301n } }),
  },
  {
    name: "a payout marked unpaid after it left",
    found: "payable_differs:",
    plant: ({ payoutId }) => db.payout.update({ where: { id: payoutId }, data: { state: "failed" } }),
  },
  {
    name: "a settlement of no movement at all",
    found: "entry_missing:",
    plant: () =>
      book("processor_settled", "txn_ghost", [
        line({ kind: "processor_available", owner: "platform" }, 8n),
        line(PROCESSOR_PENDING, -8n),
      ]),
  },
  {
    name: "a deal ended by hand while it holds money",
    found: "ended_deal_holds:",
    plant: ({ deal }) => db.deal.update({ where: { id: deal.dealId }, data: { state: "cancelled" } }),
  },
  {
    name: "a movement that the processor does not list any more",
    found: "entry_vanished:",
    plant: ({ transferId }) =>
      db.$executeRaw`update processor_entry set id = concat(id, '_gone') where source_id = ${transferId}`,
  },
  {
    name: "a movement that is not what it was",
    found: "entry_changed:",
    plant: ({ chargeId }) =>
      db.$executeRaw`update processor_entry set fee = fee + 1, net = net - 1 where source_id = ${chargeId}`,
  },
];

async function paidDeal(): Promise<Paid> {
  const deal = await makeDeal();
  const payoutId = await duePayout(deal);
  // Whatever was planted before stops releases; this payout is sent as the worker would send it.
  if ((await sendDue()) === 0) throw new Error("The payout was not released");
  const [transfer] = await transfersOf(deal);
  const { chargeId } = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId, state: "paid" } });
  if (!transfer || !chargeId) throw new Error("The deal was not paid out");
  return { deal, payoutId, transferId: transfer.id, chargeId };
}

async function driftKeys(): Promise<Set<string>> {
  // The daily listing of everything is due each time.
  await db.processorListing.deleteMany();
  await reconcileFull({});
  await reconcile({});
  const run = await db.reconciliationRun.findFirstOrThrow({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  return new Set((run.drift as unknown as DriftRow[]).map(({ key }) => key));
}

/**
 * Plants each kind in a deal of its own, one after the other, and resolves with the names of those that
 * reconciliation did not find, and of those found before anything was planted.
 */
export async function plantAll(kinds: readonly Kind[]): Promise<{ found: number; missed: string[] }> {
  const deals: Paid[] = [];
  for (const _ of kinds) deals.push(await paidDeal());
  let known = await driftKeys();
  const missed = [...known].map((key) => `found although nothing is wrong: ${key}`);
  for (const [index, { name, found, plant }] of kinds.entries()) {
    const paid = deals[index];
    if (paid) await plant(paid);
    // The movement is listed now; a movement without a journal is only drift after ten minutes.
    await reconcile({});
    await db.$executeRaw`update processor_entry set seen_at = seen_at - interval '1 hour'`;
    await db.$executeRaw`update app_clock set offset_ms = offset_ms + 120000`;
    const now = await driftKeys();
    if (![...now].some((key) => key.startsWith(found) && !known.has(key))) missed.push(name);
    known = now;
  }
  return { found: kinds.length - missed.length, missed };
}
