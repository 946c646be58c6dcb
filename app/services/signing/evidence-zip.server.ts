import { createPrivateKey, sign } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import type { SigningIdentity } from "./cades.server.ts";
import { sha256, verifyPdf } from "./pdf-signature.server.mjs";
import pdfSignature from "./pdf-signature.server.mjs?raw";
import verifier from "./verify.server.mjs?raw";

export interface EvidenceParts {
  contractNumber: number;
  pdf: Uint8Array;
  /** Sealed PDFs of amendments, by file name. */
  amendments: ReadonlyMap<string, Uint8Array>;
  texts: ReadonlyMap<string, string>;
  chains: Record<string, { events: number; lastHash: string }>;
  exportedAt: Date;
  origin: string;
}

const README = ({ contractNumber, origin }: EvidenceParts) => `Evidence of contract ${contractNumber}
=======================${"=".repeat(String(contractNumber).length)}

contract.pdf       The sealed contract with its certificate page, digitally signed (PAdES).
contract.json      The text that both sides signed. Its SHA-256 is the document's digest.
contract.txt       The same for reading.
terms.json         The terms that the text was made from. Its SHA-256 is the terms' digest.
signatures.json    Both signatures, each with the hash of the one before it.
consent-texts.json What the signers agreed to, by version.
amendment-N.…      For each amendment that both sides signed: the sealed PDF, the text as it was signed and for
                   reading, the terms that it made, and both signatures.
events.jsonl       Everything that was recorded about the deal, a chain of hashes, one event a line.
certificate.pem    The public certificate that sealed the PDF.
manifest.json      The digest of every file here; manifest.sig is its signature, manifest-certificate.pem checks it.
verify.mjs         Checks all of the above, with pdf-signature.mjs. It needs Node.js 18 or later, no network and nothing of ours.

To check it, unpack the ZIP and run:

    node verify.mjs

Then compare the fingerprint that it prints with the one at ${origin}/verify. Without that comparison the check shows
that the files belong together and were not changed since, but not who made them.

What it proves: which text was agreed, that both accounts signed exactly that text, when the marketplace recorded it,
and that nothing was changed, left out or added since. What it does not prove: who sat at the keyboard, that the
marketplace's clock was right (there is no time stamp of a third party), or that the contract is valid under your law.
`;

/** The digest of every file, signed, so that a file that is exchanged together with its record is noticed too. */
function withManifest(files: Map<string, Uint8Array>, parts: EvidenceParts, identity: SigningIdentity) {
  const manifest = JSON.stringify(
    {
      format: 1,
      contractNumber: parts.contractNumber,
      exportedAt: parts.exportedAt.toISOString(),
      chains: parts.chains,
      files: Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])),
    },
    null,
    2,
  );
  const signature = sign("sha256", Buffer.from(manifest), createPrivateKey(identity.privateKeyPem));
  files.set("manifest.json", strToU8(manifest));
  files.set("manifest.sig", strToU8(`${signature.toString("base64")}\n`));
}

/** The files of the evidence, by name. */
export function evidenceFiles(parts: EvidenceParts, identity: SigningIdentity): Map<string, Uint8Array> {
  const texts = new Map([
    ...parts.texts,
    ["README.txt", README(parts)],
    ["certificate.pem", verifyPdf(parts.pdf).certificatePem ?? identity.certificatePem],
    ["manifest-certificate.pem", identity.certificatePem],
    // Beside each other there, as here: the names in the ZIP say less of how we build.
    ["verify.mjs", verifier.replace("./pdf-signature.server.mjs", "./pdf-signature.mjs")],
    ["pdf-signature.mjs", pdfSignature],
  ]);
  const files = new Map<string, Uint8Array>([["contract.pdf", parts.pdf], ...parts.amendments]);
  for (const [name, text] of texts) files.set(name, strToU8(text));
  withManifest(files, parts, identity);
  return files;
}

/** The evidence as one ZIP, some hundred kilobytes. */
export function evidenceZip(parts: EvidenceParts, identity: SigningIdentity): Uint8Array {
  const folder = `contract-${parts.contractNumber}-evidence`;
  const entries = [...evidenceFiles(parts, identity)].map(
    ([name, bytes]) => [`${folder}/${name}`, bytes] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: parts.exportedAt });
}
