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

/** Where a digest may stand, the most telling place first. */
const places = (digest: string): [DigestKind, Prisma.ContractWhereInput][] => [
  ["pdf", { sealedFile: { sha256: digest } }],
  ["document", { documentSha256: digest, ...signed }],
  ["terms", { deal: { terms: { sha256: digest } }, ...signed }],
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
  return null;
}
