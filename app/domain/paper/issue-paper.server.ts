import type { Tx } from "../../db.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealTitle, type LoadedDeal, lockedDeal } from "../deal/load.server.ts";
import { currentIssuer } from "./issuer.server.ts";
import { type PaperBody, paperBody, type PaperKind, paperNumber, paperYear, serviceFeeIn } from "./paper.ts";
import { NO_TAX_IDENTITY } from "./tax-identity.ts";

/**
 * The next number of a brand's series. The row stays locked until the act commits, and a rolled back act gives its
 * number back: so there is never a gap and never a double. Taken late in an act, because others of the brand wait.
 */
async function nextInSeries(tx: Tx, brandId: string, kind: PaperKind, year: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    insert into paper_series (brand_id, kind, year, last) values (${brandId}::uuid, ${kind}::paper_kind, ${year}, 1)
    on conflict (brand_id, kind, year) do update set last = paper_series.last + 1 returning last`;
  if (!row) throw new Error("A series gave no number");
  return row.last;
}

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
 * The receipt for a funding: what was paid, for which work, and the service fee in it. Runs in the settling act, after
 * the deal was activated. The same funding gives one receipt. Returns its number.
 */
export async function issueReceipt(
  tx: Tx,
  now: Date,
  dealId: string,
  payment: { fundingId: string; amount: bigint; reference: string },
): Promise<string> {
  const deal = await lockedDeal(tx, dealId);
  const work = await tx.deliverable.findMany({ where: { dealId }, orderBy: { position: "asc" } });
  return issue(tx, now, deal, "receipt", `funding:${payment.fundingId}`, {
    lines: work.map((item) => ({ label: itemWords(item), amount: String(item.gross) })),
    serviceFee: deal.brandFee,
    total: payment.amount,
    payment: { at: now.toISOString(), reference: payment.reference },
    ...{ corrects: null, reason: null },
  });
}

/**
 * The credit note for held money that goes back, with the service fee in it. Runs in the act that owes the refund. The
 * same cause gives one note. Returns its number.
 */
export async function issueCreditNote(
  tx: Tx,
  now: Date,
  refund: { dealId: string; amount: bigint; serviceFee?: bigint; cause: string; reason: string },
): Promise<string> {
  const { amount, cause, reason } = refund;
  const deal = await lockedDeal(tx, refund.dealId);
  const receipt = await tx.paper.findFirst({
    where: { dealId: deal.id, kind: "receipt" },
    orderBy: { sequence: "desc" },
    select: { number: true },
  });
  const serviceFee = refund.serviceFee ?? serviceFeeIn(amount, deal);
  return issue(tx, now, deal, "credit_note", cause, {
    lines: [{ label: "Fee for work that ended", amount: String(amount - serviceFee) }],
    ...{ serviceFee, total: amount, payment: null, corrects: receipt?.number ?? null, reason },
  });
}
