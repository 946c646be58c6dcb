import type { Prisma, Tx } from "../../db.server.ts";
import type { TermsBody } from "../offer/terms.ts";
import { inPeriod } from "../programme/schedule.ts";

type Frame = Pick<
  Prisma.DealUncheckedCreateInput,
  "briefId" | "brandId" | "creatorId" | "applicationId" | "termsId"
>;
/** Where the deal begins: signing, or, for a later month of a programme, with its funds. */
type Start = Pick<
  Prisma.DealUncheckedCreateInput,
  "state" | "dueAt" | "signedAt" | "programmeId" | "period" | "beginsAt"
>;

const toDate = (instant: string | null) => (instant ? new Date(instant) : null);

/**
 * Makes a deal with the sums and the scope of its terms: nothing else may say what is owed. In a later month of a
 * programme the publication dates are moved by calendar months; money and work stay what was agreed.
 */
export function createDeal(tx: Tx, now: Date, terms: TermsBody, frame: Frame, start: Start) {
  const period = start.period ?? 1;
  return tx.deal.create({
    data: {
      ...frame,
      ...start,
      currency: terms.currency,
      gross: BigInt(terms.totals.gross),
      brandFee: BigInt(terms.totals.brandFee),
      creatorFee: BigInt(terms.totals.creatorFee),
      createdAt: now,
      deliverables: {
        create: terms.items.map((item, position) => ({
          position,
          platform: item.platform,
          format: item.format,
          quantity: item.quantity,
          specification: item.specification,
          contentOnly: item.contentOnly,
          gross: BigInt(item.gross),
          brandFee: BigInt(item.brandFee),
          creatorFee: BigInt(item.creatorFee),
          stateSince: now,
          publishFrom: inPeriod(toDate(item.publishFrom), period),
          publishTo: inPeriod(toDate(item.publishTo), period),
        })),
      },
    },
  });
}
