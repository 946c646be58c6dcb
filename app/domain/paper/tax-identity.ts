import { z } from "zod";

const line = (longest: number) =>
  z.string().trim().max(longest, `Use at most ${longest} characters.`).default("");

/** Who is meant on papers. Everything may stay empty: then the profile's name and address stand there. */
export const taxIdentityForm = z.object({
  legalName: line(200),
  taxNumber: line(40).pipe(
    z.string().regex(/^[\p{L}\p{N} ./-]*$/u, "Use letters, digits, spaces, points, slashes and hyphens."),
  ),
  address: line(500),
});
export type TaxIdentityInput = z.infer<typeof taxIdentityForm>;

export const NO_TAX_IDENTITY: TaxIdentityInput = { legalName: "", taxNumber: "", address: "" };

/** Somebody on a printed paper: the name of their tax details first where there is one, then how they are known here. */
export function partyOf(label: string, name: string, known: string[], tax: TaxIdentityInput) {
  const { legalName, address, taxNumber } = tax;
  const other = legalName && legalName !== name ? [name] : [];
  const lines = [...other, ...known, ...address.split("\n"), taxNumber && `Tax number ${taxNumber}`];
  return { label, name: legalName || name, lines: lines.map((line) => line.trim()).filter(Boolean) };
}

/** Who issues the papers: the operator. */
export const issuerForm = z.object({
  name: line(200).pipe(z.string().min(1, "Enter the name that stands on receipts.")),
  taxNumber: taxIdentityForm.shape.taxNumber,
  address: line(500),
});
export type Issuer = z.infer<typeof issuerForm>;

export const DEFAULT_ISSUER: Issuer = { name: "Sweetspot", taxNumber: "", address: "" };
