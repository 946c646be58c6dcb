import { act, db } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { countryName } from "../account/countries.ts";
import { GENESIS } from "../audit/chain.ts";
import { record } from "../audit/record.server.ts";
import type { SealedPdf } from "../contract/record-sealed.server.ts";
import { brokenSeal } from "../contract/seal-check.server.ts";
import type { SealedContractInput } from "../contract/sealed-document.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";
import { formatMoney } from "../ledger/money.ts";
import { done, type Result } from "../refusal.ts";
import { amendmentDocument } from "./document.ts";
import { amendmentById, type LoadedAmendment } from "./load.server.ts";

function inputOf(amendment: LoadedAmendment, sealedAt: Date, origin: string): SealedContractInput {
  const document = amendmentDocument.parse(amendment.document);
  const { currency, added, returned } = amendment;
  const money = (amount: bigint) => `${formatMoney(amount, currency)} ${currency}`;
  return {
    marketplace: "Sweetspot",
    number: `${document.dealNumber}-A${document.number}`,
    title: document.title,
    generatedAt: sealedAt,
    documentSha256: amendment.documentSha256,
    termsSha256: document.termsSha256,
    parties: document.parties.map(({ side, name, address, country }) => ({
      ...{ side, name },
      addressLines: [...address.split("\n"), countryName(country)].filter((line) => line.trim() !== ""),
    })),
    schedule: [],
    money: [
      ...(added > 0n ? [{ label: "The Brand pays in addition", amount: money(added) }] : []),
      ...(returned > 0n ? [{ label: "Goes back to the Brand", amount: money(returned) }] : []),
    ],
    clauses: document.clauses.map((clause, index) => ({ number: String(index + 1), ...clause })),
    signatures: amendment.signatures.map(({ signedAt, previousHash, drawing, ...rest }) => ({
      ...{ ...rest, ...(drawing ? { drawing } : {}) },
      signedAtUtc: signedAt.toISOString(),
      previousHash: previousHash === GENESIS ? "" : previousHash,
    })),
    verifyUrl: `${origin}/verify`,
    verifyLink: `${origin}/verify?sha256=${amendment.documentSha256}`,
  };
}

/** What the sealed PDF of an amendment in force shows; null when there is nothing to seal. Throws on a broken chain. */
export async function amendmentToSeal(
  id: string,
  origin: string,
): Promise<{ dealId: string; input: SealedContractInput } | null> {
  const amendment = await amendmentById(db, id);
  if (!amendment.inForceAt || amendment.sealedAt) return null;
  const broken = brokenSeal(amendment, amendment.signatures);
  if (broken) throw new Error(`Amendment ${id} cannot be sealed: ${broken}`);
  return { dealId: amendment.dealId, input: inputOf(amendment, amendment.inForceAt, origin) };
}

/** Ties the sealed PDF to its amendment. A second seal changes nothing. */
export function recordSealedAmendment(
  id: string,
  dealId: string,
  pdf: SealedPdf,
): Promise<Result<{ sealed: boolean }>> {
  return act<{ sealed: boolean }>(async (tx, now) => {
    const deal = await lockedDeal(tx, dealId);
    const { number, sealedAt } = await tx.amendment.findUniqueOrThrow({ where: { id } });
    if (sealedAt) return done({ sealed: false });
    const file = await tx.storedFile.create({
      data: {
        ...{ dealId, purpose: "contract", storageKey: pdf.storageKey, mime: "application/pdf" },
        ...{ size: BigInt(pdf.size), sha256: pdf.sha256, createdAt: now },
        name: `Sweetspot contract ${deal.number} amendment ${number}.pdf`,
      },
    });
    await tx.amendment.update({ where: { id }, data: { sealedAt: now, sealedFileId: file.id } });
    await record(tx, now, SYSTEM, dealStream(deal), {
      ...{ type: "amendment.sealed", number, pdfSha256: pdf.sha256 },
    });
    return done({ sealed: true });
  });
}
