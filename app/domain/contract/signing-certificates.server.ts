import { act, db } from "../../db.server.ts";
import { done } from "../refusal.ts";

export interface StoredCertificate {
  fingerprint: string;
  certificatePem: string;
  /** The private key as the signing service wrapped it; null when the operator keeps it in a file. */
  sealedKey: string | null;
}

const shown = { fingerprint: true, certificatePem: true, sealedKey: true } as const;

/** The newest certificate that the marketplace made for itself; null before the first seal. */
export function latestOwnCertificate(): Promise<StoredCertificate | null> {
  return db.signingCertificate.findFirst({
    where: { sealedKey: { not: null } },
    orderBy: [{ createdAt: "desc" }, { fingerprint: "asc" }],
    select: shown,
  });
}

/**
 * Keeps a certificate, so that its seals can be recognised for ever. One that the marketplace made is kept only while
 * `replaces` is still the newest of them: of two workers that seal at once, both then use the first one's.
 */
export async function keepCertificate(
  certificate: StoredCertificate,
  replaces: string | null,
): Promise<StoredCertificate> {
  const kept = await act(async (tx, now) => {
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended('signing_certificate', 7))) locked`;
    const latest = await tx.signingCertificate.findFirst({
      where: { sealedKey: { not: null } },
      orderBy: [{ createdAt: "desc" }, { fingerprint: "asc" }],
      select: shown,
    });
    if (certificate.sealedKey && latest && latest.fingerprint !== replaces) return done(latest);
    const row = { ...certificate, createdAt: now };
    await tx.signingCertificate.createMany({ data: [row], skipDuplicates: true });
    return done(certificate);
  });
  if (!kept.ok) throw new Error("A certificate cannot be refused");
  return kept.value;
}

/** When the certificate with this fingerprint was first used here; null when it never was. */
export async function knownCertificate(fingerprint: string): Promise<Date | null> {
  const row = await db.signingCertificate.findUnique({ where: { fingerprint }, select: { createdAt: true } });
  return row?.createdAt ?? null;
}

/** The fingerprints of every certificate that ever sealed here, newest first. */
export async function certificateFingerprints(): Promise<string[]> {
  const rows = await db.signingCertificate.findMany({
    orderBy: { createdAt: "desc" },
    select: { fingerprint: true },
    take: 20,
  });
  return rows.map((row) => row.fingerprint);
}
