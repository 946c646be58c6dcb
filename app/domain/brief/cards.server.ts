import { db } from "../../db.server.ts";
import type { BesideFee } from "../commission/compensation.ts";
import type { Platform } from "../account/platforms.ts";
import type { FeePolicy } from "../ledger/fees.ts";
import { licence, type Licence } from "./brief-details.ts";
import type { PricingKind } from "./completeness.ts";
import { readEligibility, type EligibilityRules } from "./eligibility.ts";
import { NO_RECORD, replyRecords, type ReplyRecord } from "./reply-record.server.ts";
import { slotPay } from "./view.ts";
import { sql, type Sql } from "./sql.server.ts";

/** A brief as a card shows it. Net in minor units of `currency`; null while creators name their price. */
export interface BriefCard {
  id: string;
  slug: string;
  title: string;
  /** The first 240 characters. */
  summary: string;
  brandName: string;
  brandSlug: string;
  currency: string;
  pricing: PricingKind;
  netMin: bigint | null;
  netMax: bigint | null;
  /** What comes beside the fee, or instead of it. */
  commission: NonNullable<BesideFee["commission"]> | null;
  product: NonNullable<BesideFee["product"]> | null;
  deliverables: { platform: Platform; format: string; quantity: number }[];
  licence: Licence;
  /** Of an ambassador programme; the net is that of one month. */
  programme: { periods: number } | null;
  eligibility: EligibilityRules;
  slots: number;
  slotsLeft: number;
  publishedAt: Date;
  closesAt: Date | null;
  /** Whether the creator who looks keeps it. */
  saved: boolean;
  niches: string[];
  markets: string[];
  platforms: Platform[];
  reply: ReplyRecord;
}

export interface CardRow {
  id: string;
  slug: string;
  title: string;
  summary: string;
  brandId: string;
  brandName: string;
  brandSlug: string;
  currency: string;
  pricing: PricingKind;
  feeMin: bigint | null;
  feeMax: bigint | null;
  deliverables: BriefCard["deliverables"];
  licence: unknown;
  programme: { periods: number } | null;
  commission: BriefCard["commission"];
  product: BriefCard["product"];
  eligibility: unknown;
  slots: number;
  taken: number;
  publishedAt: Date;
  applyBy: Date | null;
  saved: boolean;
  niches: string[];
  markets: string[];
  platforms: Platform[];
}

/** What makes a brief one that everybody can find and apply to. */
export const openToAll = (now: Date) =>
  sql`b.state = 'published' and b.visibility = 'public' and b.apply_by > ${now}`;

/** The creator who looks, to mark what they keep. */
export interface CardViewer {
  creatorId: string | null;
}

/** Reads cards for a condition in an order; one row more than `limit` is the caller's to ask for. */
export function cardRows(
  where: Sql,
  order: Sql,
  limit: number,
  { creatorId }: CardViewer = { creatorId: null },
): Promise<CardRow[]> {
  return db.$queryRaw<CardRow[]>`
    select b.id, b.slug, b.title, left(b.summary, 240) as summary, b.brand_id as "brandId", br.name as "brandName", br.slug as "brandSlug",
      b.currency, b.pricing::text as pricing, b.fee_min as "feeMin", b.fee_max as "feeMax", b.slots,
      b.published_at as "publishedAt", b.apply_by as "applyBy", b.eligibility, b.details->'licence' as licence,
      nullif(b.details->'programme', 'null'::jsonb) as programme,
      nullif(b.details->'commission', 'null'::jsonb) as commission, nullif(b.details->'product', 'null'::jsonb) as product,
      b.niches, b.markets, b.platforms::text[] as platforms,
      exists (select 1 from saved_brief s where s.brief_id = b.id and s.creator_id = ${creatorId}::uuid) as saved,
      (select coalesce(json_agg(json_build_object('platform', d.platform, 'format', d.format, 'quantity', d.quantity)
          order by d.position), '[]') from brief_deliverable d where d.brief_id = b.id) as deliverables,
      (select count(*)::int from deal where deal.brief_id = b.id and deal.period = 1 and deal.state <> 'cancelled') as taken
    from brief b join brand br on br.id = b.brand_id
    where ${where} order by ${order} limit ${limit}`;
}

/** Rows as cards, with the brands' reply records: one statement more. */
export async function cardsOf(rows: readonly CardRow[], policy: FeePolicy, now: Date): Promise<BriefCard[]> {
  const records = await replyRecords([...new Set(rows.map((row) => row.brandId))], now);
  return rows.map((row) => cardOf(row, policy, records.get(row.brandId) ?? NO_RECORD));
}

/** One row as a card, with the reply record of its brand. */
export function cardOf(found: CardRow, policy: FeePolicy, reply: ReplyRecord): BriefCard {
  const { brandId: _, feeMin, feeMax, applyBy, taken, licence: stored, eligibility, ...row } = found;
  return {
    ...row,
    netMin: feeMin === null ? null : slotPay(feeMin, policy, row.currency).net,
    netMax: feeMax === null ? null : slotPay(feeMax, policy, row.currency).net,
    licence: licence.parse(stored ?? {}),
    eligibility: readEligibility(eligibility),
    slotsLeft: Math.max(0, row.slots - taken),
    closesAt: applyBy,
    reply,
  };
}

/** How many briefs hold a condition. */
export async function countOf(where: Sql): Promise<number> {
  const rows = await db.$queryRaw<
    { total: number }[]
  >`select count(*)::int as total from brief b where ${where}`;
  return rows[0]?.total ?? 0;
}
