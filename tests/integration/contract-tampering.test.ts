// Somebody with the database at hand changes what was agreed: the database refuses, and where its guards were
// taken away, nothing is signed or sealed over it.
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { contractToSeal } from "#app/domain/contract/contract-to-seal.server.ts";
import { dealIn, sign, type TestDeal } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const ORIGIN = "http://localhost:3000";
const contractOf = (deal: TestDeal) => db.contract.findUniqueOrThrow({ where: { dealId: deal.dealId } });

/** Runs SQL as somebody who may switch the guards off. */
async function unguarded(table: string, statement: string): Promise<void> {
  await db.$executeRawUnsafe(`alter table ${table} disable trigger user`);
  await db.$executeRawUnsafe(statement);
  await db.$executeRawUnsafe(`alter table ${table} enable trigger user`);
}

describe("the database refuses to change", () => {
  it("a contract's text, digest or end", async () => {
    const { id } = await contractOf(await dealIn("funding"));
    const changes = [
      `document = jsonb_set(document, '{title}', '"Another"')`,
      `document_sha256 = repeat('0', 64)`,
      `completed_at = null`,
    ];
    for (const change of changes)
      await expect(db.$executeRawUnsafe(`update contract set ${change} where id = '${id}'`)).rejects.toThrow(
        "is frozen",
      );
    await expect(db.$executeRaw`delete from contract where id = ${id}::uuid`).rejects.toThrow();
  });

  it("a deal's sums, parties or terms, and a deliverable's", async () => {
    const deal = await dealIn("active");
    const other = await dealIn("signing");
    const sets = ["gross = gross - 1", "currency = 'EUR'", `creator_id = '${other.creator.creatorId}'`];
    for (const set of sets)
      await expect(
        db.$executeRawUnsafe(`update deal set ${set} where id = '${deal.dealId}'`),
      ).rejects.toThrow("are frozen");
    for (const set of ["gross = gross + 1", "content_only = true", "quantity = 2"])
      await expect(
        db.$executeRawUnsafe(`update deliverable set ${set} where deal_id = '${deal.dealId}'`),
      ).rejects.toThrow("are frozen");
  });
});

describe("where the guards were off", () => {
  it("nobody signs a text that is not the one of its digest", async () => {
    const deal = await dealIn("signing");
    const { id } = await contractOf(deal);
    await unguarded(
      "contract",
      `update contract set document = jsonb_set(document, '{title}', '"Another"') where id = '${id}'`,
    );
    await expect(sign(deal.creator, deal.number)).rejects.toThrow("its text is not the one of its digest");
    expect(await db.signature.count({ where: { contractId: id } })).toBe(0);
  });

  it.each([
    ["a name", `typed_name = 'Somebody Else'`, "signature 1 was changed"],
    ["an address", `ip = '198.51.100.1'`, "signature 1 was changed"],
    ["a moment", `signed_at = signed_at - interval '1 day'`, "signature 1 was changed"],
    ["a digest", `document_sha256 = repeat('a', 64)`, "signature 1 is of another text"],
    ["a link", `previous_hash = repeat('a', 64)`, "signature 1 does not follow"],
  ])("nothing is sealed or signed over %s that was changed", async (_what, change, why) => {
    const half = await dealIn("signing");
    expect(await sign(half.creator, half.number)).toMatchObject({ ok: true });
    const whole = await dealIn("funding");
    const [{ id: halfId }, { id: wholeId }] = [await contractOf(half), await contractOf(whole)];
    expect(await contractToSeal(wholeId, ORIGIN)).not.toBeNull();
    await unguarded(
      "signature",
      `update signature set ${change} where sequence = 1 and contract_id in ('${halfId}', '${wholeId}')`,
    );
    await expect(sign(half.brand, half.number)).rejects.toThrow(why);
    await expect(contractToSeal(wholeId, ORIGIN)).rejects.toThrow(why);
  });
});
