import { db } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { LICENCE_LINE, type Platform } from "../account/platforms.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";
import { readTerms, type TermsBody } from "../offer/terms.ts";
import { priceBasis, type PriceBasis, SOON_DAYS, type LicenceFilter } from "./licence.ts";

/** The licence of a deal that began first, which ends first too; null when none has begun. */
export const firstLicence = (dealId: string) =>
  db.licence.findFirst({ where: { dealId }, orderBy: { startsAt: "asc" } });

/** The agreed fee for work: without the lines that are prices of extensions. */
const workFee = ({ items }: TermsBody): bigint =>
  items.reduce((sum, { format, gross }) => (format === LICENCE_LINE ? sum : sum + BigInt(gross)), 0n);

export interface LicenceRow {
  id: string;
  dealNumber: number;
  dealState: string;
  briefTitle: string;
  brandName: string;
  creatorName: string;
  platform: Platform;
  format: string;
  quantity: number;
  /** The live post; null for content that the creator does not publish, or has not yet. */
  url: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  licence: TermsBody["licence"];
  currency: string;
  /** What a suggested price counts from. */
  basis: PriceBasis;
}

type Found = Omit<LicenceRow, "licence" | "currency" | "basis"> & {
  body: unknown;
  key: Date;
  commission: bigint;
};

/** What a suggested price counts from; `commission` is what the brand has paid of it so far, minor units. */
export const basisOf = (terms: TermsBody, commission: bigint): PriceBasis =>
  priceBasis(workFee(terms), { worth: BigInt(terms.product?.value ?? 0), commission });

/** What the brand has paid of a deal's commission so far, minor units. */
export async function commissionPaid(dealId: string): Promise<bigint> {
  const where = { dealId, paidInAt: { not: null } };
  const { _sum } = await db.commissionStatement.aggregate({ where, _sum: { gross: true } });
  return _sum.gross ?? 0n;
}

/** After every real date, so that licences without end come last. */
const NEVER = sql`'9999-12-31T00:00:00Z'::timestamptz`;
const SIZE = 20;

function wanted(filter: LicenceFilter) {
  const soon = sql`app_now() + ${SOON_DAYS} * interval '24 hours'`;
  switch (filter) {
    case "current":
      return sql`and l.id is not null and (l.ends_at is null or l.ends_at > app_now())`;
    case "ends_soon":
      return sql`and l.ends_at > app_now() and l.ends_at <= ${soon}`;
    case "ended":
      return sql`and l.ends_at <= app_now()`;
    case "not_started":
      return sql`and l.id is null and d.state <> 'cancelled'`;
    case "all":
      return sql`and (l.id is not null or d.state <> 'cancelled')`;
  }
}

/**
 * A page of a side's licence register, the soonest end first (the latest first of those that ended). Work of funded
 * deals that is not accepted yet stands in it as not started. One SQL statement.
 */
export async function licencePage(
  actor: PartyActor,
  filter: LicenceFilter,
  asked: Cursor | null,
): Promise<Page<LicenceRow>> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const falling = filter === "ended";
  const key = sql`coalesce(l.ends_at, ${NEVER})`;
  const from = cursor
    ? sql`and (${key}, d.id) ${back === falling ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back === falling ? sql`asc` : sql`desc`;
  const own =
    actor.kind === "brand"
      ? sql`x.brand_id = ${actor.brandId}::uuid`
      : sql`x.creator_id = ${actor.creatorId}::uuid`;
  const rows = await db.$queryRaw<Found[]>`
    select d.id, x.number as "dealNumber", x.state::text as "dealState", b.title as "briefTitle", br.name as "brandName",
      c.display_name as "creatorName", d.platform::text as platform, d.format, d.quantity, l.starts_at as "startsAt",
      l.ends_at as "endsAt", t.body, ${key} as key,
      (select coalesce(sum(s.gross), 0)::bigint from commission_statement s
        where s.deal_id = x.id and s.paid_in_at is not null) as commission,
      (select p.url from live_post p where p.deliverable_id = d.id order by p.submitted_at desc limit 1) as url
    from deliverable d join deal x on x.id = d.deal_id join terms t on t.id = x.terms_id
      join brief b on b.id = x.brief_id join brand br on br.id = x.brand_id join creator c on c.id = x.creator_id
      left join licence l on l.id = d.id
    where ${own} and (x.funded_at is not null or x.gross = 0 and x.state in ('active', 'completed')) and d.format <> ${LICENCE_LINE} ${wanted(filter)} ${from}
    order by ${key} ${direction}, d.id ${direction} limit ${SIZE + 1}`;
  const page = pageOf(rows, SIZE, cursor, (row) => row.key.toISOString());
  return {
    ...page,
    rows: page.rows.map(({ body, key: _key, commission, ...row }) => {
      const terms = readTerms(body);
      const { licence, currency } = terms;
      return { ...row, licence, currency, basis: basisOf(terms, commission) };
    }),
  };
}
