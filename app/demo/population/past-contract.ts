import { GENESIS } from "#app/domain/audit/chain.ts";
import { digestOf } from "#app/domain/audit/digest.server.ts";
import { assembleContract, CONSENT_VERSION, TEMPLATE_VERSION } from "#app/domain/contract/contract.ts";
import { signatureHash } from "#app/domain/contract/seal-check.server.ts";
import type { TermsBody } from "#app/domain/offer/terms.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import type { People } from "./past-pieces.ts";
import type { Chance } from "./random.ts";

export interface SignedDeal {
  body: TermsBody;
  sha256: string;
  number: number;
  dealId: string;
  agreedAt: Date;
  signedAt: Date;
  people: People;
}

/** Both signed, the creator first; the text, its digest and the chain of signatures are those of a real contract. */
export function pastContract(
  { body, sha256, number, dealId, agreedAt, signedAt, people }: SignedDeal,
  luck: Chance,
) {
  const addresses = { brandAddress: "", creatorAddress: "" };
  const text = assembleContract({
    terms: body,
    termsSha256: sha256,
    dealNumber: number,
    agreedAt,
    ...addresses,
  });
  const document = digestOf(text);
  const contractId = idAt(agreedAt, luck);
  let previousHash = GENESIS;
  const signatures = (["creator", "brand"] as const).map((side, at): Row => {
    const { userId, name, email } = people[side];
    const time = side === "brand" ? signedAt : new Date((signedAt.getTime() + agreedAt.getTime()) / 2);
    const row = {
      ...{ contractId, side, sequence: at + 1, userId, typedName: name, accountEmail: email },
      ...{ emailVerified: true, consentVersion: CONSENT_VERSION, documentSha256: document, signedAt: time },
      // Addresses of documentation (RFC 5737): nobody's.
      ...{ ip: side === "brand" ? "198.51.100.24" : "203.0.113.61", userAgent: "-", previousHash },
    };
    const hash = signatureHash(contractId, row);
    const columns = {
      ...{ id: idAt(time, luck), contract_id: contractId, side, sequence: at + 1, user_id: userId },
      ...{ typed_name: name, account_email: email, email_verified: true, consent_version: CONSENT_VERSION },
      ...{ document_sha256: document, signed_at: time, ip: row.ip, user_agent: "-" },
      ...{ previous_hash: previousHash, hash },
    };
    previousHash = hash;
    return columns;
  });
  const contract = {
    ...{ id: contractId, deal_id: dealId, template_version: TEMPLATE_VERSION, document: text },
    ...{ document_sha256: document, created_at: agreedAt, completed_at: signedAt },
  };
  return { document, rows: { contract: [contract], signature: signatures } };
}
