import { SignPdf } from "@signpdf/signpdf";
import { DEFAULT_BYTE_RANGE_PLACEHOLDER, SUBFILTER_ETSI_CADES_DETACHED } from "@signpdf/utils";
import { CadesSigner, type SigningIdentity } from "../signing/cades.server.ts";

// Bytes kept free for the signature: a 4096-bit key with a long certificate takes about 4 kB.
const SIGNATURE_BYTES = 12_288;
const PRINTED_AND_LOCKED = 132;
const SIGNED_AND_APPEND_ONLY = 3;

// pdfkit makes form fields only by its own kinds, of which a signature is none; these members do what they do.
interface WithForm {
  _root: { data: { AcroForm: { data: Record<string, unknown> } } };
  page: { annotations: unknown[]; dictionary: unknown };
}

/** A string as PDF writes it in parentheses: pdfkit writes primitive strings as names. */
// eslint-disable-next-line @typescript-eslint/no-wrapper-object-types -- how pdfkit tells the two apart
const literal = (text: string): String => new String(text);

/**
 * Keeps the place of a digital signature (PAdES) on the last page: invisible, because the certificate page says in
 * words what it is. `at` is the moment of sealing.
 */
export function keepSignaturePlace(doc: PDFKit.PDFDocument, name: string, at: Date): void {
  const inner = doc as unknown as WithForm;
  const place = DEFAULT_BYTE_RANGE_PLACEHOLDER;
  const signature = doc.ref({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: SUBFILTER_ETSI_CADES_DETACHED,
    ByteRange: [0, place, place, place],
    Contents: Buffer.alloc(SIGNATURE_BYTES),
    Name: literal(name),
    Reason: literal("Seal of a contract that both sides signed"),
    M: at,
  });
  const widget = doc.ref({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    F: PRINTED_AND_LOCKED,
    Rect: [0, 0, 0, 0],
    T: literal("Seal"),
    V: signature,
    P: inner.page.dictionary,
  });
  inner.page.annotations.push(widget);
  doc.initForm();
  // What pdfkit asks readers to do with fields (draw them anew) would change the file, and PDF/A forbids it.
  const form = inner._root.data.AcroForm;
  form.data = { Fields: [widget], SigFlags: SIGNED_AND_APPEND_ONLY, DR: form.data.DR };
  // pdfkit's own types ask for a last chunk, of which these have none.
  for (const one of [signature, widget] as unknown as { end(): void }[]) one.end();
}

/** Signs a PDF whose place was kept. Any later change of the file, of whatever byte, breaks the signature. */
export async function signPdf(pdf: Uint8Array, identity: SigningIdentity): Promise<Uint8Array> {
  return new SignPdf().sign(Buffer.from(pdf), new CadesSigner(identity));
}
