import {
  createCipheriv,
  createDecipheriv,
  createHash,
  generateKeyPair,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { X509Certificate } from "node:crypto";
import { promisify } from "node:util";
import forge from "node-forge";
import type { SigningIdentity } from "./cades.server.ts";

const YEARS = 15;

/** SHA-256 of a certificate's DER, lower-case hexadecimal: what people compare. */
export const fingerprintOf = (certificatePem: string): string =>
  createHash("sha256").update(new X509Certificate(certificatePem).raw).digest("hex");

/** Certificate and RSA key of a P12 container. Throws one clear sentence on anything else. */
export function readP12(bytes: Uint8Array, password: string): SigningIdentity {
  try {
    const der = forge.asn1.fromDer(Buffer.from(bytes).toString("binary"));
    const p12 = forge.pkcs12.pkcs12FromAsn1(der, password);
    const { pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
    const [key] = p12.getBags({ bagType: pkcs8ShroudedKeyBag ?? "" })[pkcs8ShroudedKeyBag ?? ""] ?? [];
    const certificates = p12.getBags({ bagType: certBag ?? "" })[certBag ?? ""] ?? [];
    const own = certificates
      .map(({ cert }) => cert)
      .find((cert) => cert && key?.key && matches(cert, key.key));
    if (!own || !key?.key) throw new Error("it has no certificate with its RSA key");
    return {
      certificatePem: forge.pki.certificateToPem(own),
      privateKeyPem: forge.pki.privateKeyToPem(key.key),
    };
  } catch (error) {
    throw new Error(
      `SIGNING_P12 cannot be used: ${error instanceof Error ? error.message : String(error)}. It must be a P12 file with an RSA key, opened by SIGNING_P12_PASSWORD.`,
      { cause: error },
    );
  }
}

const matches = (cert: forge.pki.Certificate, key: forge.pki.PrivateKey): boolean =>
  "n" in cert.publicKey && "n" in key && cert.publicKey.n.equals(key.n);

/** A certificate of the marketplace at this host, signed by itself, valid from the moment of its first seal. */
export async function newIdentity(from: Date, host: string): Promise<SigningIdentity> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 3072,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const cert = forge.pki.createCertificate();
  cert.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // A serial number is positive: its first bit must not be set.
  cert.serialNumber = `01${randomBytes(15).toString("hex")}`;
  cert.validity.notBefore = new Date(from.getTime() - 86_400_000);
  cert.validity.notAfter = new Date(from);
  cert.validity.notAfter.setUTCFullYear(from.getUTCFullYear() + YEARS);
  const name = [
    { name: "commonName", value: "Sweetspot contract seal" },
    { name: "organizationName", value: host },
  ];
  cert.setSubject(name);
  cert.setIssuer(name);
  cert.setExtensions([
    { name: "basicConstraints", cA: false, critical: true },
    { name: "keyUsage", digitalSignature: true, nonRepudiation: true, critical: true },
    { name: "subjectKeyIdentifier" },
  ]);
  cert.sign(key, forge.md.sha256.create());
  return { certificatePem: forge.pki.certificateToPem(cert), privateKeyPem: privateKey };
}

const wrappingKey = (secret: string, salt: Buffer) =>
  Buffer.from(hkdfSync("sha256", secret, salt, "sweetspot signing key", 32));

/** The private key as it is stored: AES-256-GCM under a key that is derived from the secret. Base64. */
export function sealKey(privateKeyPem: string, secret: string): string {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrappingKey(secret, salt), nonce);
  const body = Buffer.concat([cipher.update(privateKeyPem, "utf8"), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** The stored key in the clear; null when it was stored under another secret. */
export function openKey(sealed: string, secret: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  const cipher = createDecipheriv(
    "aes-256-gcm",
    wrappingKey(secret, bytes.subarray(0, 16)),
    bytes.subarray(16, 28),
  );
  cipher.setAuthTag(bytes.subarray(28, 44));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(44)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
