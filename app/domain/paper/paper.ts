import { z } from "zod";
import { allocate } from "../ledger/money.ts";

const minor = z.string().regex(/^\d+$/);
const named = z.object({ name: z.string(), address: z.string(), taxNumber: z.string() });

export const PAPER_KINDS = ["receipt", "credit_note"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * Everything that a paper says, frozen when it is issued: printing it again next year shows the same facts, whatever
 * the brand is called by then. Amounts are minor units as strings.
 */
export const paperBody = z.object({
  format: z.literal(1),
  kind: z.enum(PAPER_KINDS),
  number: z.string(),
  issuedAt: z.iso.datetime(),
  issuer: named,
  brand: named.extend({ legalName: z.string(), country: z.string() }),
  creator: z.object({ name: z.string(), legalName: z.string(), taxNumber: z.string(), country: z.string() }),
  deal: z.object({ number: z.number().int(), title: z.string() }),
  currency: z.string().length(3),
  /** What was paid for, or what comes back, without the service fee. */
  lines: z.array(z.object({ label: z.string(), amount: minor })),
  serviceFee: minor,
  total: minor,
  /** Of a receipt: when the money came in, and what the processor calls the payment. */
  payment: z.object({ at: z.iso.datetime(), reference: z.string() }).nullable(),
  /** Of a credit note: the receipt that it takes back from, and why. */
  corrects: z.string().nullable(),
  reason: z.string().nullable(),
});
export type PaperBody = z.infer<typeof paperBody>;

/** A paper's number, unique among all papers: whose, which series, which year, and the place in the series. */
export function paperNumber(slug: string, kind: PaperKind, year: number, sequence: number): string {
  const series = kind === "receipt" ? "R" : "C";
  return `${slug.toUpperCase()}-${series}-${year}-${String(sequence).padStart(4, "0")}`;
}

/** The year that a paper belongs to: that of its instant in UTC, so that no zone can move it into another series. */
export const paperYear = (issuedAt: Date): number => issuedAt.getUTCFullYear();

/** A service fee within its whole: rounding alone can leave a difference of fees a unit outside. */
export function feeWithin(fee: bigint, whole: bigint): bigint {
  if (fee < 0n) return 0n;
  return fee > whole ? whole : fee;
}

/** How much of a refund is the service fee, when nobody says: the share that it had in what was paid. */
export function serviceFeeIn(
  amount: bigint,
  paid: { gross: bigint; brandFee: bigint },
  currency: string,
): bigint {
  const weights = [
    { id: "a", weight: paid.gross },
    { id: "b", weight: paid.brandFee },
  ];
  const parts = allocate(amount, weights, currency);
  return parts.get("b") ?? 0n;
}
