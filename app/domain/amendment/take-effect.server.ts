import type { Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { SYSTEM } from "../access/actor.ts";
import { LICENCE_LINE } from "../account/platforms.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { extendLicences } from "../licence/note-licences.server.ts";
import type { TermsItem } from "../offer/terms.ts";
import { schedulePayout } from "../payout/schedule-payout.server.ts";
import { scheduleRefund } from "../payout/schedule-refund.server.ts";
import { canAmendDeal, canAmendItem, isAboutItem, owesDraft } from "./amendment.ts";
import { monthTerms } from "./amended-terms.ts";
import type { LoadedAmendment } from "./load.server.ts";
import { moveAmendment } from "./move.server.ts";
import { returnedBy } from "./paper-line.ts";
import { tellInForce } from "./tell.server.ts";

/**
 * Whether the change still fits the deal: nothing else changed its terms, it does not stand still, and the work has not
 * moved past it.
 */
export async function canTakeEffect(tx: Tx, deal: LoadedDeal, amendment: LoadedAmendment): Promise<boolean> {
  if (deal.termsId !== amendment.baseTermsId || deal.pausedAt) return false;
  const items = await tx.deliverable.findMany({ where: { dealId: deal.id } });
  if (!canAmendDeal(amendment.kind, deal.state, items)) return false;
  const item = items.find(({ position }) => position === amendment.position);
  return !isAboutItem(amendment.kind) || (item !== undefined && canAmendItem(amendment.kind, item.state));
}

const toDate = (instant: string | null | undefined) => (instant ? new Date(instant) : null);
type Row = NonNullable<Awaited<ReturnType<Tx["deliverable"]["findFirst"]>>>;

/** The limit of the step in hand, when the new dates move it. */
function limitAfter(row: Row, item: TermsItem, now: Date): Date | null {
  const [draftBy, from, to] = [toDate(item.draftBy), toDate(item.publishFrom), toDate(item.publishTo)];
  if (owesDraft(row.state) && draftBy) return draftBy;
  if (row.state === "approved") return from && from > now ? from : now;
  return row.state === "live_due" && to && to > now ? to : row.dueAt;
}

async function changeItem(tx: Tx, now: Date, row: Row, item: TermsItem, dates: boolean): Promise<void> {
  await tx.deliverable.update({
    where: { id: row.id },
    data: {
      gross: BigInt(item.gross),
      brandFee: BigInt(item.brandFee),
      creatorFee: BigInt(item.creatorFee),
      extraRounds: item.extraRounds ?? 0,
      ...(dates
        ? {
            publishFrom: toDate(item.publishFrom),
            publishTo: toDate(item.publishTo),
            dueAt: limitAfter(row, item, now),
          }
        : {}),
      version: { increment: 1 },
    },
  });
}

/** A new line: work starts at once; the price of a licence is the creator's at once, after the usual hold. */
async function addItem(tx: Tx, now: Date, deal: LoadedDeal, item: TermsItem, position: number) {
  const licence = item.format === LICENCE_LINE;
  const { platform, format, quantity, specification, contentOnly } = item;
  const row = await tx.deliverable.create({
    data: {
      ...{ dealId: deal.id, position, platform, format, quantity, specification, contentOnly },
      gross: BigInt(item.gross),
      brandFee: BigInt(item.brandFee),
      creatorFee: BigInt(item.creatorFee),
      publishFrom: toDate(item.publishFrom),
      publishTo: toDate(item.publishTo),
      stateSince: now,
      ...(licence ? { state: "accepted", acceptedAt: now } : {}),
    },
  });
  // Its money came in now, however long ago the deal itself was funded.
  if (licence) return schedulePayout(tx, now, { deliverableId: row.id, paidInAt: now });
  const started = await moveDeliverable(tx, now, row, "start", deal.body.policy);
  if (!started.ok) throw new Error(`Deliverable ${row.id} cannot start: ${started.code}`);
}

async function changeDeal(tx: Tx, now: Date, deal: LoadedDeal, amendment: LoadedAmendment): Promise<void> {
  const before = monthTerms(amendment.before, deal.period);
  const { after } = amendment;
  await tx.deal.update({
    where: { id: deal.id },
    data: {
      termsId: amendment.termsId,
      gross: BigInt(after.totals.gross),
      brandFee: BigInt(after.totals.brandFee),
      creatorFee: BigInt(after.totals.creatorFee),
      version: { increment: 1 },
    },
  });
  const rows = await tx.deliverable.findMany({ where: { dealId: deal.id } });
  for (const [position, item] of after.items.entries()) {
    const row = rows.find((one) => one.position === position);
    if (!row) await addItem(tx, now, deal, item, position);
    else if (JSON.stringify(before.items[position]) !== JSON.stringify(item))
      await changeItem(tx, now, row, item, amendment.kind === "new_date");
  }
}

/**
 * Both have signed, and what must be paid is in: the deal goes on under the new terms. Runs under the deal's lock, in
 * the act that signs last or settles the payment, after `canTakeEffect`. Throws when it cannot.
 */
export async function takeEffect(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  amendment: LoadedAmendment,
  event: "sign_last_free" | "fund",
): Promise<void> {
  const moved = await moveAmendment(tx, amendment, event, { inForceAt: now, dueAt: null });
  if (!moved.ok) throw new Error(`Amendment ${amendment.id} cannot take effect: ${moved.code}`);
  const { number, returned, documentSha256 } = amendment;
  await changeDeal(tx, now, deal, amendment);
  if (returned > 0n)
    await scheduleRefund(tx, now, {
      ...{ dealId: deal.id, amount: returned, cause: `amendment:${amendment.id}` },
      reason: `Amendment ${number}`,
      ...returnedBy(amendment, deal.period),
    });
  if (amendment.kind === "licence") await extendLicences(tx, deal.id, amendment.after.licence.termDays);
  await record(tx, now, SYSTEM, dealStream(deal), {
    ...{ type: "amendment.in_force", number, documentSha256, terms: amendment.terms.version },
    termsSha256: amendment.terms.sha256,
  });
  await enqueue(tx, "amendment.seal", { amendmentId: amendment.id });
  await tellInForce(tx, now, deal, amendment);
}
