import type { Tx } from "../../db.server.ts";
import { sql } from "../brief/sql.server.ts";

/**
 * Of a row `c` of chargebacks: whether its bank is to be told anything. A payment that was set apart and has not left is the
 * brand's in any case: kept by the bank it is back on the card, returned by it we refund it. Once its refund has left the
 * bank hears of that, or the card would have it twice.
 */
export const contested = sql`(exists (
    select 1 from chargeback_share share where share.chargeback_id = c.id and not share.aside)
  or exists (select 1 from refund back where back.charge_id = c.charge_id and back.refund_id is not null))`;

/** Of the same row: whether it waits for evidence from our staff. */
export const waitsForEvidence = sql`(c.state in ('inquiry', 'open') and ${contested})`;

/** `contested` of one of them, by its id. One statement. */
export async function isContested(tx: Tx, chargebackId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ yes: boolean }[]>`
    select ${contested} as yes from chargeback c where c.id = ${chargebackId}::uuid`;
  return rows[0]?.yes ?? false;
}
