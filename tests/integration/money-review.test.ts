// What does not go on by itself: two people decide, by what the processor shows. And what a creator owes.
import {
  admin,
  advance,
  closeWorld,
  expireLeases,
  jobs,
  settle,
  stripe,
} from "#tests/support/money-world.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { verifyStream } from "#app/domain/audit/verify.server.ts";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { askForLook } from "#app/domain/money-review/look.server.ts";
import { decideProposal, propose } from "#app/domain/money-review/propose.server.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import { howMade } from "#app/domain/payout/how-made.server.ts";
import { recordTransfer } from "#app/domain/payout/record-transfer.server.ts";
import { scheduleRefund } from "#app/domain/payout/schedule-refund.server.ts";
import { act } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { accept, duePayout, fund, refundsOf, sendDue, transfersOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

const unclear = { ok: false, kind: "unclear", code: "transfer_differs", message: "?" } as const;
const proposalOf = (subjectId: string) =>
  db.moneyProposal.findFirstOrThrow({ where: { subjectId }, orderBy: { proposedAt: "desc" } });
const balance = async (kind: string, owner: string) => {
  const [row] = await db.$queryRaw<{ sum: bigint }[]>`
    select coalesce(sum(p.amount), 0)::bigint as sum from ledger_account a join posting p on p.account_id = a.id
    where a.kind::text = ${kind} and a.owner = ${owner}`;
  return row?.sum ?? 0n;
};

/** What somebody was told of one kind, oldest first. */
const toldOf = async (kind: string, userId: string) =>
  (await db.notification.findMany({ where: { kind, userId }, orderBy: { id: "asc" } })).map(
    ({ data }) => data,
  );

/** A payout that was claimed, maybe sent, and whose outcome nobody knows. */
async function unclearPayout(deal: MoneyDeal, sent: boolean): Promise<string> {
  const payoutId = await duePayout(deal);
  const claim = await claimPayout(payoutId);
  if (!claim.ok || !claim.value) throw new Error("The payout was not due");
  const { parameters, token } = claim.value;
  if (sent)
    await stripe().transfers.create({
      ...{ amount: Number(parameters.amount), currency: "usd", destination: parameters.destination },
      ...{ transfer_group: parameters.transferGroup, metadata: { payoutId } },
      source_transaction: parameters.sourceChargeId ?? "",
    });
  await recordTransfer(payoutId, token, unclear);
  await settle();
  return payoutId;
}

async function agreed(
  one: AdminActor,
  two: AdminActor,
  about: Parameters<typeof propose>[1],
  wanted: Parameters<typeof propose>[2],
) {
  const proposed = await propose(one, about, wanted, "As the processor shows.");
  if (!proposed.ok) return proposed;
  return decideProposal(two, (await proposalOf(about.id)).id, "confirmed");
}

describe("a payout whose outcome is not known", () => {
  test("the transfer that was found is the one: two people book it, and nothing is sent", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const deal = await makeDeal();
    const id = await unclearPayout(deal, true);
    const about = { kind: "payout", id } as const;
    expect(await propose(one, about, { act: "send_again" }, "I think so.")).toMatchObject({
      code: "look_first",
    });
    const [transfer] = await transfersOf(deal);
    const wanted = { act: "found", foundId: transfer?.id ?? "" } as const;
    expect(await propose(one, about, wanted, " ")).toMatchObject({ code: "reason_needed" });
    expect((await propose(one, about, wanted, "It is the one.")).ok).toBe(true);
    expect(await propose(two, about, wanted, "Me too.")).toMatchObject({ code: "proposal_open" });
    const { id: proposalId } = await proposalOf(id);
    expect(await decideProposal(one, proposalId, "confirmed")).toMatchObject({ code: "same_person" });
    expect(await decideProposal({ ...two, role: "moderator" }, proposalId, "confirmed")).toMatchObject({
      code: "not_allowed",
    });
    const both = await Promise.all([1, 2, 3].map(() => decideProposal(two, proposalId, "confirmed")));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.payout.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "paid",
      transferId: transfer?.id,
    });
    await settle();
    expect(await transfersOf(deal)).toHaveLength(1);
  });

  test("nothing was found: it is sent again, under a new key; declined, nothing happens", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const deal = await makeDeal();
    const id = await unclearPayout(deal, false);
    const about = { kind: "payout", id } as const;
    expect((await propose(one, about, { act: "send_again" }, "Nothing left.")).ok).toBe(true);
    expect(await decideProposal(two, (await proposalOf(id)).id, "withdrawn")).toMatchObject({
      code: "not_allowed",
    });
    expect((await decideProposal(two, (await proposalOf(id)).id, "declined")).ok).toBe(true);
    expect(await toldOf("money_decided", one.userId)).toMatchObject([{ by: two.name, outcome: "declined" }]);
    await settle();
    expect(await transfersOf(deal)).toEqual([]);
    expect((await agreed(one, two, about, { act: "send_again" })).ok).toBe(true);
    await settle();
    expect(await transfersOf(deal)).toHaveLength(1);
    expect(await db.payout.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "paid" });
  });

  test("given up, it stays owed to the creator, and can be sent when the cause is gone", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const deal = await makeDeal();
    const id = await unclearPayout(deal, false);
    expect((await agreed(one, two, { kind: "payout", id }, { act: "give_up" })).ok).toBe(true);
    const { creatorId } = deal.creator;
    expect(await balance("payable", creatorId)).toBe(-32_000n);
    expect(await db.payout.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "failed",
      failureCode: "given_up",
    });
    expect(await toldOf("payout_failed", deal.creator.userId)).toMatchObject([{ givenUp: true }]);
    expect(await toldOf("money_decided", one.userId)).toMatchObject([{ outcome: "confirmed" }]);
  });

  test("what the processor shows by then decides, not what it showed when it was proposed", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const deal = await makeDeal();
    const id = await unclearPayout(deal, false);
    expect((await propose(one, { kind: "payout", id }, { act: "send_again" }, "Nothing left.")).ok).toBe(
      true,
    );
    expect((await askForLook(two, { subjectKind: "payout", subjectId: id })).ok).toBe(true);
    const { id: proposalId } = await proposalOf(id);
    expect(await decideProposal(two, proposalId, "confirmed")).toMatchObject({ code: "proposal_moot" });
    // Refused, it is open still.
    expect(await proposalOf(id)).toMatchObject({ state: "proposed" });
    expect((await decideProposal(one, proposalId, "withdrawn")).ok).toBe(true);
    await settle();
  });
});

describe("a refund that came back", () => {
  async function returned(deal: MoneyDeal) {
    await fund(deal);
    await act(async (tx, now) => {
      const cause = `test:${deal.dealId}`;
      await scheduleRefund(tx, now, { dealId: deal.dealId, amount: 700n, cause, reason: "Test" });
      return done(null);
    });
    await settle();
    const { id, refundId } = await db.refund.findFirstOrThrow({ where: { dealId: deal.dealId } });
    await admin.failRefund(refundId ?? "");
    await settle();
    return id;
  }

  test("is owed again, a person sees it, and two send it again: the card gets it once", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const deal = await makeDeal();
    const id = await returned(deal);
    expect(await db.refund.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "needs_review" });
    expect(await db.notification.count({ where: { userId: one.userId, kind: "refund_returned" } })).toBe(1);
    expect((await agreed(one, two, { kind: "refund", id }, { act: "send_again" })).ok).toBe(true);
    await settle();
    await expireLeases();
    await jobs["refund.send"]({ refundId: id });
    expect((await refundsOf(deal)).filter(({ status }) => status === "succeeded")).toHaveLength(1);
    const refund = await db.refund.findUniqueOrThrow({ where: { id } });
    expect(refund).toMatchObject({ state: "succeeded" });
    // And once more: the second return is booked as well as the first.
    await admin.failRefund(refund.refundId ?? "");
    await settle();
    expect(await db.refund.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "needs_review" });
  });

  test("paid by bank transfer instead, it leaves the operator's bank and not the processor", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const before = await balance("bank", "platform");
    const deal = await makeDeal();
    const id = await returned(deal);
    const byBank = { act: "paid_by_bank", reference: "SWEET-7" } as const;
    expect((await agreed(one, two, { kind: "refund", id }, byBank)).ok).toBe(true);
    const told = await db.notification.findFirstOrThrow({
      where: { kind: "refund_sent", userId: deal.brand.userId },
      orderBy: { createdAt: "desc" },
    });
    expect(told.data).toMatchObject({ byBank: "SWEET-7" });
    expect((await balance("bank", "platform")) - before).toBe(-700n);
  });
});

describe("what a creator owes", () => {
  /** A deal that was paid out in full and charged back for good, and the case. */
  async function lostAfterPayout() {
    const deal = await makeDeal({ fees: [40_000n] });
    await duePayout(deal);
    await sendDue();
    const { chargeId } = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId, state: "paid" } });
    const disputeId = await admin.openDispute({ charge: chargeId ?? "" });
    await settle();
    await admin.decideDispute(disputeId, "lost");
    await settle();
    const { id } = await db.chargeback.findUniqueOrThrow({ where: { disputeId } });
    return { deal, id };
  }

  /** Another deal of the same creator, with its payout due. */
  async function laterPayout(creatorOf: MoneyDeal, fee: bigint): Promise<string> {
    const deal = await makeDeal({ fees: [fee], creator: creatorOf.creator });
    await fund(deal);
    const payoutId = await accept(deal);
    await advance(73);
    return payoutId;
  }

  const payout = (id: string) => db.payout.findUniqueOrThrow({ where: { id } });

  test("is decided by two, told, and comes off later payouts after a week, at most half of each", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const { deal, id } = await lostAfterPayout();
    const about = { kind: "chargeback", id } as const;
    const owes = (amount: string) => ({ act: "creator_owes", dealId: deal.dealId, amount }) as const;
    // The loss is 44,000 with the service fee; the creator got 40,000 of it and owes no more.
    expect(await propose(one, about, owes("40001"), "Fraud.")).toMatchObject({
      ...{ code: "debt_too_much", detail: { most: "$400.00" } },
    });
    expect((await agreed(one, two, about, owes("30000"))).ok).toBe(true);
    const { creatorId, userId } = deal.creator;
    expect(await balance("receivable", creatorId)).toBe(30_000n);
    // What is owed is between the creator and us: the brand does not read it.
    const booked = async (actor: typeof deal.brand | typeof deal.creator) => {
      const made = await howMade(actor, deal.number);
      return made && made !== "not_allowed" && made.journals.some(({ kind }) => kind === "creator_owes");
    };
    expect([await booked(deal.creator), await booked(deal.brand)]).toEqual([true, false]);
    // Nor is it in the chain that both sides may have as evidence.
    const told = await db.auditEvent.findMany({
      where: { dealId: deal.dealId, type: { in: ["creator.owes", "money.decided"] } },
    });
    const chains = [...new Set(told.map(({ stream }) => stream))].sort();
    expect(chains).toEqual([`deal:${deal.dealId}:admin`, `deal:${deal.dealId}:creator+admin`]);
    for (const stream of [...chains, `deal:${deal.dealId}`])
      expect((await verifyStream(stream)).broken).toBeNull();
    expect(await db.notification.count({ where: { userId, kind: "creator_owes" } })).toBe(1);
    expect(await propose(one, about, owes("1000"), "More.")).toMatchObject({ code: "debt_none" });

    const soon = await laterPayout(deal, 20_000n);
    await sendDue();
    expect(await payout(soon)).toMatchObject({ state: "paid", amount: 20_000n, netted: 0n });
    await advance(24 * 7);
    const half = await laterPayout(deal, 20_000n);
    await sendDue();
    expect(await payout(half)).toMatchObject({ state: "paid", amount: 10_000n, netted: 10_000n });
    expect(await balance("receivable", creatorId)).toBe(20_000n);
    const rest = await laterPayout(deal, 90_000n);
    await sendDue();
    expect(await payout(rest)).toMatchObject({ state: "paid", amount: 70_000n, netted: 20_000n });
    expect(await balance("receivable", creatorId)).toBe(0n);
    expect(await db.notification.count({ where: { userId, kind: "payout_netted" } })).toBe(2);
  });

  test("is taken off a payout once, however often it is claimed, refused and claimed again", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const { deal, id } = await lostAfterPayout();
    const owes = { act: "creator_owes", dealId: deal.dealId, amount: "30000" } as const;
    expect((await agreed(one, two, { kind: "chargeback", id }, owes)).ok).toBe(true);
    await advance(24 * 8);
    const payoutId = await laterPayout(deal, 20_000n);
    const broke = {
      ok: false,
      kind: "insufficient_funds",
      code: "balance_insufficient",
      message: "Later",
    } as const;
    for (let tries = 0; tries < 3; tries += 1) {
      const claim = await claimPayout(payoutId);
      if (!claim.ok || !claim.value) throw new Error("Not claimed");
      expect(claim.value.parameters.amount).toBe("10000");
      await recordTransfer(payoutId, claim.value.token, broke);
    }
    expect(await payout(payoutId)).toMatchObject({ amount: 10_000n, netted: 10_000n });
  });

  test("can be taken back out of the transfer by two people, and then is not owed any more", async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()];
    const { deal, id } = await lostAfterPayout();
    const about = { kind: "chargeback", id } as const;
    const owes = { act: "creator_owes", dealId: deal.dealId, amount: "30000" } as const;
    expect((await agreed(one, two, about, owes)).ok).toBe(true);
    const { id: receivableId } = await db.receivable.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const paid = await db.payout.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const back = (amount: string) => ({ act: "take_back", receivableId, payoutId: paid.id, amount }) as const;
    expect(await propose(one, about, back("30001"), "All.")).toMatchObject({ code: "debt_too_much" });
    await admin.addFault({
      route: "POST /v1/transfers/:id/reversals",
      kind: "commit_then_drop_socket",
      times: 1,
    });
    expect((await agreed(one, two, about, back("25000"))).ok).toBe(true);
    await settle();
    const [transfer] = await transfersOf(deal);
    expect(transfer?.amount_reversed).toBe(25_000);
    expect(await balance("receivable", deal.creator.creatorId)).toBe(5_000n);
    expect(await db.payoutReversal.findFirstOrThrow({ where: { payoutId: paid.id } })).toMatchObject({
      state: "succeeded",
    });
    expect(await appNow()).toBeInstanceOf(Date);
  });
});
