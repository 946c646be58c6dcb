import type { PaperBody } from "../paper.ts";

/** A receipt as tests and the printer's test use it. */
export const sampleReceipt: PaperBody = {
  format: 1,
  kind: "receipt",
  number: "PEPPERJAR-R-2026-0001",
  issuedAt: "2026-11-20T10:00:00.000Z",
  issuer: { name: "Sweetspot", address: "1 Market Street", taxNumber: "XX-1" },
  brand: {
    name: "Pepperjar",
    legalName: "Pepperjar Foods Inc.",
    address: "5 Pan Road",
    taxNumber: "12-3456789",
    country: "US",
  },
  creator: { name: "Noor Haddad", legalName: "", taxNumber: "", country: "US" },
  deal: { number: 2001, title: "Chilli crisp" },
  currency: "USD",
  lines: [{ label: "1 Instagram reel", amount: "43000" }],
  serviceFee: "4300",
  total: "47300",
  payment: { at: "2026-11-20T10:00:00.000Z", reference: "ch_1" },
  corrects: null,
  reason: null,
};
