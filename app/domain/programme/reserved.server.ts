import type { Prisma } from "../../db.server.ts";
import { sql, type Sql } from "../brief/sql.server.ts";
import { reserved } from "./programme.ts";

/**
 * Creators' fees that a brief's programmes have promised for months without a deal yet, in minor units, as a scalar
 * subquery: the same sum as `reserved`. `briefId` is a column or a value.
 */
export const reservedFor = (
  briefId: Sql,
): Sql => sql`(select coalesce(sum((p.last_period - p.opened) * p.gross), 0)
  from programme p where p.brief_id = ${briefId} and p.state <> 'ended' and p.last_period > p.opened)`;

/** The same in a transaction, under the brief's lock. */
export async function reservedOf(tx: Prisma.TransactionClient, briefId: string): Promise<bigint> {
  const programmes = await tx.programme.findMany({
    where: { briefId, state: { not: "ended" } },
    select: { state: true, opened: true, lastPeriod: true, gross: true },
  });
  return programmes.reduce((sum, one) => sum + reserved(one), 0n);
}
