import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import type { CloseReason } from "./brief.ts";

const FILLED: CloseReason = "filled";

/**
 * A slot came free: a brief that had closed for want of slots is again what it was, open or paused, while its
 * time lasts. The caller holds the brief's lock.
 */
export async function reopenBrief(tx: Tx, now: Date, briefId: string): Promise<void> {
  const [reopened] = await tx.$queryRaw<{ state: string }[]>`
    update brief set state = coalesce(reopens_as, 'published'), reopens_as = null, closed_at = null,
      close_reason = null, version = version + 1, updated_at = ${now}
    where id = ${briefId}::uuid and state = 'closed' and close_reason = ${FILLED}
      and (apply_by is null or apply_by > ${now})
    returning state::text as state`;
  if (!reopened) return;
  const type = reopened.state === "paused" ? "brief.paused" : "brief.reopened";
  await record(tx, now, SYSTEM, { stream: `brief:${briefId}`, briefId }, { type });
}
