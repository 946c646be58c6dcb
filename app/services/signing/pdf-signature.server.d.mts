import type { Buffer } from "node:buffer";

export interface DerElement {
  tag: number;
  content: Buffer;
  raw: Buffer;
  end: number;
}
export interface PdfVerdict {
  /** There is a digital signature at all. */
  signed: boolean;
  /** It holds for every byte of the file. */
  ok: boolean;
  why: string | null;
  certificatePem: string | null;
  /** SHA-256 of the certificate's DER, lower-case hexadecimal. */
  fingerprint: string | null;
  subject: string | null;
}
export function sha256(content: string | Uint8Array): string;
export function readDer(bytes: Buffer, offset?: number): DerElement;
export function derChildren(content: Buffer): DerElement[];
export function verifyPdf(pdf: Uint8Array): PdfVerdict;
