import { db } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { canonicalJson } from "../audit/chain.ts";
import { contractText } from "../contract/contract-text.ts";
import { signatureContent } from "../contract/seal-check.server.ts";
import { isDealNumber, ownDeals } from "../deal/load.server.ts";
import { AMENDMENT_CONSENT_TEXTS, amendmentDocument } from "./document.ts";

export interface AmendmentEvidence {
  /** Texts by file name. */
  texts: Map<string, string>;
  /** Where the sealed PDFs are, by file name. */
  pdfs: Map<string, string>;
}

/**
 * What proves the amendments of a deal that both sides signed, each exactly as it was hashed; those that lapsed unpaid
 * are among them, and the deal's events say so. Empty when the deal has none or is not the actor's.
 */
export async function amendmentEvidence(
  actor: PartyActor | AdminActor,
  dealNumber: number,
): Promise<AmendmentEvidence> {
  const texts = new Map<string, string>();
  const pdfs = new Map<string, string>();
  if (!isDealNumber(dealNumber)) return { texts, pdfs };
  const rows = await db.amendment.findMany({
    where: {
      deal: { number: dealNumber, ...(actor.kind === "admin" ? {} : ownDeals(actor)) },
      signedAt: { not: null },
    },
    orderBy: { number: "asc" },
    include: {
      signatures: { orderBy: { sequence: "asc" } },
      terms: { select: { body: true } },
      sealedFile: { select: { storageKey: true } },
    },
  });
  for (const { id, number, document, terms, signatures, sealedFile } of rows) {
    const name = `amendment-${number}`;
    texts.set(`${name}.json`, canonicalJson(document));
    texts.set(`${name}.txt`, contractText(amendmentDocument.parse(document)));
    texts.set(`${name}-terms.json`, canonicalJson(terms.body));
    const signed = signatures.map((one) => ({
      ...signatureContent(id, one),
      ...(one.drawing ? { drawing: one.drawing } : {}),
      hash: one.hash,
    }));
    texts.set(`${name}-signatures.json`, JSON.stringify(signed, null, 2));
    if (sealedFile) pdfs.set(`${name}.pdf`, sealedFile.storageKey);
  }
  if (rows.length > 0)
    texts.set("amendment-consent-texts.json", JSON.stringify(AMENDMENT_CONSENT_TEXTS, null, 2));
  return { texts, pdfs };
}
