import { db, type Prisma } from "../../db.server.ts";
import { verifyStream } from "../audit/verify.server.ts";
import { brokenSeal } from "./seal-check.server.ts";

export type DigestKind = "pdf" | "document" | "terms" | "signature";

export interface KnownDigest {
  kind: DigestKind;
  sealedAt: Date | null;
  documentSha256: string;
  /** What is wrong with the text or a signature, computed anew just now; null when they hold. */
  brokenSeal: string | null;
  /** The chain of the deal's events, computed anew just now. */
  events: { count: number; brokenAt: number | null };
}

const whole = {
  id: true,
  dealId: true,
  document: true,
  documentSha256: true,
  sealedAt: true,
  signatures: { orderBy: { sequence: "asc" } },
} satisfies Prisma.ContractSelect;

const signed = { completedAt: { not: null } } as const;

const termsNow = (sha256: string) => ({ terms: { sha256 } });
const termsBefore = (sha256: string) => ({ amendments: { some: { baseTerms: { sha256 } } } });

/** Where a digest may stand, the most telling place first. */
const places = (digest: string): [DigestKind, Prisma.ContractWhereInput][] => [
  ["pdf", { sealedFile: { sha256: digest } }],
  ["document", { documentSha256: digest, ...signed }],
  // Also those that an amendment has changed since.
  ["terms", { deal: { OR: [termsNow(digest), termsBefore(digest)] }, ...signed }],
  ["signature", { signatures: { some: { hash: digest } } }],
];

/**
 * What the marketplace knows of a SHA-256: a sealed PDF, a contract's text, its terms or a signature,
 * and whether all that it recorded about that contract still fits together. It names no party and no amount,
 * because anyone may ask. Null when the digest is unknown.
 */
export async function findByDigest(digest: string): Promise<KnownDigest | null> {
  for (const [kind, where] of places(digest)) {
    const found = await db.contract.findFirst({ where, select: whole });
    if (!found) continue;
    const chain = await verifyStream(`deal:${found.dealId}`);
    return {
      kind,
      sealedAt: found.sealedAt,
      documentSha256: found.documentSha256,
      brokenSeal: brokenSeal(found, found.signatures),
      events: { count: chain.events, brokenAt: chain.broken?.sequence ?? null },
    };
  }
  return amendmentByDigest(digest);
}

/** The same for an amendment, once it is in force. */
async function amendmentByDigest(digest: string): Promise<KnownDigest | null> {
  const found = await db.amendment.findFirst({
    where: {
      inForceAt: { not: null },
      OR: [
        { sealedFile: { sha256: digest } },
        { documentSha256: digest },
        { signatures: { some: { hash: digest } } },
      ],
    },
    include: { sealedFile: true, signatures: { orderBy: { sequence: "asc" } } },
  });
  if (!found) return null;
  const { sealedAt, documentSha256 } = found;
  const chain = await verifyStream(`deal:${found.dealId}`);
  const document = documentSha256 === digest ? "document" : "signature";
  return {
    ...{ kind: found.sealedFile?.sha256 === digest ? "pdf" : document, sealedAt, documentSha256 },
    brokenSeal: brokenSeal(found, found.signatures),
    events: { count: chain.events, brokenAt: chain.broken?.sequence ?? null },
  };
}
