import { act, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { sql } from "../brief/sql.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import type { OwnExclusivity } from "./exclusivity-clash.ts";

const SHOWN = 100;

/** What brands see of the creator's own past sponsored work, newest first; dismissed ones are not there. */
export function ownSponsoredWork(actor: CreatorActor) {
  return db.sponsoredWork.findMany({
    where: { creatorId: actor.creatorId, dismissedAt: null },
    orderBy: [{ publishedOn: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      ...{ id: true, brandName: true, platform: true, publishedOn: true, source: true, phrase: true },
      ...{ quote: true, url: true, category: true },
    },
  });
}

/** The creator says that a detected post was no sponsored work. Twice is once. Refuses: not_found. */
export function dismissDetected(actor: CreatorActor, id: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!isUuid(id)) return refuse("not_found");
    const own = { id, creatorId: actor.creatorId, source: "detected" as const };
    if (!(await tx.sponsoredWork.findFirst({ where: own, select: { id: true } }))) return refuse("not_found");
    await tx.sponsoredWork.updateMany({ where: { ...own, dismissedAt: null }, data: { dismissedAt: now } });
    return done(null);
  });
}

export type StoredExclusivity = Omit<OwnExclusivity, "from"> & { from: string | null };

/** Instants of JSON as instants. */
export const readExclusivities = (rows: readonly StoredExclusivity[]): OwnExclusivity[] =>
  rows.map(({ from, ...row }) => ({ ...row, from: from === null ? null : new Date(from) }));

/** The exclusivity that the creator promised in deals that are not cancelled, as JSON, for a statement of others. */
export const promisedSql = ({ creatorId }: Pick<CreatorActor, "creatorId">) => sql`
  (select coalesce(json_agg(p), '[]'::json) from (
    select d.number as "dealNumber", d.brand_id as "brandId", b.name as "brandName",
      t.body->'exclusivity'->>'category' as category, (t.body->'exclusivity'->>'days')::int as days,
      (select min(coalesce(p.submitted_at, i.accepted_at)) from deliverable i
        left join live_post p on p.deliverable_id = i.id where i.deal_id = d.id) as "from"
    from deal d join terms t on t.id = d.terms_id join brand b on b.id = d.brand_id
    where d.creator_id = ${creatorId}::uuid and d.state <> 'cancelled'
      and jsonb_typeof(t.body->'exclusivity') = 'object'
    order by d.number desc limit 50) p)`;

/** The exclusivity that the creator promised, whether its days run or are over. */
export async function ownExclusivities(actor: CreatorActor): Promise<OwnExclusivity[]> {
  const [row] = await db.$queryRaw<{ promised: StoredExclusivity[] }[]>`
    select ${promisedSql(actor)} as promised`;
  return readExclusivities(row?.promised ?? []);
}
