// The evidence of a sealed contract, checked by its own verifier in a process of its own, whole and broken in every
// part; and what /verify says of the same contract.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { afterEach, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { amendmentEvidence } from "#app/domain/amendment/evidence.server.ts";
import { signAmendment } from "#app/domain/amendment/sign-amendment.server.ts";
import { evidenceOf } from "#app/domain/contract/evidence.server.ts";
import { findByDigest } from "#app/domain/contract/find-by-digest.server.ts";
import { signContract } from "#app/domain/contract/sign-contract.server.ts";
import * as certificates from "#app/domain/contract/signing-certificates.server.ts";
import { amendmentSeal } from "#app/jobs/handlers/amendment-seal.ts";
import { contractSeal } from "#app/jobs/handlers/contract-seal.ts";
import { evidenceZip } from "#app/services/signing/evidence-zip.server.ts";
import { sealingIdentity } from "#app/services/signing/sealing-identity.server.ts";
import { sha256 } from "#app/services/signing/pdf-signature.server.mjs";
import { storage } from "#app/services/storage/storage.server.ts";
import { amendmentRow, propose, signAs } from "#tests/support/amendment-fixtures.ts";
import { dealIn, must, sign, type TestDeal } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const DRAWING = "M20,80L60,20L100,90L140,30L200,70L240,60L280,50L390,60";

/** A deal whose contract both signed, the creator with a drawing, and that is sealed. */
async function sealedDeal(): Promise<TestDeal> {
  const deal = await dealIn("signing");
  const { id, documentSha256 } = await db.contract.findUniqueOrThrow({ where: { dealId: deal.dealId } });
  const browser = { ip: "203.0.113.7", userAgent: "Test browser" };
  const drawn = { dealNumber: deal.number, documentSha256, drawing: DRAWING, ...browser };
  must(await signContract(deal.creator, { ...drawn, typedName: deal.creator.name }));
  must(await sign(deal.brand, deal.number));
  await contractSeal({ contractId: id });
  return deal;
}

/** The files of the ZIP that this deal's parties download, by their names. */
async function filesOf(deal: TestDeal): Promise<Map<string, Uint8Array>> {
  const evidence = await evidenceOf(deal.creator, deal.number);
  const changes = await amendmentEvidence(deal.creator, deal.number);
  if (!evidence) throw new Error("There is no evidence");
  const pdf = await buffer(await storage.read(evidence.storageKey));
  const identity = await sealingIdentity(certificates, evidence.sealedAt);
  const exportedAt = new Date("2026-11-23T12:00:00Z");
  const amendments = new Map<string, Uint8Array>();
  for (const [name, key] of changes.pdfs) amendments.set(name, await buffer(await storage.read(key)));
  const texts = new Map([...evidence.texts, ...changes.texts]);
  const parts = { ...evidence, texts, pdf, amendments, exportedAt, origin: "https://market.example" };
  const zip = unzipSync(evidenceZip(parts, identity));
  return new Map(Object.entries(zip).map(([name, bytes]) => [path.basename(name), bytes]));
}

/** What the verifier of the ZIP says of these files, run by Node alone. */
async function verified(files: ReadonlyMap<string, Uint8Array>) {
  const folder = await mkdtemp(path.join(tmpdir(), "evidence-"));
  for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes);
  const run = spawnSync(process.execPath, ["verify.mjs"], {
    cwd: folder,
    encoding: "utf8",
    env: { NODE_ENV: "test" },
  });
  await rm(folder, { recursive: true });
  return { status: run.status, said: run.stdout + run.stderr };
}

/** One byte of a file changed, in its middle. */
function withByte(files: ReadonlyMap<string, Uint8Array>, name: string): Map<string, Uint8Array> {
  const bytes = Uint8Array.from(files.get(name) ?? []);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return new Map([...files, [name, bytes]]);
}

it("the evidence verifies without the marketplace, and no part of it can be changed unseen", async () => {
  const deal = await sealedDeal();
  const files = await filesOf(deal);
  expect([...files.keys()].sort()).toEqual([
    ...[
      "README.txt",
      "certificate.pem",
      "consent-texts.json",
      "contract.json",
      "contract.pdf",
      "contract.txt",
    ],
    ...["events.jsonl", "manifest-certificate.pem", "manifest.json", "manifest.sig"],
    ...["pdf-signature.mjs", "signatures.json", "terms.json", "verify.mjs"],
  ]);
  const whole = await verified(files);
  expect(whole.said).toContain("Everything holds.");
  expect(whole.status).toBe(0);
  for (const name of files.keys()) {
    if (name.endsWith(".mjs")) continue;
    const broken = await verified(withByte(files, name));
    expect(broken.status, `${name}: ${broken.said}`).toBe(1);
    expect(broken.said).toContain("does not hold");
  }
});

it("each check sees its own lie, also when the list of files was written anew", async () => {
  const files = await filesOf(await sealedDeal());
  const text = (name: string) => strFromU8(files.get(name) ?? new Uint8Array());
  const lines = text("events.jsonl").trimEnd().split("\n");
  const lies: [string, string, string][] = [
    ["terms.json", text("terms.json").replace('"gross":"', '"gross":"1'), "terms.json was changed"],
    ["contract.json", text("contract.json").replace("Brand", "Bland"), "contract.json was changed"],
    ["events.jsonl", `${lines.toSpliced(1, 1).join("\n")}\n`, "event 2 is missing"],
    ["events.jsonl", `${lines.slice(0, -1).join("\n")}\n`, "events are missing at the end"],
    ["events.jsonl", text("events.jsonl").replace(/"at":"2/, '"at":"1'), "event 1 was changed"],
    [
      "signatures.json",
      text("signatures.json").replace("Test browser", "Best browser"),
      "signature 1 was changed",
    ],
    ["signatures.json", text("signatures.json").replace("M20,80", "M20,81"), "the drawing of signature 1"],
  ];
  for (const [name, changed, why] of lies) {
    const forged = new Map([...files, [name, strToU8(changed)]]);
    const list = JSON.parse(text("manifest.json")) as { files: Record<string, string> };
    list.files[name] = sha256(changed);
    forged.set("manifest.json", strToU8(JSON.stringify(list)));
    const { status, said } = await verified(forged);
    expect(status, why).toBe(1);
    expect(said).toContain(why);
    expect(said).toContain("manifest.json was changed");
  }
});

it("amendments are part of it: each is checked against its signatures, its terms and what was recorded", async () => {
  const deal = await dealIn("active");
  const contract = await db.contract.findUniqueOrThrow({ where: { dealId: deal.dealId } });
  await contractSeal({ contractId: contract.id });
  const drawn = { drawing: DRAWING, ip: "203.0.113.7", userAgent: "Test browser", dealNumber: deal.number };
  must(await propose(deal.brand, deal, { kind: "fee", position: 0, gross: 30_000n }));
  const { id, documentSha256 } = await amendmentRow(deal);
  must(await signAmendment(deal.brand, { ...drawn, number: 1, documentSha256, typedName: deal.brand.name }));
  must(await signAs(deal.creator, deal));
  await amendmentSeal({ amendmentId: id });
  const files = await filesOf(deal);
  const names = ["", "-signatures", "-terms"].map((part) => `amendment-1${part}.json`);
  for (const name of [...names, "amendment-1.txt", "amendment-1.pdf"])
    expect([...files.keys()]).toContain(name);
  expect((await verified(files)).said).toContain("Everything holds.");
  for (const name of names) {
    const { status, said } = await verified(withByte(files, name));
    expect(status).toBe(1);
    expect(said).toMatch(/BROKEN {2}Every amendment/);
  }
  const without = new Map([...files].filter(([name]) => !name.startsWith("amendment-1.json")));
  expect((await verified(without)).said).toContain("amendment-1.json is missing");
  const stranger = (await dealIn("signing")).creator;
  expect((await amendmentEvidence(stranger, deal.number)).texts.size).toBe(0);
});

it("is there for both parties and the staff, once the contract is sealed", async () => {
  const deal = await sealedDeal();
  const stranger = (await dealIn("signing")).creator;
  expect(await evidenceOf(deal.brand, deal.number)).not.toBeNull();
  expect(await evidenceOf(stranger, deal.number)).toBeNull();
  const unsealed = await dealIn("signing");
  expect(await evidenceOf(unsealed.creator, unsealed.number)).toBeNull();
});

it("a digest leads to what was recorded, and says when it does not fit any more", async () => {
  const deal = await sealedDeal();
  const contract = await db.contract.findUniqueOrThrow({
    where: { dealId: deal.dealId },
    include: { sealedFile: true, signatures: true, deal: { include: { terms: true } } },
  });
  const known: [string, string | undefined][] = [
    ["pdf", contract.sealedFile?.sha256],
    ["document", contract.documentSha256],
    ["terms", contract.deal.terms.sha256],
    ["signature", contract.signatures[0]?.hash],
  ];
  for (const [kind, digest] of known)
    expect(await findByDigest(digest ?? "")).toMatchObject({
      ...{ kind, brokenSeal: null, documentSha256: contract.documentSha256 },
      events: { brokenAt: null },
    });
  expect(await findByDigest("0".repeat(64))).toBeNull();
  await db.$executeRawUnsafe("alter table audit_event disable trigger user");
  await db.$executeRaw`update audit_event set actor_name = 'Somebody' where deal_id = ${deal.dealId}::uuid and sequence = 2`;
  await db.$executeRawUnsafe("alter table audit_event enable trigger user");
  expect((await findByDigest(contract.documentSha256))?.events.brokenAt).toBe(2);
  expect((await verified(await filesOf(deal))).said).toContain("event 2 was changed");
});

it("one certificate seals everything, also when two workers begin at once", async () => {
  const at = new Date();
  const both = await Promise.all([sealingIdentity(certificates, at), sealingIdentity(certificates, at)]);
  expect(both[0].certificatePem).toBe(both[1].certificatePem);
  const rows = await db.signingCertificate.findMany();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealedKey).not.toContain("PRIVATE KEY");
  expect(both[0].privateKeyPem).toContain("PRIVATE KEY");
  await expect(db.$executeRaw`update signing_certificate set certificate_pem = ''`).rejects.toThrow(
    "append-only",
  );
});
