// What a signature asks for, and the texts that a brand adds to what is signed.
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { signAmendment } from "#app/domain/amendment/sign-amendment.server.ts";
import { ownAddenda, retireAddendum, saveAddendum } from "#app/domain/contract/addenda.server.ts";
import { contractDocument } from "#app/domain/contract/contract.ts";
import { brokenSeal } from "#app/domain/contract/seal-check.server.ts";
import { signContract } from "#app/domain/contract/sign-contract.server.ts";
import { changePolicy } from "#app/domain/deal/change-policy.server.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import { amendmentRow, propose } from "#tests/support/amendment-fixtures.ts";
import {
  acceptedDeal,
  adminUser,
  applicationTo,
  dealIn,
  must,
  offerTo,
  publishedBrief,
  type TestDeal,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const contractOf = (deal: TestDeal) =>
  db.contract.findUniqueOrThrow({
    where: { dealId: deal.dealId },
    include: { deal: { include: { terms: true } } },
  });

async function signing(deal: TestDeal) {
  const { documentSha256 } = await contractOf(deal);
  const browser = { ip: "203.0.113.7", userAgent: "Test browser" };
  return { dealNumber: deal.number, typedName: deal.creator.name, documentSha256, ...browser };
}

describe("a signature", () => {
  it("asks for the password from the operator's amount on", async () => {
    const admin = await adminUser();
    const before = await policyNow();
    const deal = await dealIn("signing");
    const { gross } = await db.deal.findUniqueOrThrow({ where: { id: deal.dealId } });
    const amount = Number(gross / 100n);
    must(await changePolicy(admin, { ...before, signAgainAmount: amount }));
    const input = await signing(deal);
    expect(await signContract(deal.creator, input)).toMatchObject({ ok: false, code: "password_again" });
    expect(await signContract(deal.creator, { ...input, confirmed: true })).toMatchObject({ ok: true });
    must(await changePolicy(admin, before));
  });

  it("takes a drawing and nothing that only looks like one", async () => {
    const deal = await dealIn("signing");
    const input = await signing(deal);
    const bad = await signContract(deal.creator, { ...input, drawing: 'M1,1"/><script>' });
    expect(bad).toMatchObject({ ok: false, code: "drawing_invalid" });
    const drawing = "M20,80L60,20L100,90L140,30L200,70L240,60L280,50L390,60";
    must(await signContract(deal.creator, { ...input, drawing }));
    const [row] = await db.signature.findMany({ where: { contract: { dealId: deal.dealId } } });
    expect(row?.drawing).toBe(drawing);
  });
});

describe("an amendment's signature", () => {
  it("asks for the password as the contract's does, and takes a drawing", async () => {
    const admin = await adminUser();
    const before = await policyNow();
    const deal = await dealIn("active");
    must(await propose(deal.brand, deal, { kind: "fee", position: 0, gross: 40_000n }));
    const { documentSha256 } = await amendmentRow(deal);
    const browser = { ip: "203.0.113.7", userAgent: "Test browser" };
    const input = { ...browser, documentSha256, dealNumber: deal.number, number: 1 };
    const own = { ...input, typedName: deal.brand.name };
    must(await changePolicy(admin, { ...before, signAgainAmount: 300 }));
    expect(await signAmendment(deal.brand, own)).toMatchObject({ code: "password_again" });
    expect(await signAmendment(deal.brand, { ...own, drawing: "M1,1Z" })).toMatchObject({
      code: "drawing_invalid",
    });
    const drawing = "M20,80L60,20L100,90L140,30L200,70L240,60L280,50L390,60";
    must(await signAmendment(deal.brand, { ...own, drawing, confirmed: true }));
    must(await changePolicy(admin, before));
    const { document, id, signatures } = await amendmentRow(deal);
    expect(signatures.map((one) => one.drawing)).toEqual([drawing]);
    expect(brokenSeal({ id, document, documentSha256 }, signatures)).toBeNull();
    const other = signatures.map((one) => ({ ...one, drawing: `${drawing}L1,1` }));
    expect(brokenSeal({ id, document, documentSha256 }, other)).toBe("signature 1 was changed");
  });
});

describe("a brand's own text", () => {
  it("is in the terms and the contract of offers from then on, in the version of that moment", async () => {
    const brief = await publishedBrief();
    const { brand } = brief;
    const plain = await acceptedDeal(await offerTo(await applicationTo(brief)));
    must(await saveAddendum(brand, { title: "Gloves", text: "Wear gloves at all times." }));
    const first = await offerTo(await applicationTo(brief));
    const [text] = (await ownAddenda(brand)).texts;
    must(
      await saveAddendum(brand, { id: text?.id, title: "Gloves", text: "Wear clean gloves at all times." }),
    );
    const [old, fresh] = [
      await acceptedDeal(first),
      await acceptedDeal(await offerTo(await applicationTo(brief))),
    ];
    const addenda = async (deal: TestDeal) => readTerms((await contractOf(deal)).deal.terms.body).addenda;
    expect(await addenda(plain)).toBeUndefined();
    expect(await addenda(old)).toMatchObject([{ version: 1, text: "Wear gloves at all times." }]);
    expect(await addenda(fresh)).toMatchObject([{ version: 2, earlier: "Wear gloves at all times." }]);
    const { clauses } = contractDocument.parse((await contractOf(fresh)).document);
    const own = clauses.find((clause) => clause.key === "addendum");
    expect(own?.heading).toBe("Added by the Brand: Gloves");
    expect(own?.paragraphs.at(-1)).toBe("Wear clean gloves at all times.");
    must(await retireAddendum(brand, text?.id ?? ""));
    expect(await addenda(await acceptedDeal(await offerTo(await applicationTo(brief))))).toBeUndefined();
  });

  it("is its brand's alone, bounded, and a version is never rewritten", async () => {
    const { brand } = await publishedBrief();
    const other = (await publishedBrief()).brand;
    const input = { title: "Gloves", text: "Wear gloves at all times." };
    for (let count = 0; count < 5; count++) must(await saveAddendum(brand, input));
    expect(await saveAddendum(brand, input)).toMatchObject({ ok: false, code: "addenda_full" });
    const id = (await ownAddenda(brand)).texts[0]?.id ?? "";
    expect(await saveAddendum(other, { ...input, id })).toMatchObject({ ok: false, code: "not_found" });
    expect(await retireAddendum(other, id)).toMatchObject({ ok: false, code: "not_found" });
    await expect(db.$executeRaw`update brand_addendum_version set text = 'Another'`).rejects.toThrow(
      "append-only",
    );
    const reviewer = { ...brand, role: "reviewer" as const };
    expect(await saveAddendum(reviewer, input)).toMatchObject({ ok: false, code: "not_allowed" });
  });
});
