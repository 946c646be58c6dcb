// Decisions that take two people: both have to be of those who may, and what they decide by has to be of now.
import { advance, closeWorld, jobs, reconcile, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { askForLook } from "#app/domain/money-review/look.server.ts";
import { decideProposal, propose } from "#app/domain/money-review/propose.server.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import { recordTransfer } from "#app/domain/payout/record-transfer.server.ts";
import { retryPayout } from "#app/domain/payout/retry-payout.server.ts";
import { stateProblems } from "#app/domain/payout/state-problems.server.ts";
import { readPeriod } from "#app/domain/payout/statement.ts";
import { statementPage } from "#app/domain/payout/statement.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal } from "#tests/support/money-factory.ts";
import { duePayout, transfersOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

/** A payout that was claimed and of which nobody knows whether it was sent; one of our staff proposes to send it again. */
async function proposed() {
  const [one, two] = [await makeAdmin(), await makeAdmin()];
  const deal = await makeDeal();
  const id = await duePayout(deal);
  const { value } = await claimPayout(id).then((claim) => (claim.ok ? claim : { value: null }));
  if (!value) throw new Error("The payout was not due");
  const outcome = { ok: false, kind: "unclear", code: "transfer_differs", message: "?" } as const;
  must(await recordTransfer(id, value.token, outcome));
  await settle();
  must(await propose(one, { kind: "payout", id }, { act: "send_again" }, "Nothing left."));
  const { id: proposalId } = await db.moneyProposal.findFirstOrThrow({ where: { subjectId: id } });
  return { one, two, deal, id, proposalId, parameters: value.parameters };
}

test.each([
  ["lost the role", { adminRole: "moderator" }],
  ["left", { disabledAt: new Date() }],
] as const)("who proposed it and %s does not count as one of two", async (_name, data) => {
  const { one, two, id, deal, proposalId } = await proposed();
  await db.user.update({ where: { id: one.userId }, data });
  expect(await decideProposal(two, proposalId, "confirmed")).toMatchObject({ code: "proposal_moot" });
  await settle();
  expect(await transfersOf(deal)).toEqual([]);
  must(await decideProposal(two, proposalId, "declined"));
  expect((await propose(two, { kind: "payout", id }, { act: "send_again" }, "Nothing left.")).ok).toBe(true);
});

test("what two people gave up, one alone does not send again: it may have been paid another way", async () => {
  const { one, two, id, deal, proposalId } = await proposed();
  must(await decideProposal(two, proposalId, "declined"));
  must(await propose(one, { kind: "payout", id }, { act: "give_up" }, "The bank pays it."));
  const { id: givenUp } = await db.moneyProposal.findFirstOrThrow({
    where: { subjectId: id, state: "proposed" },
  });
  must(await decideProposal(two, givenUp, "confirmed"));
  expect(await retryPayout(one, id)).toMatchObject({ code: "wrong_state" });
  expect(await retryPayout(one, "1; drop table payout")).toMatchObject({ code: "not_found" });
  await settle();
  expect(await transfersOf(deal)).toEqual([]);
});

test("what two people gave up, two may book as paid by bank transfer, with its reference", async () => {
  const { one, two, id, deal, proposalId } = await proposed();
  must(await decideProposal(two, proposalId, "declined"));
  const about = { kind: "payout", id } as const;
  const byBank = { act: "paid_by_bank", reference: "SWEET-1042" } as const;
  // Not while one person could still have it sent.
  expect(await propose(one, about, byBank, "Paid by hand.")).toMatchObject({ code: "look_first" });
  const open = () => db.moneyProposal.findFirstOrThrow({ where: { subjectId: id, state: "proposed" } });
  must(await propose(one, about, { act: "give_up" }, "The bank pays it."));
  must(await decideProposal(two, (await open()).id, "confirmed"));
  const without = { act: "paid_by_bank", reference: " " } as const;
  expect(await propose(one, about, without, "Paid by hand.")).toMatchObject({ code: "reference_needed" });
  must(await propose(one, about, byBank, "Paid by hand."));
  must(await decideProposal(two, (await open()).id, "confirmed"));
  await settle();
  expect(await db.payout.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: "paid", transferId: null, bankReference: "SWEET-1042", failureCode: null },
  });
  expect(await transfersOf(deal)).toEqual([]);
  const [journal] = await db.journal.findMany({
    where: { dealId: deal.dealId, kind: "payout_by_bank" },
    include: { postings: { include: { account: true } } },
  });
  expect(journal?.memo).toContain("SWEET-1042");
  expect(journal?.postings.map(({ account }) => account.kind).sort()).toEqual(["bank", "payable"]);
  const told = { userId: deal.creator.userId, kind: "payout_paid" };
  expect((await db.notification.findFirstOrThrow({ where: told })).data).toMatchObject({
    bankReference: "SWEET-1042",
  });
  const brand = { userId: deal.brand.userId, kind: "payout_by_bank" };
  expect(await db.notification.count({ where: brand })).toBe(1);
  const year = readPeriod((await appNow()).toISOString().slice(0, 4));
  if (!year) throw new Error("No such year");
  const [line] = (await statementPage(deal.creator, year, null)).lines;
  expect(line).toMatchObject({ stage: "paid", word: "Paid by bank transfer SWEET-1042" });
  expect(await stateProblems()).toEqual([]);
  await reconcile({});
  const { drift } = await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
  expect(drift).toEqual([]);
});

test("what the processor showed an hour ago is not acted on: a slow command may have arrived since", async () => {
  const { two, id, deal, proposalId, parameters } = await proposed();
  await advance(1.1);
  await stripe().transfers.create({
    ...{ amount: Number(parameters.amount), currency: "usd", destination: parameters.destination },
    ...{ transfer_group: parameters.transferGroup, metadata: { payoutId: id } },
    source_transaction: parameters.sourceChargeId ?? "",
  });
  expect(await decideProposal(two, proposalId, "confirmed")).toMatchObject({ code: "look_first" });
  must(await askForLook(two, { subjectKind: "payout", subjectId: id }));
  await jobs["processor.look"]({ subjectKind: "payout", subjectId: id });
  expect(await decideProposal(two, proposalId, "confirmed")).toMatchObject({ code: "proposal_moot" });
  await settle();
  expect(await transfersOf(deal)).toHaveLength(1);
});
