import {
  admin,
  advance,
  closeWorld,
  expireLeases,
  jobs,
  queued,
  runJobs,
  settle,
} from "#tests/support/money-world.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { balancesOf, journalsOf } from "#app/domain/ledger/queries.server.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import { enqueueDuePayouts } from "#app/domain/payout/due-payouts.server.ts";
import { recordTransfer } from "#app/domain/payout/record-transfer.server.ts";
import { retryPayout } from "#app/domain/payout/retry-payout.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { accept, activatePayee, duePayout, fund, sendDue, transfersOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await admin.clearFaults();
  await settle();
  await expectSoundLedger();
  // What one test left waiting must not be due in the next one.
  await db.payout.updateMany({
    where: { state: { not: "paid" } },
    data: { releaseAt: new Date("2099-01-01") },
  });
});

const payoutOf = (id: string) => db.payout.findUniqueOrThrow({ where: { id } });
const noticesOf = ({ dealId }: MoneyDeal, kind: string) => db.notification.count({ where: { dealId, kind } });
const send = (payoutId: string) => jobs["payout.send"]({ payoutId });

async function expectPaidOnce(deal: MoneyDeal, payoutId: string): Promise<void> {
  const payout = await payoutOf(payoutId);
  const transfers = await transfersOf(deal);
  expect(transfers).toMatchObject([{ id: payout.transferId, amount: 32_000, currency: "usd" }]);
  expect(payout).toMatchObject({ state: "paid", amount: 32_000n, failureCode: null });
  const sent = (await journalsOf(deal.dealId)).filter(({ kind }) => kind === "payout_sent");
  expect(sent).toMatchObject([{ processorId: payout.transferId }]);
  expect(await noticesOf(deal, "payout_paid")).toBe(1);
}

describe("scheduling", () => {
  test("acceptance releases what was held, and the payout waits for its hold", async () => {
    const deal = await makeDeal({ creatorFeeBps: 500 });
    await activatePayee(deal.creator);
    await fund(deal);
    const payoutId = await accept(deal);
    expect(await payoutOf(payoutId)).toMatchObject({
      state: "scheduled",
      gross: 32_000n,
      fee: 1_600n,
      amount: 30_400n,
    });
    expect(await balancesOf(deal.dealId)).toMatchObject({
      funded: 47_300n,
      released: 35_200n,
      held: 12_100n,
    });
    expect(await accept(deal)).toBe(payoutId);
    expect(await noticesOf(deal, "payout_scheduled")).toBe(1);
    await advance(71);
    expect(await sendDue()).toBe(0);
    await send(payoutId);
    expect(await transfersOf(deal)).toEqual([]);
  });

  test("a payout waits until its charge has settled at the processor", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    await db.funding.updateMany({
      where: { dealId: deal.dealId },
      data: { availableAt: new Date("2099-01-01") },
    });
    expect(await enqueueDuePayouts()).toBe(0);
    await db.funding.updateMany({ where: { dealId: deal.dealId }, data: { availableAt: new Date() } });
    expect(await sendDue()).toBe(1);
    await expectPaidOnce(deal, payoutId);
  });

  test("all deliverables paid: the deal is complete and nothing is owed", async () => {
    const deal = await makeDeal();
    await activatePayee(deal.creator);
    await fund(deal);
    await accept(deal, 0);
    await accept(deal, 1);
    await advance(73);
    expect(await sendDue()).toBe(2);
    const { state } = await db.deal.findUniqueOrThrow({ where: { id: deal.dealId } });
    expect(state).toBe("completed");
    expect((await transfersOf(deal)).map(({ amount }) => amount).sort()).toEqual([11_000, 32_000]);
    expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n, released: 47_300n, refunded: 0n });
  });

  test("sweeps do not queue twice what is queued already", async () => {
    const payoutId = await duePayout(await makeDeal());
    expect(await enqueueDuePayouts()).toBe(1);
    expect(await enqueueDuePayouts()).toBe(0);
    expect((await queued()).filter(({ name }) => name === "payout.send")).toHaveLength(1);
    await runJobs();
    expect((await payoutOf(payoutId)).state).toBe("paid");
  });
});

describe("exactly one transfer", () => {
  test("twenty jobs at once", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    await Promise.all(Array.from({ length: 20 }, () => send(payoutId)));
    await send(payoutId);
    await expectPaidOnce(deal, payoutId);
  });

  test("the transfer is made and the answer is lost", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    await admin.addFault({ route: "POST /v1/transfers", kind: "commit_then_drop_socket", times: 3 });
    await expect(send(payoutId)).rejects.toThrow(/Payout .*connection/i);
    expect(await transfersOf(deal)).toHaveLength(1);
    expect((await payoutOf(payoutId)).state).toBe("sending");
    await send(payoutId);
    await expectPaidOnce(deal, payoutId);
  });

  test("nothing got through, several times over", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    await admin.addFault({ route: "POST /v1/transfers", kind: "fail_before", times: 3 });
    await expect(send(payoutId)).rejects.toThrow(/Payout/);
    await admin.addFault({ route: "POST /v1/transfers", kind: "429" });
    await expect(send(payoutId)).rejects.toThrow(/Payout/);
    expect(await transfersOf(deal)).toEqual([]);
    await send(payoutId);
    await expectPaidOnce(deal, payoutId);
  });

  test("a 500 that the processor replays for a day, then forgets", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    await admin.addFault({ route: "POST /v1/transfers", kind: "500" });
    await expect(send(payoutId)).rejects.toThrow(/api_error/);
    await expect(send(payoutId)).rejects.toThrow(/api_error/);
    await advance(24.1);
    await send(payoutId);
    await expectPaidOnce(deal, payoutId);
  });

  test("made a day ago under a key that is forgotten: found, not sent again", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    await admin.addFault({ route: "POST /v1/transfers", kind: "commit_then_drop_socket", times: 3 });
    await expect(send(payoutId)).rejects.toThrow(/Payout/);
    await advance(48);
    await send(payoutId);
    await expectPaidOnce(deal, payoutId);
  });

  test("the process dies after its claim: nobody may touch it until the lease ends, then one sends", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    const abandoned = await claimPayout(payoutId);
    expect(abandoned).toMatchObject({ ok: true, value: { token: 1, askFirst: false } });
    await send(payoutId);
    expect(await transfersOf(deal)).toEqual([]);
    await expireLeases();
    expect(await enqueueDuePayouts()).toBe(1);
    await settle();
    await expectPaidOnce(deal, payoutId);
  });

  test("a claimant who was asleep finds that the lease is somebody else's", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    const asleep = await claimPayout(payoutId);
    if (!asleep.ok || !asleep.value) throw new Error("no claim");
    await expireLeases();
    const awake = await claimPayout(payoutId);
    expect(awake).toMatchObject({ value: { token: 2, askFirst: true, parameters: asleep.value.parameters } });
    const late = await recordTransfer(payoutId, asleep.value.token, { ok: true, id: "tr_late" });
    expect(late).toMatchObject({ ok: false, code: "changed_meanwhile" });
    expect((await payoutOf(payoutId)).transferId).toBeNull();
    await expireLeases();
    await send(payoutId);
    await expectPaidOnce(deal, payoutId);
  });
});

describe("payees", () => {
  test("without a payout account the payout waits, the creator is told once, and it goes out by itself later", async () => {
    const deal = await makeDeal();
    await fund(deal);
    const payoutId = await accept(deal);
    await advance(73);
    await sendDue();
    await send(payoutId);
    expect((await payoutOf(payoutId)).state).toBe("blocked_payee");
    expect(await noticesOf(deal, "payout_blocked")).toBe(1);
    await activatePayee(deal.creator);
    await settle();
    await sendDue();
    await expectPaidOnce(deal, payoutId);
  });

  test("an account that stopped working blocks the payout; when it works again a new key is used", async () => {
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    const { payeeAccountId } = await db.creator.findUniqueOrThrow({ where: { id: deal.creator.creatorId } });
    await admin.planWebhooks({ drop: "all" });
    await admin.setPayeeStatus(payeeAccountId ?? "", "restricted");
    await send(payoutId);
    await settle();
    expect(await payoutOf(payoutId)).toMatchObject({ state: "blocked_payee", parameters: null });
    expect(await noticesOf(deal, "payout_blocked")).toBe(1);
    await admin.planWebhooks({});
    await admin.setPayeeStatus(payeeAccountId ?? "", "active");
    await settle();
    expect((await payoutOf(payoutId)).state).toBe("scheduled");
    await expireLeases();
    await sendDue();
    await expectPaidOnce(deal, payoutId);
  });

  test("a transfer that is refused for good fails, is told to creator and admins, and can be tried again", async () => {
    const deal = await makeDeal();
    const adminActor = await makeAdmin();
    const payoutId = await duePayout(deal);
    const { creatorId } = deal.creator;
    const { payeeAccountId } = await db.creator.findUniqueOrThrow({ where: { id: creatorId } });
    await db.creator.update({ where: { id: creatorId }, data: { payeeAccountId: "acct_gone" } });
    await send(payoutId);
    expect(await payoutOf(payoutId)).toMatchObject({ state: "failed", failureCode: "resource_missing" });
    expect(
      await db.notification.count({ where: { userId: deal.creator.userId, kind: "payout_failed" } }),
    ).toBe(1);
    expect(await db.notification.count({ where: { userId: adminActor.userId, kind: "payout_failed" } })).toBe(
      1,
    );
    await db.creator.update({ where: { id: creatorId }, data: { payeeAccountId } });
    const moderator = { ...adminActor, role: "moderator" } as const;
    expect(await retryPayout(moderator, payoutId)).toMatchObject({ code: "not_allowed" });
    expect(await retryPayout(adminActor, payoutId)).toMatchObject({ ok: true });
    const trace = { dealId: deal.dealId, type: "money.retried" };
    expect(await db.auditEvent.count({ where: trace })).toBe(1);
    expect(await db.payout.findUnique({ where: { id: payoutId } })).toMatchObject({ failureCode: null });
    await settle();
    await expectPaidOnce(deal, payoutId);
    expect(await retryPayout(adminActor, payoutId)).toMatchObject({ code: "wrong_state" });
  });
});
