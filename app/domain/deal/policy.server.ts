import { db, oncePerRequest, type Tx } from "../../db.server.ts";
import { DEFAULT_POLICY, policySchema, type MarketPolicy } from "./policy.ts";

/** The policy in force now: the operator's values over the defaults. A transaction reads its own. */
export function currentPolicy(client: Tx): Promise<MarketPolicy> {
  return client === db ? policyNow() : readPolicy(client);
}

async function readPolicy(tx: Tx): Promise<MarketPolicy> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.keys(DEFAULT_POLICY) } } });
  return policySchema.parse({
    ...DEFAULT_POLICY,
    ...Object.fromEntries(rows.map((row) => [row.key, row.value])),
  });
}

/** The policy in force, for pages: read once per HTTP request. */
export function policyNow(): Promise<MarketPolicy> {
  return oncePerRequest("policy", () => readPolicy(db));
}
