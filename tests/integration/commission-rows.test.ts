// Orders that a brand's shop tells of by signed call, and those of a file.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import {
  conversionKeys,
  makeConversionKey,
  MOST_KEYS,
  revokeConversionKey,
} from "#app/domain/commission/conversion-keys.server.ts";
import { voidConversion } from "#app/domain/commission/enter-conversion.server.ts";
import { importConversions } from "#app/domain/commission/import-conversions.server.ts";
import { callDigest, conversionSecret } from "#app/http/conversion-secret.server.ts";
import { action } from "#app/routes/webhooks/conversions.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { sellingDeal } from "#tests/support/commission-fixtures.ts";
import type { MoneyDeal } from "#tests/support/money-factory.ts";

const rowsOf = ({ dealId }: MoneyDeal) =>
  db.conversion.findMany({ where: { dealId }, orderBy: { id: "asc" } });

interface Call {
  key: string;
  body: string;
  secret?: string;
  timestamp?: number;
  header?: string | null;
}

async function call({ key, body, ...more }: Call) {
  const timestamp = more.timestamp ?? Math.floor(Date.now() / 1_000);
  const signed = `t=${timestamp},v1=${callDigest(more.secret ?? conversionSecret(key), timestamp, body)}`;
  const header = more.header === undefined ? signed : more.header;
  const headers = new Headers(header === null ? [] : [["sweetspot-signature", header]]);
  const request = new Request(`http://localhost/hooks/conversions/${key}`, { method: "POST", body, headers });
  const context = { ip: "203.0.113.9" } as never;
  const response = await action({ request, params: { key }, context });
  const json = (await response.json()) as { result?: string; error?: { code: string; field?: string } };
  return { status: response.status, result: json.result, code: json.error?.code, field: json.error?.field };
}

async function shop() {
  const deal = await sellingDeal();
  const key = must(await makeConversionKey(deal.brand)).id;
  const order = {
    ...{ deal: deal.number, order_id: "1001", amount: "45.00", currency: "USD" },
    occurred_at: (await appNow()).toISOString(),
  };
  return { deal, key, order, body: JSON.stringify(order) };
}

describe("a signed call", () => {
  test("adds an order once, however often it is repeated, also all at once", async () => {
    const { deal, key, body } = await shop();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => call({ key, body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(await rowsOf(deal)).toMatchObject([{ orderId: "1001", amount: 4_500n, source: "call" }]);
    expect((await conversionKeys(deal.brand))[0]?.lastUsedAt).not.toBeNull();
  });

  test("without the right, fresh signature nothing is looked at", async () => {
    const { deal, key, body } = await shop();
    const now = Math.floor(Date.now() / 1_000);
    const answers = [
      await call({ key, body, header: null }),
      await call({ key, body, secret: "guessed" }),
      await call({ key, body, timestamp: now - 301 }),
      await call({ key, body, timestamp: now + 400 }),
      await call({ key: randomUUID(), body }),
      await call({
        key,
        body: body.replace("45", "95"),
        header: `t=${now},v1=${callDigest(conversionSecret(key), now, body)}`,
      }),
    ];
    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual([
      ...["400 signature_missing", "401 signature_wrong", "401 signature_old", "401 signature_old"],
      ...["401 signature_wrong", "401 signature_wrong"],
    ]);
    expect(await rowsOf(deal)).toEqual([]);
  });

  test("who knows a key’s address alone does not use up its shop’s calls", async () => {
    const { key, body } = await shop();
    const counted = { key: { startsWith: "conversion:account:" }, count: { gt: 0 } };
    await db.throttle.deleteMany({ where: counted });
    await call({ key, body, secret: "guessed" });
    expect(await db.throttle.count({ where: counted })).toBe(0);
    expect(await call({ key, body })).toMatchObject({ status: 201 });
    expect(await db.throttle.count({ where: counted })).toBe(1);
  });

  test("what it says wrong is named with a code", async () => {
    const { deal, key, order, body } = await shop();
    await call({ key, body });
    const other = await shop();
    const answer = (more: object) => call({ key, body: JSON.stringify({ ...order, ...more }) });
    const answers = [
      await call({ key, body: "{" }),
      await answer({ amount: 45 }),
      await answer({ amount: "46.00" }),
      await answer({ order_id: "2", currency: "EUR" }),
      await answer({ order_id: "2", occurred_at: "2020-01-01T00:00:00Z" }),
      await answer({ order_id: "2", deal: other.deal.number }),
      await call({ key, body: " ".repeat(9_000) }),
    ];
    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual([
      ...["400 not_json", "422 field_invalid", "409 order_conflict", "422 wrong_currency"],
      ...["422 outside_period", "404 not_found", "413 too_large"],
    ]);
    expect(answers[1]?.field).toBe("amount");
    expect(await rowsOf(deal)).toHaveLength(1);
  });

  test("a voided order does not come back by a repeated call", async () => {
    const { deal, key, body } = await shop();
    await call({ key, body });
    const [row] = await rowsOf(deal);
    must(await voidConversion(deal.brand, deal.number, row?.id ?? "", "A test order"));
    expect(await call({ key, body })).toMatchObject({ status: 422, code: "order_voided" });
  });

  test("a revoked key opens nothing; there is room for five, owners make them", async () => {
    const { deal, key, body } = await shop();
    must(await revokeConversionKey(deal.brand, key));
    must(await revokeConversionKey(deal.brand, key));
    expect(await call({ key, body })).toMatchObject({ code: "signature_wrong" });
    const made = [];
    for (let n = 0; n <= MOST_KEYS; n += 1) made.push(await makeConversionKey(deal.brand));
    expect(made.map(({ ok }) => ok)).toEqual([...Array<boolean>(MOST_KEYS).fill(true), false]);
    expect(await makeConversionKey({ ...deal.brand, role: "manager" })).toMatchObject({
      code: "not_allowed",
    });
    const stranger = (await sellingDeal()).brand;
    expect(await revokeConversionKey(stranger, key)).toMatchObject({ code: "not_found" });
  });
});

describe("a file", () => {
  const line = (at: Date, n: number, more: object = {}) => ({
    line: n + 1,
    entry: {
      ...{ kind: "sale" as const, orderId: `F-${n}`, amount: 1_000n, currency: "USD", occurredAt: at },
      ...more,
    },
  });

  test("a look writes nothing, then all of it comes in, and again nothing new", async () => {
    const deal = await sellingDeal();
    const at = await appNow();
    const orders = [line(at, 1), line(at, 2), line(at, 2), line(at, 3, { kind: "return", orderId: "F-1" })];
    const looked = must(await importConversions(deal.brand, deal.number, orders, { write: false }));
    expect(looked).toEqual({ added: 3, known: 1, sales: 2_000n, returned: 1_000n, problems: [] });
    expect(await rowsOf(deal)).toEqual([]);
    must(await importConversions(deal.brand, deal.number, orders, { write: true }));
    expect(await rowsOf(deal)).toHaveLength(3);
    expect(must(await importConversions(deal.brand, deal.number, orders, { write: true }))).toMatchObject({
      ...{ added: 0, known: 4 },
    });
  });

  test("one bad line, and nothing is imported", async () => {
    const deal = await sellingDeal();
    const at = await appNow();
    const orders = [line(at, 1), line(new Date("2020-01-01"), 2), line(at, 3)];
    const { problems } = must(await importConversions(deal.brand, deal.number, orders, { write: true }));
    expect(problems).toEqual([{ line: 3, problem: expect.stringContaining("outside the days") as string }]);
    expect(await rowsOf(deal)).toEqual([]);
  });
});
