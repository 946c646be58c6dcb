import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import type { SealedContractInput } from "#app/domain/contract/sealed-document.ts";
import { renderSealedContract } from "./sealed-contract.server.ts";
import { verifyPdf } from "../signing/pdf-signature.server.mjs";
import { newIdentity } from "../signing/identity.server.ts";
import { sampleContract } from "./testing/sample-contract.ts";
import { fontFiles, setUpFaces } from "./typeface.server.ts";
import { sayDate, sayInstant } from "./utc-date.ts";

// Made before the tests: a key takes up to a second, on a busy machine several.
const sampleIdentity = await newIdentity(new Date("2026-11-01T00:00:00Z"), "sweetspot.example");
const raw = async (input: SealedContractInput) =>
  Buffer.from(await renderSealedContract(input, sampleIdentity)).toString("latin1");
const digest = (text: string) => createHash("sha256").update(text, "latin1").digest("hex");
const pages = (pdf: string) => Number(/\/Count (\d+)/.exec(pdf)?.[1]);

describe("renderSealedContract", () => {
  // Seven documents are set in type here.
  it("gives the same bytes for the same input, and others for another", async () => {
    const first = digest(await raw(sampleContract));
    expect(digest(await raw(structuredClone(sampleContract)))).toBe(first);
    const changes: Partial<SealedContractInput>[] = [
      { title: "Another title" },
      { generatedAt: new Date("2026-11-22T15:00:01Z") },
      { money: sampleContract.money.slice(1) },
      { termsSha256: "0".repeat(64) },
      { signatures: sampleContract.signatures.slice(0, 1) },
    ];
    for (const change of changes) expect(digest(await raw({ ...sampleContract, ...change }))).not.toBe(first);
  }, 30_000);

  it("is a tagged A4 document of version 1.7 that shows its title and embeds every face", async () => {
    const pdf = await raw(sampleContract);
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(pdf).toContain("/MediaBox [0 0 595.28 841.89]");
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/DisplayDocTitle true");
    expect(pdf).toContain("/Lang (en)");
    for (const tag of ["H1", "H2", "H3", "Table", "TR", "TH", "TD", "P"])
      expect(pdf).toContain(`/S /${tag}\n`);
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(3);
    expect(pdf).not.toContain("Helvetica");
    expect(pdf).toContain("D:20261122150000Z");
    expect(pdf).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(pdf).toContain("/OutputIntents");
    expect(pdf).toMatch(/\/S \/Figure/);
  });

  it("grows with its clauses and starts the certificate on a page of its own", async () => {
    const bare = { ...sampleContract, clauses: [], schedule: [], money: [], signatures: [] };
    expect(pages(await raw(bare))).toBe(2);
    const long = {
      number: "1",
      heading: "Scope",
      paragraphs: Array.from({ length: 80 }, () => "Words to fill a line. ".repeat(12)),
    };
    expect(pages(await raw({ ...bare, clauses: [long] }))).toBeGreaterThan(5);
    const endless = { number: "1", heading: "Scope", paragraphs: ["Words to fill a line. ".repeat(900)] };
    expect(pages(await raw({ ...bare, clauses: [endless] }))).toBeGreaterThan(5);
  });
});

describe("the digital signature", async () => {
  const pdf = Buffer.from(await renderSealedContract(sampleContract, sampleIdentity));

  it("holds for the whole file, as PAdES", () => {
    expect(pdf.toString("latin1")).toContain("/SubFilter /ETSI.CAdES.detached");
    expect(verifyPdf(pdf)).toMatchObject({ signed: true, ok: true, why: null });
    expect(verifyPdf(pdf).fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is broken by one byte, wherever it is changed", () => {
    const step = Math.floor(pdf.length / 60);
    for (let at = 5; at < pdf.length; at += step) {
      const changed = Buffer.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verifyPdf(changed).ok, `byte ${at}`).toBe(false);
    }
  });

  it.each([
    ["something is added", Buffer.concat([pdf, Buffer.from("\n%%EOF")]), "added to the file"],
    ["the end is cut off", pdf.subarray(0, -1), "added to the file"],
    ["it is no PDF", Buffer.from("PK"), "not a PDF"],
    ["it never was signed", Buffer.from("%PDF-1.7 nothing"), "no digital signature"],
  ])("does not hold when %s", (_what, bytes, why) => {
    expect(verifyPdf(bytes)).toMatchObject({ ok: false });
    expect(verifyPdf(bytes).why).toContain(why);
  });

  it("is accepted by qpdf, pdfinfo and pdfsig where they are installed", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "sealed-"));
    const file = path.join(folder, "contract.pdf");
    await writeFile(file, pdf);
    const said = (tool: string, args: string[]) => {
      const { status, stdout, error } = spawnSync(tool, [...args, file], { encoding: "utf8" });
      return error ? null : { status, stdout };
    };
    const [qpdf, info, signature] = [said("qpdf", ["--check"]), said("pdfinfo", []), said("pdfsig", [])];
    await rm(folder, { recursive: true });
    if (qpdf) expect(qpdf).toMatchObject({ status: 0 });
    if (info) expect(info.stdout).toMatch(/Tagged:\s+yes/);
    if (signature) expect(signature.stdout).toMatch(/Total document signed[^]*Signature is Valid/);
    expect(verifyPdf(pdf).ok).toBe(true);
  });
});

describe("faces", async () => {
  const faces = setUpFaces(new PDFDocument({ font: "" }), await fontFiles());

  it.each([
    ["Latin Extended", "Žofie Květoňová, Łódź, Ġnejna, Şişli, Đặng Thị"],
    ["Greek", "Αθήνα, Ερμού 12, ΐΰώ"],
    ["Cyrillic", "Харків, Ґанок, Ђурђевић, Ўзбекистон"],
    ["money and marks", "€1.00 £2 ₴3 zł – “quoted” … № ©\u00a0%"],
  ])("print %s as it is", (_name, text) => {
    expect(faces.printable(text)).toBe(text.normalize("NFC"));
  });

  it("never lose a character silently", () => {
    expect(faces.printable("日 😀")).toBe("[U+65E5] [U+1F600]");
    expect(faces.printable("a\u202eb\u0007c\u200dd")).toBe("ab cd");
    expect(faces.printable("two\nlines")).toBe("two\nlines");
  });

  it("keep the heading face for Latin and change the whole text otherwise", () => {
    expect(faces.faceFor("heading", "Žofie Květoňová")).toBe("heading");
    expect(faces.faceFor("heading", "Олена Pepper")).toBe("strong");
    expect(faces.faceFor("text", "Олена")).toBe("text");
  });
});

it("says dates in UTC", () => {
  expect(sayDate(new Date("2026-11-22T23:59:59Z"))).toBe("Nov 22, 2026");
  expect(sayInstant(new Date("2026-01-02T03:04:05.678Z"))).toBe("Jan 2, 2026, 03:04:05 UTC");
});
