import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import type { CloseReason } from "./brief.ts";

const FILLED: CloseReason = "filled";

/** The last slot is taken: the brief closes, until one comes free again. The caller holds the brief's lock. */
export async function closeFilledBrief(tx: Tx, now: Date, briefId: string): Promise<void> {
  const closed = await tx.$executeRaw`
    update brief set state = 'closed', reopens_as = state, closed_at = ${now}, close_reason = ${FILLED},
      version = version + 1, updated_at = ${now}
    where id = ${briefId}::uuid and state in ('published', 'paused')`;
  if (closed === 1)
    await record(
      tx,
      now,
      SYSTEM,
      { stream: `brief:${briefId}`, briefId },
      { type: "brief.closed", reason: FILLED },
    );
}
