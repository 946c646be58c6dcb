import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealNames, dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { commissionOn } from "./accrual.ts";
import { type CapMark, capMark, capOf } from "./cap.ts";
import { commissionOf } from "./load.server.ts";
import { audience, commissionHref } from "./tell.server.ts";

/** Whether this mark is passed for the first time: a return and another order do not tell it twice. */
async function firstTime(tx: Tx, now: Date, deal: LoadedDeal, mark: CapMark): Promise<boolean> {
  const { startsAt } = await tx.commission.findUniqueOrThrow({ where: { dealId: deal.id } });
  const claim = (kind: CapMark) => claimReminder(tx, now, deal.id, `commission_${kind}`, startsAt);
  // One large order can pass both marks: then the first is never told.
  if (mark === "reached") await claim("near");
  return claim(mark);
}

/** Both sides hear of it, in the deal's currency. Minor units. */
async function tell(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  { mark, cap, earned }: { mark: CapMark; cap: bigint; earned: bigint },
): Promise<void> {
  const money = (amount: bigint) => moneyData(amount, deal.currency);
  for (const side of ["brand", "creator"] as const) {
    const sums = { earned: money(earned), cap: money(cap), reached: mark === "reached" };
    await notify(tx, now, {
      ...{ to: audience(deal, side), href: commissionHref(deal), dealId: deal.id },
      ...{ kind: "commission_capped" as const, data: { ...dealNames(deal), ...sums, side } },
    });
  }
}

/**
 * After rows were written: tells both sides, once each, that the commission is near the most that was agreed, and that it
 * is reached. Under the deal's lock. Without a limit nothing changes.
 */
export async function watchCap(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const share = commissionOf(deal);
  const cap = capOf(share);
  if (cap === null) return;
  const rows = await tx.conversion.aggregate({ where: { dealId: deal.id }, _sum: { amount: true } });
  const revenue = rows._sum.amount ?? 0n;
  const mark = capMark(revenue, share);
  if (mark === null || !(await firstTime(tx, now, deal, mark))) return;
  const { currency } = deal;
  const event = { type: "commission.capped", mark, amount: String(cap), currency } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  await tell(tx, now, deal, { mark, cap, earned: commissionOn(revenue, share) });
}
