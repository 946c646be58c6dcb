// The timer, the brand and a dispute at the same moment, on real connections: exactly one of them wins.
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { approveDraft, autoApproveDraft } from "#app/domain/content/approve-draft.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { answerDispute } from "#app/domain/dispute/answer-dispute.server.ts";
import { acceptRuling, appealRuling } from "#app/domain/dispute/answer-ruling.server.ts";
import { openDispute } from "#app/domain/dispute/open-dispute.server.ts";
import { disputeAtLimit } from "#app/domain/dispute/sweep.server.ts";
import { withdrawDispute } from "#app/domain/dispute/withdraw-dispute.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import type { Result } from "#app/domain/refusal.ts";
import { answeredDispute, dealRow, disputeOn, ruleOn, WORDS } from "#tests/support/dispute-fixtures.ts";
import { activePayee, adminUser, dealIn, must, type TestDeal } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const ROUNDS = [1, 2, 3, 4, 5];
const idOf = (deal: TestDeal) => deal.deliverableIds[0] ?? "";
const winners = (results: Result<unknown>[]) => results.filter(({ ok }) => ok).length;
const dispute = (deal: TestDeal) =>
  openDispute(deal.brand, {
    dealNumber: deal.number,
    about: "all",
    reason: "rights",
    text: WORDS,
    files: [],
  });
const reviewOver = (deal: TestDeal, ms: number) =>
  db.deliverable.update({ where: { id: idOf(deal) }, data: { dueAt: new Date(Date.now() + ms) } });

describe("a draft whose review is over", () => {
  it.each(ROUNDS)("timer, approval, changes and dispute at once: one decision (round %i)", async (round) => {
    const deal = await dealIn("in_review");
    await reviewOver(deal, -1);
    const input = { deliverableId: idOf(deal), version: 1 };
    const acts = [
      () => autoApproveDraft(idOf(deal)),
      () => approveDraft(deal.brand, input),
      () => requestChanges(deal.brand, { ...input, feedback: "Show the jar" }),
    ];
    // Each round another one is asked first.
    const turned = [...acts.slice(round % 3), ...acts.slice(0, round % 3)];
    const [opened, ...decided] = await Promise.all([dispute(deal), ...turned.map((act) => act())]);
    // A dispute can follow a decision: the work is not paid out. It can never share the draft with one.
    expect(opened.ok).toBe(true);
    const row = await dealRow(deal);
    const won = winners(decided);
    expect(won).toBeLessThanOrEqual(1);
    expect(row.deliverables[0]?.state).toBe(won === 1 ? "live_due" : "in_review");
    const decisions = await db.draft.count({ where: { deliverableId: idOf(deal), decision: { not: null } } });
    expect(decisions).toBe(won);
    expect(row.pauseKind).toBe("dispute");
    const after = await Promise.all(acts.map((act) => act()));
    expect(winners(after.filter((result) => !result.ok))).toBe(0);
    expect((await dealRow(deal)).deliverables[0]?.state).toBe(row.deliverables[0]?.state);
  });

  it.each(ROUNDS)("changes in time against a dispute: both orders end in one state (round %i)", async () => {
    const deal = await dealIn("in_review");
    const changes = { deliverableId: idOf(deal), version: 1, feedback: "Show the jar" };
    const [asked, opened] = await Promise.all([requestChanges(deal.brand, changes), dispute(deal)]);
    expect(opened.ok).toBe(true);
    if (!asked.ok) expect(asked.code).toBe("deal_disputed");
    expect((await dealRow(deal)).deliverables[0]?.state).toBe(asked.ok ? "changes_requested" : "in_review");
  });
});

describe("a payout whose hold is over", () => {
  it.each(ROUNDS)("sent or disputed, never both (round %i)", async () => {
    const deal = await dealIn("accepted");
    await activePayee(deal.creator.creatorId);
    await db.payout.updateMany({
      where: { dealId: deal.dealId },
      data: { releaseAt: new Date(Date.now() - 1) },
    });
    const { id } = await db.payout.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const [claim, opened] = await Promise.all([claimPayout(id), dispute(deal)]);
    const sent = claim.ok && claim.value !== null;
    expect(opened.ok).toBe(!sent);
    if (!opened.ok) expect(opened.code).toBe("dispute_nothing");
    expect((await db.payout.findUniqueOrThrow({ where: { id } })).state).toBe(sent ? "sending" : "scheduled");
  });
});

describe("a dispute", () => {
  it.each(ROUNDS)("opened by both sides at once is one dispute (round %i)", async () => {
    const deal = await dealIn("in_review");
    const theirs = {
      dealNumber: deal.number,
      about: "all",
      reason: "refused",
      text: WORDS,
      files: [],
    } as const;
    const results = await Promise.all([dispute(deal), openDispute(deal.creator, theirs), dispute(deal)]);
    const ids = results.flatMap((result) => (result.ok ? [result.value.disputeId] : []));
    expect(new Set(ids).size).toBe(1);
    expect(await db.dispute.count({ where: { dealId: deal.dealId } })).toBe(1);
  });

  it.each(ROUNDS)("at its limit: answered, ruled by silence or withdrawn (round %i)", async () => {
    const deal = await dealIn("in_review");
    const id = await disputeOn(deal);
    await db.dispute.update({ where: { id }, data: { dueAt: new Date(Date.now() - 1) } });
    const answer = { text: WORDS, files: [] };
    const results = await Promise.all([
      disputeAtLimit(id),
      answerDispute(deal.creator, id, answer),
      withdrawDispute(deal.brand, id),
      disputeAtLimit(id),
    ]);
    expect(winners(results)).toBe(1);
    const { state } = await db.dispute.findUniqueOrThrow({ where: { id } });
    expect(["ruled", "closed"]).toContain(state);
  });

  it.each(ROUNDS)("ruled by two people at once is ruled once, and settled once (round %i)", async () => {
    const deal = await dealIn("in_review");
    const id = await answeredDispute(deal);
    const [one, two] = [await adminUser("moderator"), await adminUser("superadmin")];
    const rulings = await Promise.all([ruleOn(id, "full", { by: one }), ruleOn(id, "refund", { by: two })]);
    expect(winners(rulings)).toBe(1);
    must(await acceptRuling(deal.creator, id));
    const ends = await Promise.all([
      acceptRuling(deal.brand, id),
      appealRuling(deal.brand, id, { text: WORDS, files: [] }),
      acceptRuling(deal.brand, id),
    ]);
    const appealed = ends[1].ok;
    const sums = await balancesOf(deal.dealId);
    expect(sums.released + sums.refunded + sums.held).toBe(47_300n);
    expect(sums.held).toBe(appealed ? 47_300n : 0n);
    expect(await db.disputeRuling.count({ where: { disputeId: id } })).toBe(1);
  });
});
