import { z } from "zod";
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

/** The key under which the service fee that a brand was given stands among the settings of a page. */
const feeKey = (brandId: string) => `brand_fee:${brandId}`;

/**
 * Everything that the operator has set, by key: the settings, some dozens of rows, and for pages the service fees of the
 * few brands that were given one, so that a page asks once. A transaction reads its own settings, the pages of one HTTP
 * request share one reading.
 */
export function storedSettings(client: Tx = db): Promise<ReadonlyMap<string, unknown>> {
  const mapOf = (rows: { key: string; value: unknown }[]) =>
    new Map(rows.map(({ key, value }) => [key, value] as const));
  if (client !== db) return client.setting.findMany().then(mapOf);
  return oncePerRequest("settings", async () =>
    mapOf(
      await db.$queryRaw<{ key: string; value: unknown }[]>`
        select key, value from setting
        union all
        select 'brand_fee:' || brand_id,
          jsonb_build_object('brandFeeBps', brand_fee_bps, 'brandFeeMinimum', brand_fee_minimum)
        from brand_fee where ended_at is null`,
    ),
  );
}

const ownFee = z.object({ brandFeeBps: z.number(), brandFeeMinimum: z.number() });
type OwnFee = z.infer<typeof ownFee>;

/**
 * The policy in force for a brand: the market's, with the service fee that the brand was given instead, if it was. What
 * is offered now freezes it.
 */
export async function policyFor(brandId: string, client: Tx = db): Promise<MarketPolicy> {
  const [policy, own] = await Promise.all([readPolicy(client), brandFeeOf(brandId, client)]);
  return own ? { ...policy, ...own } : policy;
}

/** The service fee that a brand was given instead of the market's: in force now; null without one. */
export async function brandFeeOf(brandId: string, client: Tx = db): Promise<OwnFee | null> {
  if (client === db) return ownFee.nullable().parse((await storedSettings()).get(feeKey(brandId)) ?? null);
  return client.brandFee.findFirst({
    where: { brandId, endedAt: null },
    select: { brandFeeBps: true, brandFeeMinimum: true },
  });
}

/** The policy in force, for pages. */
export function policyNow(): Promise<MarketPolicy> {
  return readPolicy(db);
}
