import type { Tx } from "../../db.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealTitle, type LoadedDeal, lockedDeal } from "../deal/load.server.ts";
import { currentIssuer } from "./issuer.server.ts";
import { feeWithin, type PaperBody, paperBody, type PaperKind } from "./paper.ts";
import { paperNumber, paperYear, serviceFeeIn } from "./paper.ts";
import { nextInSeries } from "./series.server.ts";
import { NO_TAX_IDENTITY } from "./tax-identity.ts";

/** Who is meant, as everybody is called at this moment. */
async function peopleOf(tx: Tx, deal: LoadedDeal): Promise<Pick<PaperBody, "issuer" | "brand" | "creator">> {
  const { brand, creator } = deal;
  const found = await tx.taxIdentity.findMany({
    where: { OR: [{ brandId: deal.brandId }, { creatorId: deal.creatorId }] },
  });
  const payer = found.find(({ brandId }) => brandId) ?? NO_TAX_IDENTITY;
  const worker = found.find(({ creatorId }) => creatorId) ?? NO_TAX_IDENTITY;
  return {
    issuer: await currentIssuer(tx),
    brand: {
      name: brand.name,
      legalName: payer.legalName,
      address: payer.address || brand.mailingAddress,
      taxNumber: payer.taxNumber,
      country: brand.country,
    },
    creator: {
      name: creator.displayName,
      legalName: worker.legalName,
      taxNumber: worker.taxNumber,
      country: creator.country,
    },
  };
}

type Said = Pick<PaperBody, "lines" | "payment" | "corrects" | "reason"> & {
  serviceFee: bigint;
  total: bigint;
};

async function issue(tx: Tx, now: Date, deal: LoadedDeal, kind: PaperKind, cause: string, said: Said) {
  const there = await tx.paper.findUnique({ where: { cause }, select: { number: true } });
  if (there) return there.number;
  const people = await peopleOf(tx, deal);
  const year = paperYear(now);
  const sequence = await nextInSeries(tx, deal.brandId, kind, year);
  const number = paperNumber(deal.brand.slug, kind, year, sequence);
  const { total, serviceFee, ...rest } = said;
  const body = paperBody.parse({
    ...{ format: 1, kind, number, issuedAt: now.toISOString(), ...people, ...rest },
    deal: { number: deal.number, title: dealTitle(deal) },
    ...{ currency: deal.currency, serviceFee: String(serviceFee), total: String(total) },
  } satisfies PaperBody);
  await tx.paper.create({
    data: {
      ...{ brandId: deal.brandId, dealId: deal.id, kind, year, sequence, number, cause, issuedAt: now },
      ...{ currency: deal.currency, total, body },
    },
  });
  return number;
}

/**
 * The receipt for a funding: what was paid, for which work, and the service fee in it; of an amendment's funding for what
 * it `added` alone. Runs in the settling act, after the deal was activated or changed. The same funding gives one receipt.
 * Returns its number.
 */
export async function issueReceipt(
  tx: Tx,
  now: Date,
  dealId: string,
  payment: { fundingId: string; amount: bigint; reference: string },
  added?: { label: string; serviceFee: bigint },
): Promise<string> {
  const deal = await lockedDeal(tx, dealId);
  const work = await tx.deliverable.findMany({ where: { dealId }, orderBy: { position: "asc" } });
  const { amount: total } = payment;
  const serviceFee = added ? feeWithin(added.serviceFee, total) : deal.brandFee;
  return issue(tx, now, deal, "receipt", `funding:${payment.fundingId}`, {
    lines: added
      ? [{ label: added.label, amount: String(total - serviceFee) }]
      : work.map((item) => ({ label: itemWords(item), amount: String(item.gross) })),
    ...{ serviceFee, total },
    payment: { at: now.toISOString(), reference: payment.reference },
    ...{ corrects: null, reason: null },
  });
}

/** Held money that goes back. `serviceFee`: how much of it is the fee; `label`: what the rest was for. */
export interface RefundNote {
  dealId: string;
  amount: bigint;
  serviceFee?: bigint;
  label?: string;
  cause: string;
  reason: string;
  /** The statement of a commission that it was paid for; left out: the work. */
  statementId?: string;
}

/** The newest receipt for the same, or null: what was paid for a statement is not taken back from the work's receipt. */
async function receiptFor(tx: Tx, { dealId, statementId }: RefundNote): Promise<string | null> {
  const paid = await tx.funding.findMany({
    where: { dealId, state: "paid", statementId: statementId ?? null },
    select: { id: true },
  });
  const receipt = await tx.paper.findFirst({
    where: { dealId, kind: "receipt", cause: { in: paid.map(({ id }) => `funding:${id}`) } },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    select: { number: true },
  });
  return receipt?.number ?? null;
}

/**
 * The credit note for held money that goes back, with the service fee in it. Runs in the act that owes the refund. The
 * same cause gives one note. Returns its number.
 */
export async function issueCreditNote(tx: Tx, now: Date, refund: RefundNote): Promise<string> {
  const { amount, cause, reason } = refund;
  const deal = await lockedDeal(tx, refund.dealId);
  const corrects = await receiptFor(tx, refund);
  const serviceFee = feeWithin(refund.serviceFee ?? serviceFeeIn(amount, deal, deal.currency), amount);
  return issue(tx, now, deal, "credit_note", cause, {
    lines: [{ label: refund.label ?? "Fee for work that ended", amount: String(amount - serviceFee) }],
    ...{ serviceFee, total: amount, payment: null, corrects, reason },
  });
}
