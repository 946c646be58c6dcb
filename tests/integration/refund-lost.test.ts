// A refund whose answer was lost, and which its bank sent back before anybody had asked again.
import {
  admin,
  closeWorld,
  expireLeases,
  jobs,
  reconcile,
  runJobs,
  settle,
} from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { act, db } from "#app/db.server.ts";
import { decideProposal, propose } from "#app/domain/money-review/propose.server.ts";
import { scheduleRefund } from "#app/domain/payout/schedule-refund.server.ts";
import { done } from "#app/domain/refusal.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal } from "#tests/support/money-factory.ts";
import { fund, refundsOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

test("is booked as sent and as returned; two people can send it again, and the card gets it once", async () => {
  const [one, two] = [await makeAdmin(), await makeAdmin()];
  const deal = await makeDeal();
  await fund(deal);
  await act(async (tx, now) => {
    const { dealId } = deal;
    await scheduleRefund(tx, now, { dealId, amount: 700n, cause: `test:${dealId}`, reason: "Test" });
    return done(null);
  });
  await admin.addFault({ route: "POST /v1/refunds", kind: "commit_then_drop_socket", times: 9 });
  expect(await runJobs()).toHaveLength(1);
  await admin.clearFaults();
  const [lost] = await refundsOf(deal);
  await admin.failRefund(lost?.id ?? "");
  await settle();
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
