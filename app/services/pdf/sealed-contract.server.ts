import { buffer } from "node:stream/consumers";
import type { SealedContractInput } from "#app/domain/contract/sealed-document.ts";
import type { SigningIdentity } from "../signing/cades.server.ts";
import { certificatePages } from "./certificate-page.server.ts";
import { contractPages } from "./contract-pages.server.ts";
import { footers } from "./footers.server.ts";
import { Sheet } from "./sheet.server.ts";
import { keepSignaturePlace, signPdf } from "./signature-field.server.ts";
import { fontFiles, setUpFaces } from "./typeface.server.ts";

function documentOptions(input: SealedContractInput): PDFKit.PDFDocumentOptions {
  return {
    size: "A4",
    margins: { top: 64, bottom: 76, left: 68, right: 68 },
    bufferPages: true,
    pdfVersion: "1.7",
    // For archives: fonts and colours are all inside (ISO 19005-2). Screen readers get its tags besides.
    subset: "PDF/A-2b",
    tagged: true,
    lang: "en",
    displayTitle: true,
    // No default face: the built-in one would be listed as a font that is not embedded.
    font: "",
    // The file's identifier is made from this, so nothing here may depend on the moment of printing.
    info: {
      Title: `${input.title} (contract ${input.number})`,
      Author: input.marketplace,
      Subject: `Contract ${input.number}`,
      Keywords: input.documentSha256,
      Creator: input.marketplace,
      Producer: input.marketplace,
      CreationDate: input.generatedAt,
      ModDate: input.generatedAt,
    },
  };
}

/**
 * Sets a signed contract and its certificate as a tagged A4 PDF (PDF/A-2b) with embedded fonts, signs it digitally,
 * and returns the bytes. The same input and key give the same bytes (with one version of this program and of zlib).
 */
export async function renderSealedContract(
  input: SealedContractInput,
  identity: SigningIdentity,
): Promise<Uint8Array> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([import("pdfkit"), fontFiles()]);
  const doc = new PDFDocument(documentOptions(input));
  const bytes = buffer(doc);
  const sheet = new Sheet(doc, setUpFaces(doc, fonts));
  contractPages(sheet, input);
  certificatePages(sheet, input);
  footers(doc, sheet, `Document ${input.documentSha256}`);
  keepSignaturePlace(doc, input.marketplace, input.generatedAt);
  doc.end();
  return signPdf(await bytes, identity);
}
