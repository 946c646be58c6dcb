import { db, oncePerRequest, type Tx } from "../../db.server.ts";
import { DEFAULT_POLICY, policySchema, type MarketPolicy } from "./policy.ts";

/** The policy in force now: the operator's values over the defaults. A transaction reads its own. */
export function currentPolicy(client: Tx): Promise<MarketPolicy> {
  return readPolicy(client);
}

async function readPolicy(tx: Tx): Promise<MarketPolicy> {
  const stored = await storedSettings(tx);
  const own = Object.keys(DEFAULT_POLICY).flatMap((key) => (stored.has(key) ? [[key, stored.get(key)]] : []));
  return policySchema.parse({ ...DEFAULT_POLICY, ...Object.fromEntries(own) });
}

/**
 * Everything that the operator has set, by key; the table has some dozens of rows. A transaction reads its own, the
 * pages of one HTTP request share one reading.
 */
export function storedSettings(client: Tx = db): Promise<ReadonlyMap<string, unknown>> {
  const read = async () =>
    new Map<string, unknown>((await client.setting.findMany()).map(({ key, value }) => [key, value]));
  return client === db ? oncePerRequest("settings", read) : read();
}

/** The policy in force, for pages. */
export function policyNow(): Promise<MarketPolicy> {
  return readPolicy(db);
}
