import { db } from "../../db.server.ts";
import { GENESIS } from "../audit/chain.ts";
import { readTerms } from "../offer/terms.ts";
import { contractDocument } from "./contract.ts";
import { brokenSeal } from "./seal-check.server.ts";
import type { SealedContractInput } from "./sealed-document.ts";
import { sealedInput } from "./sealed-input.ts";

/**
 * What the sealed PDF of a completed contract shows; null when it is sealed already or not completed. Throws when
 * the text or a signature is not what was recorded: nothing is sealed over a broken chain.
 */
export async function contractToSeal(
  contractId: string,
  origin: string,
): Promise<{ dealId: string; input: SealedContractInput } | null> {
  const contract = await db.contract.findUnique({
    where: { id: contractId },
    include: { signatures: { orderBy: { sequence: "asc" } }, deal: true },
  });
  if (!contract?.completedAt || contract.sealedAt) return null;
  const broken = brokenSeal(contract, contract.signatures);
  if (broken) throw new Error(`Contract ${contractId} cannot be sealed: ${broken}`);
  const document = contractDocument.parse(contract.document);
  // Not the deal's present terms, which an amendment may have changed since: those that were signed.
  const { applicationId } = contract.deal;
  const signed = await db.terms.findFirstOrThrow({ where: { applicationId, sha256: document.termsSha256 } });
  const input = sealedInput({
    document,
    documentSha256: contract.documentSha256,
    terms: readTerms(signed.body),
    sealedAt: contract.completedAt,
    origin,
    signatures: contract.signatures.map((one) => ({
      ...one,
      previousHash: one.previousHash === GENESIS ? "" : one.previousHash,
    })),
  });
  return { dealId: contract.dealId, input };
}
