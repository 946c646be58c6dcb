import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { lockedProgramme, programmeStream } from "./load.server.ts";
import { moveProgramme } from "./move.server.ts";

/**
 * The first month is funded, so the programme begins: every later month is counted from this instant. Runs in the
 * funding's transaction, under the deal's lock.
 */
export async function startProgramme(tx: Tx, now: Date, programmeId: string): Promise<void> {
  const programme = await lockedProgramme(tx, programmeId);
  const moved = await moveProgramme(tx, programme, "start", { startedAt: now });
  if (!moved.ok) throw new Error(`Programme ${programme.number} cannot begin: ${moved.code}`);
  await record(tx, now, SYSTEM, programmeStream(programme), {
    ...{ type: "programme.started", startedAt: now.toISOString(), periods: programme.periods },
  });
}
