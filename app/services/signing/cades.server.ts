import { createHash, createPrivateKey, sign, X509Certificate } from "node:crypto";
import { Signer } from "@signpdf/utils";
import { derChildren, readDer } from "./pdf-signature.server.mjs";

/** The certificate that the marketplace signs with, and its private key. */
export interface SigningIdentity {
  certificatePem: string;
  privateKeyPem: string;
}

/** One DER element (X.690): tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const digits = Buffer.alloc(4);
  digits.writeUInt32BE(content.length);
  const length = digits.subarray(digits.findIndex((digit) => digit !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content]);
}

const SEQUENCE = 0x30;
const SET = 0x31;
const OCTETS = 0x04;
const EXPLICIT_0 = 0xa0;

const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const NULL = der(0x05);
const VERSION_1 = der(0x02, Buffer.from([1]));
const DATA = oid("2a864886f70d010701");
const SIGNED_DATA = oid("2a864886f70d010702");
const CONTENT_TYPE = oid("2a864886f70d010903");
const MESSAGE_DIGEST = oid("2a864886f70d010904");
const SIGNING_CERTIFICATE_V2 = oid("2a864886f70d010910022f");
const SHA_256 = der(SEQUENCE, oid("608648016503040201"), NULL);
const RSA = der(SEQUENCE, oid("2a864886f70d010101"), NULL);

/** Issuer and serial number, by which a CMS signature names its certificate. */
function issuerAndSerial(certificate: Buffer): Buffer {
  const [body] = derChildren(readDer(certificate).content);
  const fields = body ? derChildren(body.content) : [];
  // The version stands first, under a tag of its own, unless it is the oldest.
  const [serial, , issuer] = fields[0]?.tag === EXPLICIT_0 ? fields.slice(1) : fields;
  if (!serial || !issuer) throw new Error("The signing certificate cannot be read");
  return der(SEQUENCE, issuer.raw, serial.raw);
}

/** What is signed: the digest of the file and the certificate (ETSI EN 319 142-1, baseline B; ESS RFC 5035). */
function signedAttributes(data: Uint8Array, certificate: Buffer): Buffer[] {
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
  const named = der(SEQUENCE, der(SEQUENCE, der(SEQUENCE, der(OCTETS, hash(certificate)))));
  const attributes = [
    der(SEQUENCE, CONTENT_TYPE, der(SET, DATA)),
    der(SEQUENCE, MESSAGE_DIGEST, der(SET, der(OCTETS, hash(data)))),
    der(SEQUENCE, SIGNING_CERTIFICATE_V2, der(SET, named)),
  ];
  // DER orders the members of a SET by their bytes.
  return attributes.sort(Buffer.compare);
}

/**
 * A detached CMS signature of `data` in the form that PAdES asks for. RSA with PKCS #1 v1.5 and SHA-256, so that the
 * same bytes and key always give the same signature.
 */
export function cadesSignature(data: Uint8Array, identity: SigningIdentity): Buffer {
  const certificate = Buffer.from(new X509Certificate(identity.certificatePem).raw);
  const attributes = signedAttributes(data, certificate);
  const value = sign("sha256", der(SET, ...attributes), createPrivateKey(identity.privateKeyPem));
  const signer = der(
    SEQUENCE,
    ...[VERSION_1, issuerAndSerial(certificate), SHA_256, der(EXPLICIT_0, ...attributes), RSA],
    der(OCTETS, value),
  );
  const parts = [
    VERSION_1,
    der(SET, SHA_256),
    der(SEQUENCE, DATA),
    der(EXPLICIT_0, certificate),
    der(SET, signer),
  ];
  return der(SEQUENCE, SIGNED_DATA, der(EXPLICIT_0, der(SEQUENCE, ...parts)));
}

/** The same, as @signpdf asks for it. */
export class CadesSigner extends Signer {
  constructor(private readonly identity: SigningIdentity) {
    super();
  }
  override async sign(pdf: Buffer): Promise<Buffer> {
    return cadesSignature(pdf, this.identity);
  }
}
