import type { Tx } from "../../db.server.ts";
import type { TermsBody } from "../offer/terms.ts";

interface FirstDeal {
  id: string;
  number: number;
  briefId: string;
  brandId: string;
  creatorId: string;
  applicationId: string;
  termsId: string;
}

/**
 * Makes the programme of a deal whose terms have one; the deal becomes its first month and its contract the frame of
 * all. Nothing for a single deal. Runs in the accept's transaction.
 */
export async function openProgramme(
  tx: Tx,
  now: Date,
  deal: FirstDeal,
  contractId: string,
  terms: TermsBody,
): Promise<void> {
  if (!terms.programme) return;
  const { number, briefId, brandId, creatorId, applicationId, termsId } = deal;
  const { periods } = terms.programme;
  const programme = await tx.programme.create({
    data: {
      ...{ number, briefId, brandId, creatorId, applicationId, termsId, contractId },
      ...{ currency: terms.currency, gross: BigInt(terms.totals.gross) },
      ...{ periods, lastPeriod: periods, createdAt: now },
    },
  });
  await tx.deal.update({ where: { id: deal.id }, data: { programmeId: programme.id } });
}
