import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import type { Change } from "#app/domain/amendment/amended-terms.ts";
import { endAmendment } from "#app/domain/amendment/end-amendment.server.ts";
import { lapseAmendments, remindOfAmendments } from "#app/domain/amendment/sweep.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { findByDigest } from "#app/domain/contract/find-by-digest.server.ts";
import { brokenSeal } from "#app/domain/contract/seal-check.server.ts";
import { contractToSeal } from "#app/domain/contract/contract-to-seal.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { settlementOf } from "#app/domain/deal/kill-fee.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import { recordTransfer } from "#app/domain/payout/record-transfer.server.ts";
import { amended, amendmentRow, payAmendment, propose, signAs } from "../support/amendment-fixtures.ts";
import {
  brandUser,
  dealIn,
  HOURS,
  moveClock,
  moveClockTo,
  must,
  sendDraft,
  type TestDeal,
} from "../support/factories.ts";
import { expectSoundLedger } from "../support/ledger-check.ts";

afterEach(expectSoundLedger);

const round: Change = { kind: "extra_round", position: 0, rounds: 1, price: 5_000n };
const fee = (gross: bigint): Change => ({ kind: "fee", position: 0, gross });
const dealRow = ({ dealId }: TestDeal) =>
  db.deal.findUniqueOrThrow({
    where: { id: dealId },
    include: { deliverables: { orderBy: { position: "asc" } }, refunds: true, terms: true, contract: true },
  });
const item = async (deal: TestDeal, position = 0) => (await dealRow(deal)).deliverables[position];

describe("an extra revision round", () => {
  it("counts when both have signed and the money is in, and not before", async () => {
    const deal = await dealIn("changes_requested");
    const [deliverableId = ""] = deal.deliverableIds;
    const ask = (version: number) =>
      requestChanges(deal.brand, { deliverableId, version, feedback: "Once more" });
    must(await sendDraft(deal, deliverableId));
    must(await ask(2));
    must(await sendDraft(deal, deliverableId));
    expect(await ask(3)).toMatchObject({ code: "rounds_used", detail: { rounds: "2" } });
    must(await propose(deal.brand, deal, round));
    must(await signAs(deal.brand, deal));
    must(await signAs(deal.creator, deal));
    expect(await amendmentRow(deal)).toMatchObject({ state: "funding", added: 5_500n, returned: 0n });
    expect(await ask(3)).toMatchObject({ code: "rounds_used" });
    const pay = await payAmendment(deal);
    expect(await pay()).toBe("funded");
    expect(await item(deal)).toMatchObject({ gross: 48_000n, brandFee: 4_800n, extraRounds: 1 });
    must(await ask(3));
    expect(await balancesOf(deal.dealId)).toMatchObject({ funded: 52_800n, held: 52_800n });
  });

  it("leaves the contract verifiable and adds a document of its own", async () => {
    const deal = await dealIn("in_review");
    const before = await dealRow(deal);
    await amended(deal, round);
    const after = await dealRow(deal);
    expect(after.contract).toMatchObject({ documentSha256: before.contract?.documentSha256 });
    expect(after.terms.version).toBeGreaterThan(before.terms.version);
    const row = await amendmentRow(deal);
    expect(brokenSeal(row, row.signatures)).toBeNull();
    expect(
      brokenSeal({ ...row, document: { ...(row.document as object), number: 9 } }, row.signatures),
    ).toBeTruthy();
    expect(await findByDigest(row.documentSha256)).toMatchObject({ kind: "document" });
    expect(await findByDigest(row.signatures[0]?.hash ?? "")).toMatchObject({ kind: "signature" });
    // The contract is sealed over the terms that it was signed with, also after them.
    const sealed = await contractToSeal(after.contract?.id ?? "", "https://market.example");
    expect(sealed?.input.termsSha256).toBe(before.terms.sha256);
    expect(sealed?.input.money.at(-1)).toMatchObject({ amount: "$430.00 USD" });
  });

  it("is refunded with the rest when the deal is cancelled, from both charges", async () => {
    const deal = await dealIn("active");
    await amended(deal, round);
    const row = await dealRow(deal);
    const items = row.deliverables.map((one) => ({ ...one, label: "" }));
    const { kept, refunded } = settlementOf(
      { state: row.state, currency: row.currency, items, shipment: null },
      "creator",
      await appNow(),
    );
    const input = { dealNumber: deal.number, reason: "I am ill.", kept, refunded };
    must(await cancelDeal(deal.creator, input));
    expect(refunded).toBe(52_800n);
    const { refunds } = await dealRow(deal);
    expect(refunds.map(({ amount }) => amount).sort()).toEqual([47_300n, 5_500n]);
    expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n, refunded: 52_800n });
  });
});

describe("another fee", () => {
  it("that is lower sends the difference back at once", async () => {
    const deal = await dealIn("active");
    await amended(deal, fee(40_000n));
    expect(await dealRow(deal)).toMatchObject({ gross: 40_000n, brandFee: 4_000n });
    expect(await balancesOf(deal.dealId)).toMatchObject({ held: 44_000n, refunded: 3_300n });
  });

  it("cannot take effect on work that was accepted meanwhile", async () => {
    const deal = await dealIn("live_check");
    must(await propose(deal.brand, deal, fee(40_000n)));
    must(await signAs(deal.brand, deal));
    const { confirmLive } = await import("#app/domain/content/confirm-live.server.ts");
    must(await confirmLive(deal.brand, deal.deliverableIds[0] ?? ""));
    expect(await signAs(deal.creator, deal)).toMatchObject({ code: "amendment_moot" });
    expect(await propose(deal.brand, deal, fee(40_000n))).toMatchObject({ code: "amendment_open" });
    const reason = "Accepted already.";
    must(await endAmendment(deal.creator, { dealNumber: deal.number, number: 1, reason }));
    expect(await amendmentRow(deal)).toMatchObject({ state: "declined", endReason: reason });
    expect(await propose(deal.brand, deal, fee(40_000n))).toMatchObject({ code: "wrong_state" });
  });
});

describe("new dates", () => {
  it("are proposed and accepted with one click each, and move the limit", async () => {
    const deal = await dealIn("active");
    const draftBy = new Date((await appNow()).getTime() + 20 * 24 * HOURS);
    const change: Change = { kind: "new_date", position: 0, draftBy, publishFrom: null, publishTo: null };
    must(await propose(deal.creator, deal, change));
    expect(await amendmentRow(deal)).toMatchObject({ byClick: true, state: "signing" });
    must(await signAs(deal.brand, deal, 1, ""));
    expect(await amendmentRow(deal)).toMatchObject({ state: "in_force", added: 0n });
    expect((await item(deal))?.dueAt).toEqual(draftBy);
    expect(await balancesOf(deal.dealId)).toMatchObject({ held: 47_300n });
  });
});

describe("one more deliverable", () => {
  it("starts when its money is in, and is part of the deal", async () => {
    const deal = await dealIn("live_due");
    const line = {
      lineId: randomUUID(),
      platform: "instagram",
      format: "story",
      contentOnly: false,
    } as const;
    const what = { quantity: 2, specification: "", price: 9_000n, publishTo: null };
    await amended(deal, { kind: "extra_work", ...line, ...what });
    expect(await item(deal, 1)).toMatchObject({ state: "draft_due", gross: 9_000n, brandFee: 900n });
    expect(await dealRow(deal)).toMatchObject({ gross: 52_000n, brandFee: 5_200n });
  });
});

describe("a licence extension", () => {
  it("of a completed deal is paid in and out like everything else", async () => {
    const deal = await dealIn("completed");
    const before = await db.licence.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const { licence } = (await dealRow(deal)).terms.body as {
      licence: { media: string[]; territory: string[] };
    };
    const { media, territory } = licence;
    const grant = { media, territory, termDays: 720, paidMedia: true, lineId: randomUUID(), price: 12_000n };
    await amended(deal, { kind: "licence", ...grant });
    const after = await db.licence.findUniqueOrThrow({ where: { id: before.id } });
    expect(after.endsAt).toEqual(new Date(before.startsAt.getTime() + 720 * 24 * HOURS));
    expect(await item(deal, 1)).toMatchObject({ format: "licence", state: "accepted" });
    const payout = await db.payout.findFirstOrThrow({ where: { dealId: deal.dealId, state: "scheduled" } });
    expect(payout.amount).toBe(12_000n);
    await moveClockTo(payout.releaseAt);
    const claim = must(await claimPayout(payout.id));
    must(await recordTransfer(payout.id, claim?.token ?? 0, { ok: true, id: `tr_${randomUUID()}` }));
    expect(await item(deal, 1)).toMatchObject({ state: "paid" });
    expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n, funded: 60_500n });
    expect((await dealRow(deal)).state).toBe("completed");
  });

  it("takes nothing back", async () => {
    const deal = await dealIn("active");
    const narrower = { media: [], territory: [], termDays: 1, paidMedia: false };
    const change: Change = { kind: "licence", ...narrower, lineId: randomUUID(), price: 0n };
    expect(await propose(deal.brand, deal, change)).toMatchObject({ code: "licence_narrower" });
  });
});

it("use beyond a licence is reported by its creator, and also while it runs", async () => {
  const deal = await dealIn("completed");
  const { id } = await db.licence.findFirstOrThrow({ where: { dealId: deal.dealId } });
  const target = { kind: "licence", slug: id, key: null } as const;
  const said = { reason: "licence", detail: "Seen as a paid ad." } as const;
  expect(await reportContent(deal.brand, target, said)).toMatchObject({ code: "not_found" });
  must(await reportContent(deal.creator, target, said));
  expect(await db.contentReport.count({ where: { target: `licence:${id}` } })).toBe(1);
});

describe("an amendment that is not settled", () => {
  it("lapses at its limit and not a second before; each side is reminded once", async () => {
    const deal = await dealIn("active");
    must(await propose(deal.brand, deal, round));
    must(await signAs(deal.brand, deal));
    await moveClock(49 * HOURS);
    await remindOfAmendments();
    await remindOfAmendments();
    const due = { dealId: deal.dealId, kind: "amendment_due" };
    expect(await db.notification.count({ where: { ...due, userId: deal.creator.userId } })).toBe(1);
    expect(await db.notification.count({ where: { ...due, userId: deal.brand.userId } })).toBe(0);
    const { dueAt } = await amendmentRow(deal);
    const left = (dueAt?.getTime() ?? 0) - (await appNow()).getTime();
    await moveClock(left - 1_000);
    await lapseAmendments();
    expect((await amendmentRow(deal)).state).toBe("signing");
    await moveClock(1_000);
    expect(await signAs(deal.creator, deal)).toMatchObject({ code: "too_late" });
    await lapseAmendments();
    expect(await amendmentRow(deal)).toMatchObject({ state: "lapsed", endReason: "not_signed" });
    must(await propose(deal.creator, deal, round));
  });

  it("and is paid too late sends the money back", async () => {
    const deal = await dealIn("active");
    must(await propose(deal.brand, deal, round));
    must(await signAs(deal.brand, deal));
    must(await signAs(deal.creator, deal));
    const pay = await payAmendment(deal);
    await moveClock(73 * HOURS);
    await lapseAmendments();
    expect(await amendmentRow(deal)).toMatchObject({ state: "lapsed", endReason: "not_funded" });
    expect(await pay()).toBe("amendment_over");
    expect(await dealRow(deal)).toMatchObject({ gross: 43_000n });
  });

  it("is nobody else's, needs the right name, and one is open at a time", async () => {
    const deal = await dealIn("active");
    expect(await propose(await brandUser(), deal, round)).toMatchObject({ code: "not_found" });
    const reviewer = { ...deal.brand, role: "reviewer" as const };
    expect(await propose(reviewer, deal, round)).toMatchObject({ code: "not_allowed" });
    expect(await propose(deal.brand, deal, fee(43_000n))).toMatchObject({ code: "nothing_changed" });
    must(await propose(deal.brand, deal, round));
    expect(await propose(deal.creator, deal, round)).toMatchObject({ code: "amendment_open" });
    expect(await signAs(deal.brand, deal, 1, "Somebody Else")).toMatchObject({ code: "name_mismatch" });
    must(await endAmendment(deal.brand, { dealNumber: deal.number, number: 1, reason: "" }));
    expect((await amendmentRow(deal)).state).toBe("withdrawn");
  });
});
