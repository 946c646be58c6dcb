// A dispute from its opening to its end: what stands still, who may do what, and where the money goes.
import { setClock } from "#tests/support/frozen-clock.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { reportLiveProblem } from "#app/domain/content/report-live-problem.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { answerDispute } from "#app/domain/dispute/answer-dispute.server.ts";
import { acceptRuling, appealRuling } from "#app/domain/dispute/answer-ruling.server.ts";
import { assignDispute } from "#app/domain/dispute/assign-dispute.server.ts";
import { openDispute } from "#app/domain/dispute/open-dispute.server.ts";
import { dealDisputes } from "#app/domain/dispute/queries.server.ts";
import { withdrawDispute } from "#app/domain/dispute/withdraw-dispute.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import {
  answeredDispute,
  dealRow,
  disputeOn,
  evidence,
  ruleOn,
  WORDS,
} from "#tests/support/dispute-fixtures.ts";
import { activePayee, adminUser, dealIn, must, sendDraft, type DealStage } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { runSweeps } from "#tests/support/settle-jobs.ts";

const START = Date.parse("2027-03-22T09:30:00.000Z"); // a Monday; Europe changes its clocks on the Sunday after
const HOUR = 3_600_000;
const at = (hours: number, ms = 0) => setClock(new Date(START + hours * HOUR + ms));
const instant = (hours: number) => new Date(START + hours * HOUR);
const told = async (userId: string) =>
  (
    await db.notification.findMany({
      where: { userId, kind: { startsWith: "dispute" } },
      orderBy: { id: "asc" },
    })
  ).map(({ kind }) => kind);

beforeEach(() => at(0));
afterEach(expectSoundLedger);

describe("while a dispute is open", () => {
  it("nothing moves, whoever asks, and no timer acts", async () => {
    const deal = await dealIn("in_review");
    const live = await dealIn("live_check");
    const item = deal.deliverableIds[0] ?? "";
    const post = live.deliverableIds[0] ?? "";
    await disputeOn(deal);
    await disputeOn(live, live.creator, "refused");
    const still = { ok: false, code: "deal_disputed" };
    await at(71);
    expect(await approveDraft(deal.brand, { deliverableId: item, version: 1 })).toMatchObject(still);
    const changes = { deliverableId: item, version: 1, feedback: "Show the jar" };
    expect(await requestChanges(deal.brand, changes)).toMatchObject(still);
    expect(await sendDraft(deal, item)).toMatchObject(still);
    expect(await confirmLive(live.brand, post)).toMatchObject(still);
    expect(await reportLiveProblem(live.brand, { deliverableId: post, problem: "Gone" })).toMatchObject(
      still,
    );
    const sums = { kept: 21_500n, refunded: 23_650n };
    expect(
      await cancelDeal(deal.brand, { dealNumber: deal.number, reason: "Enough", ...sums }),
    ).toMatchObject(still);
    await at(100);
    await runSweeps();
    expect((await dealRow(deal)).deliverables[0]?.state).toBe("in_review");
    expect((await dealRow(live)).deliverables[0]?.state).toBe("live_check");
    expect(await requestChanges(deal.brand, changes)).toMatchObject(still);
    expect(await db.notification.count({ where: { dealId: deal.dealId, kind: "review_reminder" } })).toBe(0);
  });

  it("a payout in its hold waits, and goes out that much later", async () => {
    const deal = await dealIn("accepted");
    await activePayee(deal.creator.creatorId);
    await at(71);
    const id = await disputeOn(deal);
    await at(80);
    const due = () =>
      db.$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'payout.send' and state = 'created'`;
    const before = (await due()).length;
    await runSweeps();
    expect(await due()).toHaveLength(before);
    must(await withdrawDispute(deal.brand, id));
    expect((await dealRow(deal)).payouts[0]?.releaseAt).toEqual(instant(81));
    await at(81, -1);
    await runSweeps();
    expect(await due()).toHaveLength(before);
    await at(81);
    await runSweeps();
    expect(await due()).toHaveLength(before + 1);
  });

  it("withdrawn, every limit has moved on by exactly the time that the deal stood still", async () => {
    const deal = await dealIn("in_review");
    await at(10);
    const id = await disputeOn(deal);
    await at(170, 7); // over the change of clocks
    expect(await withdrawDispute(deal.creator, id)).toMatchObject({ code: "wrong_state" });
    must(await withdrawDispute(deal.brand, id));
    const row = await dealRow(deal);
    expect(row).toMatchObject({ pausedAt: null, pauseKind: null });
    expect(row.deliverables[0]?.dueAt).toEqual(new Date(START + (72 + 160) * HOUR + 7));
    await at(232, 6);
    await runSweeps();
    expect((await dealRow(deal)).deliverables[0]?.state).toBe("in_review");
    await at(232, 7);
    await runSweeps();
    expect((await dealRow(deal)).deliverables[0]?.state).toBe("live_due");
    expect(await told(deal.creator.userId)).toEqual(["dispute_opened", "dispute_closed"]);
  });

  it("the same form twice is one dispute; another one has to wait", async () => {
    const deal = await dealIn("in_review");
    const input = { dealNumber: deal.number, about: "all", reason: "rights", text: WORDS } as const;
    const first = must(await openDispute(deal.brand, { ...input, files: [evidence()] }));
    expect(await openDispute(deal.brand, { ...input, files: [evidence()] })).toMatchObject({ value: first });
    const other = { ...input, reason: "refused", files: [] } as const;
    expect(await openDispute(deal.creator, other)).toMatchObject({ code: "dispute_open" });
    expect(await db.disputeFile.count({ where: { statement: { disputeId: first.disputeId } } })).toBe(1);
  });
});

describe("who may dispute what", () => {
  const open = async (stage: DealStage, reason: "refused" | "no_input" = "no_input") => {
    const deal = await dealIn(stage);
    const input = { dealNumber: deal.number, about: "all", reason, text: WORDS, files: [] };
    return openDispute(deal.creator, input);
  };
  it.each<[DealStage, string]>([
    ["signing", "dispute_unfunded"],
    ["funding", "dispute_unfunded"],
  ])("in %s: %s", async (stage, code) => expect(await open(stage)).toMatchObject({ code }));

  it("what is being sent cannot come back", async () => {
    const deal = await dealIn("accepted");
    await db.payout.updateMany({
      where: { dealId: deal.dealId },
      data: { state: "sending", parameters: {} },
    });
    const input = {
      dealNumber: deal.number,
      about: "all",
      reason: "rights",
      text: WORDS,
      files: [],
    } as const;
    expect(await openDispute(deal.brand, input)).toMatchObject({ code: "dispute_nothing" });
    await db.payout.updateMany({ where: { dealId: deal.dealId }, data: { state: "scheduled" } });
  });

  it("full pay is not won by silence for work that was never sent", async () => {
    expect(await open("active", "refused")).toMatchObject({ code: "dispute_nothing" });
  });

  it("reasons belong to a side, deals to their parties", async () => {
    const [deal, other] = [await dealIn("in_review"), await dealIn("signing")];
    const input = { dealNumber: deal.number, about: "all", text: WORDS, files: [] };
    expect(await openDispute(deal.brand, { ...input, reason: "refused" })).toMatchObject({
      code: "wrong_state",
    });
    expect(await openDispute(other.brand, { ...input, reason: "rights" })).toMatchObject({
      code: "not_found",
    });
    const id = await disputeOn(deal);
    const answer = { text: WORDS, files: [] };
    expect(await answerDispute(other.creator, id, answer)).toMatchObject({ code: "not_found" });
    expect(await answerDispute(deal.brand, id, answer)).toMatchObject({ code: "wrong_state" });
    expect(await ruleOn(id, "full")).toMatchObject({ code: "wrong_state" });
    expect(await ruleOn(id, "full", { by: await adminUser("finance") })).toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("a ruling that nobody appeals takes effect after 72 hours", () => {
  /** A draft in review, ruled on; then the time to appeal passes. */
  const ruled = async (
    stage: DealStage,
    outcome: "full" | "partial" | "refund" | "revise",
    amount?: bigint,
  ) => {
    const deal = await dealIn(stage);
    const id = await answeredDispute(deal);
    must(await ruleOn(id, outcome, { amount: amount ?? null }));
    await at(72, -1);
    await runSweeps();
    expect(await db.dispute.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "ruled" });
    expect(await balancesOf(deal.dealId)).toMatchObject({ refunded: 0n });
    await at(72);
    await runSweeps();
    expect(await db.dispute.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: "closed", closedHow: "unappealed" },
    });
    return { deal, row: await dealRow(deal), sums: await balancesOf(deal.dealId) };
  };

  it.each<DealStage>(["in_review", "changes_requested", "live_due", "live_check", "accepted"])(
    "full: %s counts as accepted and is paid",
    async (stage) => {
      const { row, sums } = await ruled(stage, "full");
      expect(row.deliverables[0]?.state).toBe("accepted");
      expect(row.payouts).toMatchObject([{ amount: 43_000n, state: "scheduled", releaseAt: instant(144) }]);
      expect(sums).toMatchObject({ released: 47_300n, refunded: 0n, held: 0n });
      expect(row.state).toBe("active");
    },
  );

  it.each<DealStage>(["active", "in_review", "live_check", "accepted"])(
    "partial: %s is split",
    async (stage) => {
      const { deal, row, sums } = await ruled(stage, "partial", 10_000n);
      expect(row.deliverables[0]?.state).toBe("cancelled");
      expect(row.payouts).toMatchObject([{ gross: 10_000n, amount: 10_000n, state: "scheduled" }]);
      expect(row.refunds).toMatchObject([{ amount: 36_300n }]);
      expect(sums).toMatchObject({ funded: 47_300n, released: 11_000n, refunded: 36_300n, held: 0n });
      expect(row).toMatchObject({ state: "cancelled", cancelReason: "dispute_ruled" });
      const shown = await dealDisputes(deal.creator, deal.number, instant(72));
      expect(shown?.disputes[0]?.rulings[0]?.sums).toEqual({ kept: 10_000n, refunded: 36_300n });
    },
  );

  it.each<DealStage>(["active", "in_review", "live_due", "accepted"])(
    "refund: %s goes back",
    async (stage) => {
      const { row, sums } = await ruled(stage, "refund");
      expect(row.payouts.filter(({ state }) => state !== "cancelled")).toEqual([]);
      expect(row.refunds).toMatchObject([{ amount: 47_300n }]);
      expect(sums).toMatchObject({ released: 0n, refunded: 47_300n, held: 0n });
      expect(row.state).toBe("cancelled");
    },
  );

  it.each<[DealStage, string, number]>([
    ["in_review", "changes_requested", 72],
    ["changes_requested", "changes_requested", 72],
    ["live_due", "changes_requested", 72],
    ["live_check", "live_due", 120],
  ])("revise: %s becomes %s, due %s h later, and no round is used", async (stage, state, hours) => {
    const before = stage === "changes_requested" ? 1 : 0;
    const { row, sums } = await ruled(stage, "revise");
    expect(row.deliverables[0]).toMatchObject({ state, dueAt: instant(72 + hours), roundsUsed: before });
    expect(sums).toMatchObject({ held: 47_300n, released: 0n });
    expect(row.pausedAt).toBeNull();
  });

  it("sums and rounds that cannot be are refused", async () => {
    const id = await answeredDispute(await dealIn("in_review"));
    expect(await ruleOn(id, "partial", { amount: 43_000n })).toMatchObject({ code: "ruling_amount" });
    expect(await ruleOn(id, "partial")).toMatchObject({ code: "ruling_amount" });
    const accepted = await answeredDispute(await dealIn("accepted"));
    expect(await ruleOn(accepted, "revise")).toMatchObject({ code: "ruling_revise" });
  });
});

describe("silence", () => {
  it("is no answer after five business days: the opener prevails, and both can still appeal", async () => {
    const deal = await dealIn("in_review");
    const id = await disputeOn(deal, deal.creator, "refused");
    await at(7 * 24 - 24);
    await runSweeps();
    await at(7 * 24, -1);
    await runSweeps();
    expect(await db.dispute.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "open" });
    await at(7 * 24);
    const answer = { text: WORDS, files: [] };
    expect(await answerDispute(deal.brand, id, answer)).toMatchObject({ code: "too_late" });
    await runSweeps();
    expect(await db.disputeRuling.findFirst({ where: { disputeId: id } })).toMatchObject({
      ...{ outcome: "full", decidedById: null, round: 1 },
    });
    must(await acceptRuling(deal.creator, id));
    must(await acceptRuling(deal.brand, id));
    expect((await dealRow(deal)).deliverables[0]?.state).toBe("accepted");
    const seen = ["dispute_opened", "dispute_reminder", "dispute_ruled", "dispute_closed"];
    expect(await told(deal.brand.userId)).toEqual(seen);
  });

  it("of the brand, for work that lacks what it needs: the cancellation fee", async () => {
    const deal = await dealIn("active");
    await disputeOn(deal, deal.creator, "no_input");
    await at(7 * 24);
    await runSweeps();
    await at(7 * 24 + 72);
    await runSweeps();
    const row = await dealRow(deal);
    expect(row.payouts).toMatchObject([{ gross: 10_750n }]);
    expect(await balancesOf(deal.dealId)).toMatchObject({ released: 11_825n, refunded: 35_475n, held: 0n });
  });
});

describe("an appeal", () => {
  it("is heard once, within its time, by somebody else, and is final", async () => {
    const deal = await dealIn("in_review");
    const first = await adminUser("moderator");
    const id = await answeredDispute(deal);
    must(await assignDispute(first, id, true));
    const colleague = await adminUser("moderator");
    expect(await ruleOn(id, "refund", { by: colleague })).toMatchObject({ code: "taken_by_other" });
    must(await ruleOn(id, "refund", { by: first }));
    const appeal = { text: "Nobody looked at the second file.", files: [evidence()] };
    must(await appealRuling(deal.creator, id, appeal));
    expect(await appealRuling(deal.brand, id, { ...appeal, text: WORDS })).toMatchObject({
      code: "appeal_again",
    });
    await at(200);
    await runSweeps();
    expect(await balancesOf(deal.dealId)).toMatchObject({ refunded: 0n, held: 47_300n });
    expect(await assignDispute(first, id, true)).toMatchObject({ code: "own_decision" });
    expect(await ruleOn(id, "full", { by: first })).toMatchObject({ code: "own_decision" });
    must(await ruleOn(id, "full", { by: colleague }));
    expect(await db.dispute.findUniqueOrThrow({ where: { id } })).toMatchObject({ closedHow: "appeal" });
    expect((await dealRow(deal)).payouts).toMatchObject([{ amount: 43_000n, releaseAt: instant(272) }]);
  });

  it("comes too late at the limit", async () => {
    const deal = await dealIn("in_review");
    const id = await answeredDispute(deal);
    must(await ruleOn(id, "refund"));
    await at(72);
    expect(await appealRuling(deal.creator, id, { text: WORDS, files: [] })).toMatchObject({
      code: "too_late",
    });
  });
});
