// Addresses of money pages that somebody changed by hand: the first page, and never a failure.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { commissionPage } from "#app/domain/commission/commission-page.server.ts";
import { brandFees } from "#app/domain/deal/brand-fees.server.ts";
import { brandPapers } from "#app/domain/paper/papers.server.ts";
import { creatorPayouts } from "#app/domain/payout/payout-rows.server.ts";
import { readPeriod, type StatementPeriod } from "#app/domain/payout/statement.ts";
import { statementPage } from "#app/domain/payout/statement.server.ts";
import { sellingDeal, sold } from "#tests/support/commission-fixtures.ts";

test.each(["-200000-01-01T00:00:00.000Z", "+200000-01-01T00:00:00.000Z", "0000-01-01", "yesterday"])(
  "a place in a list such as %s is none",
  async (at) => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 40_000n);
    const cursor = `${at}_${randomUUID()}`;
    const period = readPeriod("2026") as StatementPeriod;
    const page = await commissionPage(deal.brand, deal.number, { cursor, statement: null });
    expect(page).toMatchObject({ orders: { rows: [{ order: "1001" }] } });
    expect(await brandPapers(deal.brand, { kind: null, cursor })).toEqual({ rows: [], next: null });
    expect(await statementPage(deal.creator, period, cursor)).toEqual({ lines: [], next: null });
    expect(await creatorPayouts(deal.creator, cursor)).toEqual({ rows: [], next: null });
    expect((await brandFees(cursor)).rows).toHaveLength(await db.brandFee.count());
  },
);
