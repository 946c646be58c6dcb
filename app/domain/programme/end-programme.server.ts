import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { lockedProgramme, programmeStream, type LoadedProgramme } from "./load.server.ts";
import { moveProgramme } from "./move.server.ts";
import { tellBothSides } from "./tell.server.ts";

/** Why a programme is over: its months are, or the first of them came to nothing. */
export type EndReason = "done" | "first_lapsed" | "first_cancelled";

/** Closes a programme: no further month begins. Tells both sides, and how many of its months were agreed and made. */
export async function closeProgramme(
  tx: Tx,
  now: Date,
  programme: LoadedProgramme,
  reason: EndReason,
): Promise<boolean> {
  const moved = await moveProgramme(tx, programme, "end", {}, { endedAt: now });
  if (!moved.ok) return false;
  const ran = programme.deals.filter((deal) => deal.state !== "cancelled").length;
  await record(tx, now, SYSTEM, programmeStream(programme), { type: "programme.ended", reason, ran });
  // Of a first month that came to nothing both sides are told by its own message.
  if (reason === "done") await tellBothSides(tx, now, programme, "programme_ended", { ran });
  return true;
}

/**
 * The first month was cancelled or lapsed: the frame contract stands on it, so the programme is over with it. Runs in
 * that act's transaction, under the brief's lock.
 */
export async function endWithFirstMonth(
  tx: Tx,
  now: Date,
  deal: { programmeId: string | null; period: number },
  reason: Exclude<EndReason, "done">,
): Promise<void> {
  if (!deal.programmeId || deal.period !== 1) return;
  const programme = await lockedProgramme(tx, deal.programmeId);
  if (programme.state !== "ended") await closeProgramme(tx, now, programme, reason);
}
