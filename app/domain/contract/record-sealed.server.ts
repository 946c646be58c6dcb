import { act } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealHref, dealNames, dealStream, lockedDeal } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, type Result } from "../refusal.ts";

export interface SealedPdf {
  storageKey: string;
  size: number;
  sha256: string;
}

/** Ties the sealed PDF to its contract and tells both parties. A second seal of the same contract changes nothing. */
export function recordSealed(
  contractId: string,
  dealId: string,
  pdf: SealedPdf,
): Promise<Result<{ sealed: boolean }>> {
  return act<{ sealed: boolean }>(async (tx, now) => {
    const deal = await lockedDeal(tx, dealId);
    const file = await tx.storedFile.create({
      data: {
        dealId,
        purpose: "contract",
        storageKey: pdf.storageKey,
        name: `Sweetspot contract ${deal.number}.pdf`,
        mime: "application/pdf",
        size: BigInt(pdf.size),
        sha256: pdf.sha256,
        createdAt: now,
      },
    });
    const sealed = await tx.contract.updateMany({
      where: { id: contractId, sealedAt: null },
      data: { sealedAt: now, sealedFileId: file.id },
    });
    if (sealed.count === 0) {
      await tx.storedFile.delete({ where: { id: file.id } });
      return done({ sealed: false });
    }
    await record(tx, now, SYSTEM, dealStream(deal), { type: "contract.sealed", pdfSha256: pdf.sha256 });
    const shared = {
      kind: "contract_sealed",
      data: { ...dealNames(deal), documentSha256: deal.contract?.documentSha256 ?? "" },
      href: dealHref(deal),
      dealId,
    } as const;
    await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId } });
    await notify(tx, now, { ...shared, to: { brandId: deal.brandId, permission: "contract.sign" } });
    return done({ sealed: true });
  });
}
