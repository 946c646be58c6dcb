import { admin, closeWorld, expireLeases, fakeUrl, settle } from "#tests/support/money-world.ts";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { db } from "#app/db.server.ts";
import { journalsOf } from "#app/domain/ledger/queries.server.ts";
import { enqueueDuePayouts } from "#app/domain/payout/due-payouts.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { duePayout, transfersOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await admin.clearFaults();
  await expectSoundLedger();
});

/** A worker of its own that sends one payout, as `npm run worker` would. */
function worker(payoutId: string): ChildProcess {
  const script = new URL("../support/send-one-payout.ts", import.meta.url).pathname;
  return spawn(process.execPath, ["--import", "tsx", script, payoutId], {
    env: { ...process.env, STRIPE_FAKE_URL: fakeUrl },
    stdio: "inherit",
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  expect(await gone).toEqual([null, "SIGKILL"]);
}

const payoutOf = (id: string) => db.payout.findUniqueOrThrow({ where: { id } });
const soon = { timeout: 25_000, interval: 20 };

async function expectOneTransferAfterRestart(deal: MoneyDeal, payoutId: string): Promise<void> {
  await expireLeases();
  expect(await enqueueDuePayouts()).toBe(1);
  await settle();
  const payout = await payoutOf(payoutId);
  expect(payout.state).toBe("paid");
  expect(await transfersOf(deal)).toMatchObject([{ id: payout.transferId, amount: 32_000 }]);
  const sent = (await journalsOf(deal.dealId)).filter(({ kind }) => kind === "payout_sent");
  expect(sent).toHaveLength(1);
}

describe("kill -9 of the worker around the transfer: exactly one transfer", () => {
  test("before the request reaches the processor", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    // Every try loses its connection before anything happens; killed between two of them.
    await admin.addFault({ route: "POST /v1/transfers", kind: "fail_before", times: 100 });
    const child = worker(payoutId);
    await vi.waitFor(async () => expect((await payoutOf(payoutId)).state).toBe("sending"), soon);
    await kill(child);
    await admin.clearFaults();
    expect(await transfersOf(deal)).toEqual([]);
    await expectOneTransferAfterRestart(deal, payoutId);
  });

  test("after the processor has made it, before the answer is recorded", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    await admin.addFault({ route: "POST /v1/transfers", kind: "slow", ms: 60_000 });
    const child = worker(payoutId);
    await vi.waitFor(async () => expect(await transfersOf(deal)).toHaveLength(1), soon);
    await kill(child);
    expect((await payoutOf(payoutId)).state).toBe("sending");
    await expectOneTransferAfterRestart(deal, payoutId);
  });

  test("without a kill the same worker pays", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    expect(await once(worker(payoutId), "exit")).toEqual([0, null]);
    expect((await payoutOf(payoutId)).state).toBe("paid");
    expect(await transfersOf(deal)).toHaveLength(1);
  });
});
