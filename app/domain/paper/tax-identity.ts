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

/** Who issues the papers: the operator. */
export const issuerForm = z.object({
  name: line(200).pipe(z.string().min(1, "Enter the name that stands on receipts.")),
  taxNumber: taxIdentityForm.shape.taxNumber,
  address: line(500),
});
export type Issuer = z.infer<typeof issuerForm>;

export const DEFAULT_ISSUER: Issuer = { name: "Sweetspot", taxNumber: "", address: "" };
