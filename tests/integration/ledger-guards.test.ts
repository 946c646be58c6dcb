import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { act, db } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { commandProblems, ledgerProblems } from "#app/domain/ledger/problems.server.ts";
import { journalsOf } from "#app/domain/ledger/queries.server.ts";
import { fundDeal, releaseDeliverable } from "#app/domain/ledger/recipes.ts";
import { done } from "#app/domain/refusal.ts";

const currency = "USD";
const dealId = randomUUID();
const creatorId = randomUUID();

beforeAll(async () => {
  const work = { dealId, creatorId, currency, gross: 50n, brandFee: 10n, creatorFee: 0n };
  await act(async (tx, now) => {
    const shared = { dealId, memo: "" };
    const funded = fundDeal({ dealId, currency, amount: 100n });
    await post(tx, now, { ...shared, kind: "deal_funded", idempotencyKey: "fund", lines: funded });
    const released = releaseDeliverable(work);
    await post(tx, now, {
      ...shared,
      kind: "deliverable_released",
      idempotencyKey: "release",
      lines: released,
    });
    return done(null);
  });
});
afterAll(async () => {
  expect(await ledgerProblems()).toEqual([]);
  await db.$disconnect();
});

describe("whoever writes to the tables, with whatever program", () => {
  async function account(kind: string): Promise<string> {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from ledger_account where kind = ${kind}::account_kind and currency = 'USD' limit 1`;
    return rows[0]?.id ?? "";
  }

  async function rawJournal(amounts: bigint[]): Promise<void> {
    const [pending, fees] = [await account("processor_pending"), await account("platform_fee")];
    await db.$transaction(async (tx) => {
      const id = randomUUID();
      await tx.$executeRaw`
        insert into journal (id, kind, idempotency_key, memo, at) values (${id}::uuid, 'deal_funded', ${id}, 'raw', now())`;
      for (const [index, amount] of amounts.entries())
        await tx.$executeRaw`insert into posting (journal_id, account_id, amount)
          values (${id}::uuid, ${index % 2 ? fees : pending}::uuid, ${amount})`;
    });
  }

  test("an unbalanced journal is refused at commit", async () => {
    await expect(rawJournal([10n, -9n])).rejects.toThrow(/off balance by 1 USD/);
    await rawJournal([10n, -10n]);
    await rawJournal([-10n, 10n]);
  });

  test("a journal with one posting or none is refused at commit", async () => {
    await expect(rawJournal([])).rejects.toThrow(/has 0 posting/);
    await expect(rawJournal([10n])).rejects.toThrow(/has 1 posting/);
    await expect(rawJournal([0n, 0n])).rejects.toThrow(/posting_moves_something/);
  });

  test("a journal that was committed takes no more postings, balanced or not", async () => {
    const [journal] = await journalsOf(dealId);
    const [pending, fees] = [await account("processor_pending"), await account("platform_fee")];
    const late = db.$executeRaw`insert into posting (journal_id, account_id, amount) values
      (${journal?.id}::uuid, ${pending}::uuid, 1), (${journal?.id}::uuid, ${fees}::uuid, -1)`;
    await expect(late).rejects.toThrow(/is closed/);
  });

  test.each(["journal", "posting", "ledger_account"])(
    "%s takes no update, no delete, no truncate",
    async (table) => {
      const column = { journal: "memo = 'x'", posting: "amount = amount + 1", ledger_account: "owner = 'x'" }[
        table
      ];
      await expect(db.$executeRawUnsafe(`update ${table} set ${column}`)).rejects.toThrow(/append-only/);
      await expect(db.$executeRawUnsafe(`delete from ${table}`)).rejects.toThrow(
        /append-only|is still referenced/,
      );
      await expect(db.$executeRawUnsafe(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
    },
  );
});

describe("the check sees what it is for", () => {
  test.each([
    [
      "journal_off_balance",
      "update posting set amount = amount + 1 where id = (select max(id) from posting)",
    ],
    ["journal_too_short", "delete from posting where id = (select max(id) from posting)"],
    [
      "account_overdrawn",
      "update posting set amount = 1 where account_id in (select id from ledger_account where kind = 'held')",
    ],
    ["deal_does_not_add_up", "update journal set kind = 'processor_fee' where kind = 'deal_funded'"],
  ])("%s", async (code, tampering) => {
    const found = await db
      .$transaction(async (tx) => {
        // As somebody would who has the keys to the database: triggers off, books cooked.
        await tx.$executeRawUnsafe("set local session_replication_role = replica");
        await tx.$executeRawUnsafe(tampering);
        throw Object.assign(new Error("rolled back"), { problems: await ledgerProblems(tx) });
      })
      .catch((error: { problems?: { code: string }[] }) => error.problems ?? []);
    expect(found.map((problem) => problem.code)).toContain(code);
  });

  test("journals that no command ordered are seen as well", async () => {
    const codes = (await commandProblems()).map((problem) => problem.code);
    expect(new Set(codes)).toEqual(new Set(["funding_differs", "payable_differs"]));
  });
});
