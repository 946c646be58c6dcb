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

/**
 * The policy in force for a brand: the market's, with the service fee that the brand was given instead, if it was. What
 * is offered now freezes it.
 */
export async function policyFor(brandId: string, client: Tx = db): Promise<MarketPolicy> {
  const [policy, own] = await Promise.all([readPolicy(client), brandFeeOf(brandId, client)]);
  return own ? { ...policy, ...own } : policy;
}

/** The service fee that a brand was given instead of the market's: in force now; null without one. */
export function brandFeeOf(
  brandId: string,
  client: Tx = db,
): Promise<Pick<MarketPolicy, "brandFeeBps" | "brandFeeMinimum"> | null> {
  return client.brandFee.findFirst({
    where: { brandId, endedAt: null },
    select: { brandFeeBps: true, brandFeeMinimum: true },
  });
}

/** The policy in force, for pages. */
export function policyNow(): Promise<MarketPolicy> {
  return readPolicy(db);
}
