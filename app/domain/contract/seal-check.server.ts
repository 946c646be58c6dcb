import { GENESIS } from "../audit/chain.ts";
import { digestOf, sha256 } from "../audit/digest.server.ts";

interface StoredContract {
  id: string;
  document: unknown;
  documentSha256: string;
}

/** One stored signature with everything that its hash covers. */
export interface StoredSignature {
  side: "brand" | "creator";
  sequence: number;
  userId: string;
  typedName: string;
  accountEmail: string;
  emailVerified: boolean;
  consentVersion: string;
  documentSha256: string;
  signedAt: Date;
  ip: string;
  userAgent: string;
  previousHash: string;
  hash: string;
  /** Path data of a drawn signature; null or absent (an amendment's) where the name alone was typed. */
  drawing?: string | null;
}

/** What a signature's hash covers, as JSON. A drawing by its digest; without one nothing stands there, as before. */
export function signatureContent(contractId: string, signature: Omit<StoredSignature, "hash">) {
  const { side, sequence, userId, typedName, accountEmail, emailVerified, consentVersion } = signature;
  const { documentSha256, signedAt, ip, userAgent, previousHash, drawing } = signature;
  return {
    ...{ contractId, side, sequence, userId, typedName, accountEmail, emailVerified, consentVersion },
    ...{ documentSha256, signedAt: signedAt.toISOString(), ip, userAgent, previousHash },
    ...(drawing ? { drawingSha256: sha256(drawing) } : {}),
  };
}

/** The hash of a signature of this contract: of all that was recorded with it and of the hash before it. */
export function signatureHash(contractId: string, signature: Omit<StoredSignature, "hash">): string {
  return digestOf(signatureContent(contractId, signature));
}

/**
 * What is wrong with a contract and its signatures (in their order), computed anew from what is stored; null when
 * the text is the one that was signed and the chain holds.
 */
export function brokenSeal(contract: StoredContract, signatures: readonly StoredSignature[]): string | null {
  if (digestOf(contract.document) !== contract.documentSha256) return "its text is not the one of its digest";
  let previous = GENESIS;
  for (const [index, signature] of signatures.entries()) {
    const { sequence, previousHash, documentSha256, hash } = signature;
    if (sequence !== index + 1 || previousHash !== previous) return `signature ${sequence} does not follow`;
    if (documentSha256 !== contract.documentSha256) return `signature ${sequence} is of another text`;
    if (signatureHash(contract.id, signature) !== hash) return `signature ${sequence} was changed`;
    previous = hash;
  }
  return null;
}
