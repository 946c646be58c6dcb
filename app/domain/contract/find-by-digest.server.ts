import { db } from "../../db.server.ts";

export interface KnownDigest {
  kind: "pdf" | "document" | "signature";
  sealedAt: Date | null;
  documentSha256: string;
}

/**
 * What the marketplace knows of a SHA-256: a sealed PDF, a contract's text or a signature. It names no party and no
 * amount, because anyone may ask. Null when the digest is unknown.
 */
export async function findByDigest(digest: string): Promise<KnownDigest | null> {
  const shown = { sealedAt: true, documentSha256: true } as const;
  const byPdf = await db.contract.findFirst({ where: { sealedFile: { sha256: digest } }, select: shown });
  if (byPdf) return { kind: "pdf", ...byPdf };
  const byText = await db.contract.findFirst({
    where: { documentSha256: digest, completedAt: { not: null } },
    select: shown,
  });
  if (byText) return { kind: "document", ...byText };
  const bySignature = await db.contract.findFirst({
    where: { signatures: { some: { hash: digest } } },
    select: shown,
  });
  return bySignature && { kind: "signature", ...bySignature };
}
