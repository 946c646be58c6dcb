// The digital signature of a sealed PDF, read and checked with Node alone: beside verify.mjs in every evidence ZIP.
import { createHash, verify as verifySignature, X509Certificate } from "node:crypto";

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = (content) => createHash("sha256").update(content).digest("hex");

// --- DER (X.690): the little that a signature in a PDF needs ---

/** One element at `offset`: its tag, its content, and all of its bytes. Throws on what is not DER. */
export function readDer(bytes, offset = 0) {
  const tag = bytes[offset];
  let length = bytes[offset + 1];
  let start = offset + 2;
  if (tag === undefined || length === undefined) throw new Error("DER ends early");
  if (length & 0x80) {
    const digits = length & 0x7f;
    if (digits === 0 || digits > 4) throw new Error("DER with a length that is not allowed");
    length = 0;
    for (let i = 0; i < digits; i++) length = length * 256 + (bytes[start + i] ?? 0);
    start += digits;
  }
  const end = start + length;
  if (end > bytes.length) throw new Error("DER ends early");
  return { tag, content: bytes.subarray(start, end), raw: bytes.subarray(offset, end), end };
}

/** The elements inside one. */
export function derChildren(content) {
  const found = [];
  for (let at = 0; at < content.length;) {
    const element = readDer(content, at);
    found.push(element);
    at = element.end;
  }
  return found;
}

const OID = {
  signedData: "2a864886f70d010702",
  messageDigest: "2a864886f70d010904",
  signingCertificateV2: "2a864886f70d010910022f",
  sha256: "608648016503040201",
};

/** The value of one signed attribute, or undefined. */
function attribute(attributes, oid) {
  for (const { content } of attributes) {
    const [type, values] = derChildren(content);
    if (type?.content.toString("hex") === oid && values) return derChildren(values.content)[0];
  }
  return undefined;
}

/** What a CMS SignedData (RFC 5652) says about `data`: the certificate, or why it does not hold. */
function checkCms(cms, data) {
  const [type, wrapped] = derChildren(readDer(cms).content);
  if (type?.content.toString("hex") !== OID.signedData) throw new Error("It is not a CMS signature");
  const parts = derChildren(readDer(wrapped.content).content);
  const certificates = parts.find((part) => part.tag === 0xa0);
  const signers = parts.filter((part) => part.tag === 0x31).at(-1);
  const [signer, ...others] = derChildren(signers.content);
  if (others.length > 0) throw new Error("It has several signers");
  const fields = derChildren(signer.content);
  const [, , digestAlgorithm] = fields;
  if (derChildren(digestAlgorithm.content)[0].content.toString("hex") !== OID.sha256)
    throw new Error("It does not use SHA-256");
  const signed = fields.find((part) => part.tag === 0xa0);
  const value = fields.find((part) => part.tag === 0x04);
  const certificate = new X509Certificate(readDer(certificates.content).raw);
  const attributes = derChildren(signed.content);
  const digest = attribute(attributes, OID.messageDigest);
  if (digest?.content.toString("hex") !== sha256(data))
    return { certificate, why: "the file was changed after it was signed" };
  const named = attribute(attributes, OID.signingCertificateV2);
  if (!named?.raw.includes(createHash("sha256").update(certificate.raw).digest()))
    return { certificate, why: "the signature names another certificate" };
  // What is signed are the attributes as a SET; inside the signature they stand under another tag.
  const asSet = Buffer.concat([Buffer.from([0x31]), signed.raw.subarray(1)]);
  const sound = verifySignature("sha256", asSet, certificate.publicKey, value.content);
  return { certificate, why: sound ? null : "the signature does not belong to the certificate in it" };
}

const unsigned = (why) => ({
  signed: false,
  ok: false,
  why,
  certificatePem: null,
  fingerprint: null,
  subject: null,
});

/**
 * The digital signature of a sealed PDF: whether there is one, whether it holds for every byte of the file, and by
 * which certificate. It does not say whose certificate that is: compare its fingerprint with the marketplace's.
 */
export function verifyPdf(pdf) {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString("latin1");
  if (!text.startsWith("%PDF-")) return unsigned("it is not a PDF");
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  if (ranges.length === 0) return unsigned("it carries no digital signature");
  const [start, length, next, rest] = ranges[0].slice(1).map(Number);
  const whole = ranges.length === 1 && start === 0 && next + rest === bytes.length && next > length;
  const between = text.slice(length, next);
  const refused = (why) => ({ ...unsigned(why), signed: true });
  if (!/^<[0-9a-fA-F]+>$/.test(between)) return refused("the place of its signature was changed");
  if (!whole) return refused("something was added to the file after it was signed");
  try {
    const cms = Buffer.from(between.slice(1, -1), "hex");
    const element = readDer(cms);
    if (/[^0]/.test(cms.subarray(element.end).toString("hex")))
      return refused("the place of its signature was changed");
    const data = Buffer.concat([bytes.subarray(0, length), bytes.subarray(next)]);
    const { certificate, why } = checkCms(element.raw, data);
    return {
      signed: true,
      ok: why === null,
      why,
      certificatePem: certificate.toString(),
      fingerprint: sha256(certificate.raw),
      subject: certificate.subject,
    };
  } catch (error) {
    return refused(
      `its signature cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
