import { readFile } from "node:fs/promises";
import { env } from "../../env.server.ts";
import type { SigningIdentity } from "./cades.server.ts";
import { fingerprintOf, newIdentity, openKey, readP12, sealKey } from "./identity.server.ts";

interface Kept {
  fingerprint: string;
  certificatePem: string;
  sealedKey: string | null;
}

/** Where certificates are kept; the database's functions are handed in, because services do not know it. */
export interface CertificateStore {
  latestOwnCertificate(): Promise<Kept | null>;
  keepCertificate(certificate: Kept, replaces: string | null): Promise<Kept>;
}

const opened = (kept: Kept): SigningIdentity | null => {
  const privateKeyPem = kept.sealedKey ? openKey(kept.sealedKey, env.APP_SECRET) : null;
  return privateKeyPem ? { certificatePem: kept.certificatePem, privateKeyPem } : null;
};

/** The operator's own certificate from the P12 file that the environment names; null when it names none. */
async function operatorIdentity(): Promise<SigningIdentity | null> {
  if (!env.SIGNING_P12) return null;
  return readP12(await readFile(env.SIGNING_P12), env.SIGNING_P12_PASSWORD ?? "");
}

/**
 * What the marketplace signs with: the operator's P12 where there is one, else a certificate of its own, made at the
 * first seal. Its key is kept in the database, encrypted under APP_SECRET; with another secret a new one is made, and
 * what the old one sealed stays good. `from`: the moment of the first seal.
 */
export async function sealingIdentity(store: CertificateStore, from: Date): Promise<SigningIdentity> {
  const operator = await operatorIdentity();
  if (operator) {
    const { certificatePem } = operator;
    const kept = { fingerprint: fingerprintOf(certificatePem), certificatePem, sealedKey: null };
    await store.keepCertificate(kept, null);
    return operator;
  }
  const latest = await store.latestOwnCertificate();
  const own = latest && opened(latest);
  if (own) return own;
  const made = await newIdentity(from, new URL(env.ORIGIN).hostname);
  const { certificatePem } = made;
  const candidate = {
    ...{ fingerprint: fingerprintOf(certificatePem), certificatePem },
    sealedKey: sealKey(made.privateKeyPem, env.APP_SECRET),
  };
  const kept = opened(await store.keepCertificate(candidate, latest?.fingerprint ?? null));
  if (!kept) throw new Error("The signing key was stored by a process with another APP_SECRET");
  return kept;
}
