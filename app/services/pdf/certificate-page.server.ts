import { encode } from "uqr";
import type { SealedContractInput, SealedSignature } from "#app/domain/contract/sealed-document.ts";
import { SIDE_NAME } from "./contract-pages.server.ts";
import { INK, STYLE, type Sheet } from "./sheet.server.ts";
import { sayInstant } from "./utc-date.ts";

const LABEL_WIDTH = 112;

function facts(sheet: Sheet, rows: [label: string, value: string][]): void {
  sheet.inside("Table", () => {
    for (const [label, value] of rows) {
      sheet.inside("TR", () =>
        sheet.row([
          { text: label, style: STYLE.label, width: LABEL_WIDTH, tag: "TH" },
          { text: value, style: STYLE.digest, width: sheet.width - LABEL_WIDTH - 12, tag: "TD" },
        ]),
      );
      sheet.space(2.5);
    }
  });
}

function heading(sheet: Sheet, text: string): void {
  sheet.room(60);
  sheet.say("H2", text, STYLE.clause);
  sheet.space(5);
}

function proofs(input: SealedContractInput): string[] {
  return [
    "The document digest is a fingerprint (SHA-256) of the text of this contract. Change one character and it no longer matches. Each person named above signed the document with that fingerprint, and no other.",
    "Each signature is a record with a fingerprint of its own, which covers everything in the record and the fingerprint of the record before it. A record that is changed, removed or moved breaks every later one, and no longer matches the copies that both parties hold.",
    `To check this copy, open ${input.verifyUrl} and choose the file, or compare the fingerprints printed here. The evidence that both parties can download checks itself without the marketplace.`,
    `The file is digitally signed with the marketplace's certificate (PAdES): a PDF reader shows whether a single byte was changed since. The signature proves that the marketplace sealed this file, not that a court has looked at it.`,
    "The record shows which account signed, whether its email address was verified, and from where. It does not show who sat at the keyboard.",
  ];
}

function record(sheet: Sheet, signature: SealedSignature, index: number): void {
  // One signer's record is easier to trust when it is not torn over two pages.
  sheet.room(210);
  sheet.rule(0.5, INK.line);
  sheet.space(9);
  sheet.inside("Sect", () => {
    heading(
      sheet,
      `Signature ${index + 1}: ${signature.typedName}, ${SIDE_NAME[signature.side].toLowerCase()}`,
    );
    const verified = signature.emailVerified ? "email address verified" : "email address not verified";
    facts(sheet, [
      ["Signed at", `${sayInstant(new Date(signature.signedAtUtc))} (${signature.signedAtUtc})`],
      ["Account", `${signature.accountEmail}, ${verified}`],
      ["Network address", signature.ip],
      ["Browser", signature.userAgent],
      ["Consent text", `Version ${signature.consentVersion}`],
      ["Given as", signature.drawing ? "Typed name and drawing" : "Typed name"],
      ["Signed document", signature.documentSha256],
      ["Record before", signature.previousHash || "None, this is the first record"],
      ["This record", signature.hash],
    ]);
  });
  sheet.space(10);
}

/** Points: large enough for a phone's camera over paper. */
const CODE_SIZE = 92;

/** The square code that leads to the page where the seal is checked. */
function squareCode(sheet: Sheet, input: SealedContractInput): void {
  const { data, size } = encode(input.verifyLink, { ecc: "M", border: 0 });
  const dot = CODE_SIZE / size;
  sheet.room(CODE_SIZE + 20);
  sheet.figure(`Square code for ${input.verifyLink}`, CODE_SIZE + 6, (doc, x, y) => {
    data.forEach((row, line) =>
      row.forEach((dark, column) => {
        if (dark) doc.rect(x + column * dot, y + line * dot, dot, dot);
      }),
    );
    doc.fill(INK.text);
  });
  sheet.say("P", "Scan to check this contract's digest.", STYLE.small);
  sheet.space(12);
}

/** The last part: who signed what, when and from where, the chain of digests, and what all that proves. */
export function certificatePages(sheet: Sheet, input: SealedContractInput): void {
  sheet.doc.addPage();
  sheet.doc.outline.addItem("Certificate of signature");
  sheet.say("H1", "Certificate of signature", { ...STYLE.title, size: 20 });
  sheet.space(4);
  sheet.say("P", `Contract ${input.number}: ${input.title}`, { ...STYLE.body, ink: INK.second });
  sheet.space(14);
  facts(sheet, [
    ["Sealed at", sayInstant(input.generatedAt)],
    ["Document digest", input.documentSha256],
    ["Terms digest", input.termsSha256],
  ]);
  sheet.space(12);
  squareCode(sheet, input);
  input.signatures.forEach((signature, index) => record(sheet, signature, index));
  sheet.rule(0.5, INK.line);
  sheet.space(9);
  heading(sheet, "What this proves");
  for (const proof of proofs(input)) {
    sheet.say("P", proof, { ...STYLE.body, size: 9.5 });
    sheet.space(4);
  }
}
