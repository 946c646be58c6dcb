#!/usr/bin/env node
// Checks the evidence of a contract that was signed on a Sweetspot marketplace, without Sweetspot and without a network.
// Needs Node.js 18 or later and nothing else:   node verify.mjs [folder of the unpacked ZIP]
// The marketplace itself checks uploads with these same functions, so that both give the same answer.
import { createPublicKey, verify as verifySignature, X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { sha256, verifyPdf } from "./pdf-signature.server.mjs";

const GENESIS = "0".repeat(64);

/** JSON with sorted keys (by UTF-16 code unit, as RFC 8785) and no white space: equal values have equal bytes. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

// --- The records around the PDF ---

/** The hash chain of recorded events, oldest first: null when it holds, else what is wrong. */
export function brokenEvents(events) {
  let previous = GENESIS;
  for (const [index, { hash, ...content }] of events.entries()) {
    if (content.sequence !== index + 1) return `event ${index + 1} is missing`;
    if (content.previousHash !== previous)
      return `event ${content.sequence} does not follow the one before it`;
    if (sha256(canonical(content)) !== hash) return `event ${content.sequence} was changed`;
    previous = hash;
  }
  return null;
}

/** The chain of the two signatures: null when it holds for this contract's text, else what is wrong. */
export function brokenSignatures(signatures, documentSha256) {
  let previous = GENESIS;
  for (const [index, { hash, ...content }] of signatures.entries()) {
    if (content.sequence !== index + 1 || content.previousHash !== previous)
      return `signature ${index + 1} does not follow the one before it`;
    if (content.documentSha256 !== documentSha256) return `signature ${index + 1} is of another text`;
    if (content.drawing !== undefined && sha256(content.drawing) !== content.drawingSha256)
      return `the drawing of signature ${index + 1} was changed`;
    const { drawing: _shown, ...hashed } = content;
    if (sha256(canonical(hashed)) !== hash) return `signature ${index + 1} was changed`;
    previous = hash;
  }
  return signatures.length === 2 ? null : `there are ${signatures.length} signatures instead of 2`;
}

const read = (files, name) => {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} is missing`);
  return bytes;
};
const json = (files, name) => JSON.parse(read(files, name).toString("utf8"));
const lines = (bytes) =>
  bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const must = (holds, why) => {
  if (!holds) throw new Error(why);
};

/** The event of a type in the contract's own chain. */
const eventOf = (files, type) => lines(read(files, "events.jsonl")).find((one) => one.type === type);

/** The events of the deal that was exported: of a later month of a programme its own, else the contract's. */
function dealEvents(files) {
  const own = [...files.keys()].find((name) => /^events-\d+\.jsonl$/.test(name));
  return lines(read(files, own ?? "events.jsonl"));
}

/** One amendment that both sides signed: its text, terms, signatures and PDF against each other and the events. */
function checkAmendment(files, name, events) {
  const bytes = read(files, `${name}.json`);
  const document = json(files, `${name}.json`);
  const digest = sha256(bytes);
  const eventOfIt = (type, holds = () => true) =>
    events.find((one) => one.type === type && one.data.number === document.number && holds(one.data));
  must(sha256(canonical(document)) === digest, `${name}.json is not in canonical form`);
  must(name === `amendment-${document.number}`, `${name}.json is another amendment`);
  must(
    eventOfIt("amendment.proposed")?.data.documentSha256 === digest,
    `${name}.json is not what was proposed`,
  );
  must(
    document.contractSha256 === sha256(read(files, "contract.json")),
    `${name}.json amends another contract`,
  );
  must(document.termsSha256 === sha256(read(files, `${name}-terms.json`)), `${name}-terms.json was changed`);
  const signatures = json(files, `${name}-signatures.json`);
  const why = brokenSignatures(signatures, digest);
  must(why === null, `${name}-signatures.json: ${why}`);
  for (const { hash, sequence } of signatures)
    must(
      eventOfIt("amendment.signed", ({ signatureHash }) => signatureHash === hash),
      `${name}-signatures.json: signature ${sequence} was not recorded`,
    );
  const sealed = eventOfIt("amendment.sealed");
  if (!sealed) return;
  const pdf = read(files, `${name}.pdf`);
  must(sha256(pdf) === sealed.data.pdfSha256, `${name}.pdf is another file`);
  const found = verifyPdf(pdf);
  must(found.ok, `${name}.pdf: ${found.why}`);
}

const CHECKS = [
  [
    "The list of files is signed by the marketplace's certificate",
    (files) => {
      const key = createPublicKey(read(files, "manifest-certificate.pem"));
      const signature = Buffer.from(read(files, "manifest.sig").toString("utf8").trim(), "base64");
      must(
        verifySignature("sha256", read(files, "manifest.json"), key, signature),
        "manifest.json was changed",
      );
    },
  ],
  [
    "Every file is there, as it was exported",
    (files) => {
      const listed = json(files, "manifest.json").files;
      for (const [name, digest] of Object.entries(listed))
        must(sha256(read(files, name)) === digest, `${name} was changed`);
      for (const name of files.keys())
        must(
          name in listed || name === "manifest.json" || name === "manifest.sig",
          `${name} is not on the list`,
        );
    },
  ],
  [
    "The sealed PDF is the one whose digest was recorded",
    (files) => {
      const sealed = eventOf(files, "contract.sealed");
      must(sealed, "no event says that the contract was sealed");
      must(sha256(read(files, "contract.pdf")) === sealed.data.pdfSha256, "contract.pdf is another file");
    },
  ],
  [
    "The PDF is digitally signed, and no byte of it was changed",
    (files) => {
      const found = verifyPdf(read(files, "contract.pdf"));
      must(found.ok, `contract.pdf: ${found.why}`);
      const certificate = new X509Certificate(read(files, "certificate.pem"));
      must(found.fingerprint === sha256(certificate.raw), "contract.pdf is signed with another certificate");
    },
  ],
  [
    "The contract's text has the digest that both sides signed",
    (files) => {
      const digest = sha256(read(files, "contract.json"));
      must(
        sha256(canonical(json(files, "contract.json"))) === digest,
        "contract.json is not in canonical form",
      );
      must(eventOf(files, "contract.completed")?.data.documentSha256 === digest, "contract.json was changed");
      must(
        json(files, "signatures.json").every((one) => one.documentSha256 === digest),
        "another text was signed",
      );
    },
  ],
  [
    "The contract was made from these terms",
    (files) => {
      const digest = sha256(read(files, "terms.json"));
      must(json(files, "contract.json").termsSha256 === digest, "terms.json was changed");
      const agreed = eventOf(files, "deal.agreed");
      must(agreed?.data.termsSha256 === digest, "the recorded agreement is about other terms");
    },
  ],
  [
    "Both signatures follow one another and are as they were recorded",
    (files) => {
      const why = brokenSignatures(json(files, "signatures.json"), sha256(read(files, "contract.json")));
      must(why === null, why);
    },
  ],
  [
    "The recorded events form an unbroken chain",
    (files) => {
      const { chains } = json(files, "manifest.json");
      for (const [name, chain] of Object.entries(chains)) {
        const events = lines(read(files, name));
        const why = brokenEvents(events);
        must(why === null, `${name}: ${why}`);
        must(
          events.length === chain.events && events.at(-1)?.hash === chain.lastHash,
          `${name}: events are missing at the end`,
        );
      }
    },
  ],
  [
    "Every amendment is what both sides signed, and none is missing",
    (files) => {
      const events = dealEvents(files);
      for (const { type, data } of events)
        if (type === "amendment.in_force") read(files, `amendment-${data.number}.json`);
      for (const file of files.keys()) {
        const [, name] = /^(amendment-\d+)\.json$/.exec(file) ?? [];
        if (name) checkAmendment(files, name, events);
      }
    },
  ],
];

/** Runs every check over the files of an evidence ZIP (name -> bytes). Never throws: what cannot be read does not hold. */
export function verifyEvidence(files) {
  return CHECKS.map(([check, run]) => {
    try {
      run(files);
      return { check, ok: true, why: null };
    } catch (error) {
      return { check, ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  });
}

function main(folder) {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  const files = new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
  const results = verifyEvidence(files);
  for (const { check, ok, why } of results)
    process.stdout.write(`${ok ? "holds " : "BROKEN"}  ${check}${ok ? "" : `: ${why}`}\n`);
  const sound = results.every((one) => one.ok);
  for (const name of ["certificate.pem", "manifest-certificate.pem"]) {
    try {
      const { raw, subject } = new X509Certificate(files.get(name));
      process.stdout.write(`\n${name}: ${subject.replaceAll("\n", ", ")}\n  fingerprint ${sha256(raw)}\n`);
    } catch {
      process.stdout.write(`\n${name} cannot be read.\n`);
    }
  }
  process.stdout.write(
    "Compare the fingerprints with those that the marketplace shows on its page /verify.\n",
  );
  process.stdout.write(sound ? "\nEverything holds.\n" : "\nThis evidence does not hold.\n");
  return sound ? 0 : 1;
}

const started = process.argv[1];
if (
  started &&
  /verify(\.server)?\.mjs$/.test(started) &&
  realpathSync(started) === fileURLToPath(import.meta.url)
)
  process.exitCode = main(process.argv[2] ?? path.dirname(fileURLToPath(import.meta.url)));
