import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealHref, dealNames, type LoadedDeal } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { lockedProgramme, programmeStream } from "./load.server.ts";
import { moveProgramme } from "./move.server.ts";
import { canDo } from "./programme.ts";
import { LAPSES_TO_PAUSE } from "./programme-words.ts";
import { tellBothSides } from "./tell.server.ts";

async function lapsedInARow(tx: Tx, programmeId: string): Promise<boolean> {
  const newest = await tx.deal.findMany({
    where: { programmeId },
    orderBy: { period: "desc" },
    take: LAPSES_TO_PAUSE,
    select: { cancelReason: true },
  });
  return (
    newest.length === LAPSES_TO_PAUSE && newest.every(({ cancelReason }) => cancelReason === "not_funded")
  );
}

/**
 * A later month was not funded in time: that month is gone, the programme goes on. After two in a row it is paused, so
 * that the creator need not keep time free for nothing. Runs in the lapse's transaction, under the brief's lock.
 */
export async function monthLapsed(tx: Tx, now: Date, deal: LoadedDeal, programmeId: string): Promise<void> {
  const shared = { kind: "month_lapsed", href: dealHref(deal), dealId: deal.id } as const;
  const data = dealNames(deal);
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, data: { ...data, side: "creator" } });
  const brand = { brandId: deal.brandId, permission: "deal.fund" } as const;
  await notify(tx, now, { ...shared, to: brand, data: { ...data, side: "brand" } });
  const programme = await lockedProgramme(tx, programmeId);
  if (!canDo(programme, programme.deals, "pause") || !(await lapsedInARow(tx, programmeId))) return;
  const moved = await moveProgramme(tx, programme, "pause", {}, { pausedAt: now });
  if (!moved.ok) throw new Error(`Programme ${programme.number} cannot be paused: ${moved.code}`);
  const facts = { automatic: true, withdrawn: null };
  await record(tx, now, SYSTEM, programmeStream(programme), { type: "programme.paused", ...facts });
  await tellBothSides(tx, now, programme, "programme_paused", facts);
}
