// A refund whose answer was lost, and which its bank sent back before anybody had asked again.
import { randomUUID } from "node:crypto";
import {
  admin,
  closeWorld,
  expireLeases,
  jobs,
  queued,
  reconcile,
  runJobs,
  settle,
  stripe,
} from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { act, db } from "#app/db.server.ts";
import { decideProposal, propose } from "#app/domain/money-review/propose.server.ts";
import { claimRefund } from "#app/domain/payout/claim-refund.server.ts";
import { recordRefund } from "#app/domain/payout/record-refund.server.ts";
import { scheduleRefund } from "#app/domain/payout/schedule-refund.server.ts";
import { done } from "#app/domain/refusal.ts";
import { createRefund } from "#app/services/payments/refunds.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { fund, refundsOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

function owe({ dealId }: MoneyDeal, amount: bigint) {
  return act(async (tx, now) => {
    await scheduleRefund(tx, now, { dealId, amount, cause: `test:${dealId}`, reason: "Test" });
    return done(null);
  });
}

test("is booked as sent and as returned; two people can send it again, and the card gets it once", async () => {
  const [one, two] = [await makeAdmin(), await makeAdmin()];
  const deal = await makeDeal();
  await fund(deal);
  await owe(deal, 700n);
  await admin.addFault({ route: "POST /v1/refunds", kind: "commit_then_drop_socket", times: 9 });
  expect(await runJobs()).toHaveLength(1);
  await admin.clearFaults();
  const [lost] = await refundsOf(deal);
  await admin.failRefund(lost?.id ?? "");
  await admin.flushWebhooks();
  // The word of its return waits until its sending is known.
  expect(await runJobs()).not.toHaveLength(0);
  await expireLeases();
  const { id } = await db.refund.findFirstOrThrow({ where: { dealId: deal.dealId } });
  await jobs["refund.send"]({ refundId: id });
  await settle();
  const refund = () => db.refund.findUniqueOrThrow({ where: { id } });
  expect(await refund()).toMatchObject({ state: "needs_review", returnedIds: [lost?.id] });
  const about = { kind: "refund", id } as const;
  must(await propose(one, about, { act: "send_again" }, "The bank sent it back."));
  const { id: proposalId } = await db.moneyProposal.findFirstOrThrow({ where: { subjectId: id } });
  must(await decideProposal(two, proposalId, "confirmed"));
  await settle();
  expect(await refund()).toMatchObject({ state: "succeeded" });
  expect((await refundsOf(deal)).filter(({ status }) => status === "succeeded")).toHaveLength(1);
  await reconcile({});
  const { drift } = await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
  expect(drift).toEqual([]);
});

test("the word that it came back, heard before the answer is written down, is heard again after it", async () => {
  const deal = await makeDeal();
  await fund(deal);
  await owe(deal, 700n);
  await db.$executeRaw`delete from pgboss.job where name = 'refund.send'`;
  const { id } = await db.refund.findFirstOrThrow({ where: { dealId: deal.dealId } });
  const claim = must(await claimRefund(id));
  if (!claim) throw new Error("Nothing was claimed");
  const answer = await createRefund({
    ...{ chargeId: claim.chargeId, amount: claim.amount, currency: claim.currency },
    ...{ idempotencyKey: claim.idempotencyKey, reason: "requested_by_customer", metadata: { refundId: id } },
  });
  if (!answer.ok) throw new Error(answer.message);
  await admin.failRefund(answer.id);
  await admin.flushWebhooks();
  const errors = await runJobs();
  expect(errors.map(String)).toEqual(Array(2).fill(expect.stringContaining("not written down yet")));
  const events = await db.webhookEvent.findMany({ where: { objectId: answer.id } });
  expect(events.map(({ processedAt }) => processedAt)).toEqual([null, null]);
  must(await recordRefund(id, claim.token, answer));
  for (const { id: eventId } of events) await jobs["webhook.process"]({ eventId });
  expect(await db.refund.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: "needs_review", returnedIds: [answer.id] },
  });
  expect(await db.webhookEvent.count({ where: { objectId: answer.id, processedAt: null } })).toBe(0);
  expect(await queued()).toMatchObject([{ name: "processor.look" }]);
});

test("the word of a refund that is none of ours is done with, whatever it names", async () => {
  const deal = await makeDeal();
  await fund(deal);
  await owe(deal, 700n);
  const { chargeId } = await db.refund.findFirstOrThrow({ where: { dealId: deal.dealId } });
  const strangers: string[] = [];
  const names: Record<string, string>[] = [{ refundId: "invoice-7" }, { refundId: randomUUID() }, {}];
  for (const metadata of names) {
    const { id } = await stripe().refunds.create({ charge: chargeId, amount: 100, metadata });
    strangers.push(id);
    await admin.failRefund(id);
  }
  await settle();
  const events = await db.webhookEvent.findMany({ where: { objectId: { in: strangers } } });
  expect(events).toHaveLength(6);
  expect(events.filter(({ processedAt }) => processedAt === null)).toEqual([]);
});
