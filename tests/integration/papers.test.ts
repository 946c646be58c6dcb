import { afterEach, describe, expect, it } from "vitest";
import { act, appNow, db } from "#app/db.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { settlementOf } from "#app/domain/deal/kill-fee.ts";
import { issueCreditNote, issueReceipt } from "#app/domain/paper/issue-paper.server.ts";
import { paperBody } from "#app/domain/paper/paper.ts";
import { brandPapers, ownPaper } from "#app/domain/paper/papers.server.ts";
import { printPaper } from "#app/domain/paper/print-paper.ts";
import { saveTaxIdentity } from "#app/domain/paper/tax-identity.server.ts";
import { done, refuse } from "#app/domain/refusal.ts";
import { renderPaper } from "#app/services/pdf/paper.server.ts";
import { advanceDisputes } from "#app/domain/dispute/sweep.server.ts";
import { amended } from "../support/amendment-fixtures.ts";
import { answeredDispute, ruleOn } from "../support/dispute-fixtures.ts";
import { brandUser, dealIn, HOURS, moveClock, must, type TestDeal } from "../support/factories.ts";
import { expectSoundLedger } from "../support/ledger-check.ts";

afterEach(expectSoundLedger);

const tax = { legalName: "Pepperjar Foods Inc.", taxNumber: "12-3456789", address: "5 Pan Road" };

/** Kind, total, service fee and first line of a deal's papers, the oldest first. */
async function facts({ dealId }: TestDeal) {
  const rows = await db.paper.findMany({ where: { dealId }, orderBy: [{ issuedAt: "asc" }, { id: "asc" }] });
  return rows.map(({ kind, total, body }) => {
    const { serviceFee, lines } = paperBody.parse(body);
    return [kind, total, BigInt(serviceFee), lines[0]?.label];
  });
}

async function cancelled(): Promise<TestDeal> {
  const deal = await dealIn("in_review");
  await cancelBy(deal, "brand");
  return deal;
}

async function cancelBy(deal: TestDeal, side: "brand" | "creator"): Promise<void> {
  const row = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { deliverables: true },
  });
  const items = row.deliverables.map((item) => ({ ...item, label: "" }));
  const { kept, refunded } = settlementOf(
    { state: row.state, currency: row.currency, items, shipment: null },
    side,
    await appNow(),
  );
  must(await cancelDeal(deal[side], { dealNumber: deal.number, reason: "We stop.", kept, refunded }));
}

describe("papers", () => {
  it("a funding gives one receipt, a refund one credit note that takes back from it, each in its own series", async () => {
    const deal = await cancelled();
    const { rows } = await brandPapers(deal.brand, { kind: null, cursor: null });
    const slug = deal.brand.brandSlug.toUpperCase();
    const year = (await appNow()).getUTCFullYear();
    expect(rows.map(({ number, total, serviceFee }) => [number, total, serviceFee])).toEqual([
      [`${slug}-C-${year}-0001`, 23_650n, 2_150n],
      [`${slug}-R-${year}-0001`, 47_300n, 4_300n],
    ]);
    const note = await ownPaper(deal.brand, rows[0]?.id ?? "");
    expect(note).toMatchObject({ corrects: rows[1]?.number, reason: "We stop.", payment: null });
    const only = await brandPapers(deal.brand, { kind: "credit_note", cursor: null }, 1);
    expect(only).toMatchObject({ rows: [{ kind: "credit_note" }], next: null });
    const first = await brandPapers(deal.brand, { kind: null, cursor: null }, 1);
    const second = await brandPapers(deal.brand, { kind: null, cursor: first.next }, 1);
    expect([first, second].flatMap((page) => page.rows.map(({ id }) => id))).toEqual(
      rows.map(({ id }) => id),
    );
    expect(second.next).toBeNull();
  });

  it("of an amendment: its funding has a receipt of its own, what it sends back a note of its own", async () => {
    const more = await dealIn("active");
    await amended(more, { kind: "extra_round", position: 0, rounds: 1, price: 5_000n });
    expect(await facts(more)).toEqual([
      ["receipt", 47_300n, 4_300n, expect.any(String)],
      ["receipt", 5_500n, 500n, "Amendment 1: another revision round"],
    ]);
    const less = await dealIn("active");
    await amended(less, { kind: "fee", position: 0, gross: 40_000n });
    expect((await facts(less))[1]).toEqual(["credit_note", 3_300n, 300n, "Amendment 1: another fee"]);
  });

  it("of a dispute: a credit note for what the ruling sends back", async () => {
    const deal = await dealIn("in_review");
    must(await ruleOn(await answeredDispute(deal), "partial", { amount: 10_000n }));
    await moveClock(72 * HOURS);
    await advanceDisputes();
    expect((await facts(deal))[1]).toEqual(["credit_note", 36_300n, 3_300n, "Fee for the work in dispute"]);
  });

  it("of a refund to two cards: one note for both", async () => {
    const deal = await dealIn("active");
    await amended(deal, { kind: "extra_round", position: 0, rounds: 1, price: 5_000n });
    await cancelBy(deal, "creator");
    expect((await facts(deal)).slice(2)).toEqual([
      ["credit_note", 52_800n, 4_800n, "Fee for work that ended"],
    ]);
  });

  it("say what was true when they were issued: the same bytes after everything has changed its name", async () => {
    const deal = await dealIn("funding");
    must(await saveTaxIdentity(deal.brand, tax));
    const funding = { fundingId: "one", amount: 47_300n, reference: "ch_1" };
    await act(async (tx, now) => done(await issueReceipt(tx, now, deal.dealId, funding)));
    const [row] = (await brandPapers(deal.brand, { kind: "receipt", cursor: null })).rows;
    const read = async () =>
      renderPaper(printPaper(paperBody.parse(await ownPaper(deal.brand, row?.id ?? ""))));
    const before = await read();
    expect(printPaper(paperBody.parse(await ownPaper(deal.brand, row?.id ?? ""))).parties[1]).toMatchObject({
      name: tax.legalName,
      lines: expect.arrayContaining([`Tax number ${tax.taxNumber}`, tax.address]) as string[],
    });
    must(await saveTaxIdentity(deal.brand, { ...tax, legalName: "Another Inc." }));
    await db.brand.update({ where: { id: deal.brand.brandId }, data: { name: "Renamed" } });
    expect(Buffer.from(await read()).equals(Buffer.from(before))).toBe(true);
    expect(Buffer.from(before).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("cannot be changed, taken away, or given another number", async () => {
    const deal = await dealIn("active");
    const { dealId, brand } = deal;
    const change = db.$executeRaw`update paper set number = 'X' where deal_id = ${dealId}::uuid`;
    await expect(change).rejects.toThrow(/append-only/);
    const removal = db.$executeRaw`delete from paper where deal_id = ${dealId}::uuid`;
    await expect(removal).rejects.toThrow(/append-only/);
    const jump = db.$executeRaw`update paper_series set last = 7 where brand_id = ${brand.brandId}::uuid`;
    await expect(jump).rejects.toThrow(/up by one/);
  });

  it("are nobody else's, and not for a role that does not see money", async () => {
    const deal = await dealIn("active");
    const [row] = (await brandPapers(deal.brand, { kind: null, cursor: null })).rows;
    expect(await ownPaper(deal.brand, row?.id ?? "")).not.toBeNull();
    expect(await ownPaper(await brandUser(), row?.id ?? "")).toBeNull();
    expect(await ownPaper(await brandUser("reviewer", deal.brand.brandId), row?.id ?? "")).toBeNull();
    expect(await saveTaxIdentity(await brandUser("reviewer", deal.brand.brandId), tax)).toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("numbers", () => {
  it("of 50 at once, some of which roll back: no gap, no double; the same cause twice gives one paper", async () => {
    const deal = await dealIn("funding");
    const one = (index: number) =>
      act(async (tx, now) => {
        const payment = { fundingId: `f${index % 45}`, amount: 47_300n, reference: `ch_${index}` };
        const number = await issueReceipt(tx, now, deal.dealId, payment);
        return index % 7 === 0 ? refuse("wrong_state") : done(number);
      });
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => one(index)));
    const given = new Set(all.flatMap((result) => (result.ok ? [result.value] : [])));
    const papers = await db.paper.findMany({ where: { dealId: deal.dealId }, orderBy: { sequence: "asc" } });
    expect(papers.map(({ sequence }) => sequence)).toEqual(papers.map((_, index) => index + 1));
    expect(new Set(papers.map(({ number }) => number))).toEqual(given);
    expect(all.filter((result) => !result.ok)).toHaveLength(8);
    expect(papers.length).toBeGreaterThan(35);
  });

  it("begin again with a new year, and credit notes do not use up receipts", async () => {
    const deal = await dealIn("funding");
    const at = (instant: string, fundingId: string) =>
      act(async (tx) => {
        const payment = { fundingId: deal.dealId + fundingId, amount: 47_300n, reference: "ch" };
        return done(await issueReceipt(tx, new Date(instant), deal.dealId, payment));
      });
    const numbers = [await at("2030-12-31T23:59:59Z", "a"), await at("2031-01-01T00:00:00Z", "b")];
    const refund = { dealId: deal.dealId, amount: 100n, cause: `test:${deal.dealId}`, reason: "Test" };
    await act(async (tx) => done(await issueCreditNote(tx, new Date("2031-01-01T00:00:00Z"), refund)));
    numbers.push(await at("2031-01-01T00:00:01Z", "c"));
    expect(numbers.map((result) => result.ok && result.value.slice(-11))).toEqual([
      "-R-2030-0001".slice(-11),
      "-R-2031-0001".slice(-11),
      "-R-2031-0002".slice(-11),
    ]);
  });
});
