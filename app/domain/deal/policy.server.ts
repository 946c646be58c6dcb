import { db, type Tx } from "../../db.server.ts";
import { DEFAULT_POLICY, policySchema, type MarketPolicy } from "./policy.ts";

/** The policy in force now: the operator's values over the defaults. */
export async function currentPolicy(tx: Tx): Promise<MarketPolicy> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.keys(DEFAULT_POLICY) } } });
  return policySchema.parse({
    ...DEFAULT_POLICY,
    ...Object.fromEntries(rows.map((row) => [row.key, row.value])),
  });
}

/** The policy in force, for pages. */
export function policyNow(): Promise<MarketPolicy> {
  return currentPolicy(db);
}
