import { act, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { linkByAccount } from "./link-creators.server.ts";

// 50,000 rows are one statement of a few seconds; on a busy machine they took eight.
const SLOW = { timeout: 60_000 };

interface Counts {
  added: number;
  updated: number;
}

/** All good rows at once. What a row does not say leaves what the roster has; tags are added to. */
async function moveRows(tx: Tx, now: Date, brandId: string, importId: string): Promise<Counts> {
  const [counts] = await tx.$queryRaw<Counts[]>`
    with put as (
      insert into roster_entry (id, brand_id, platform, handle, name, followers, engagement_bps, price, currency, email,
        tags, import_id, created_at, updated_at)
      select gen_random_uuid(), ${brandId}::uuid, d.platform::platform, d.handle, d.name, d.followers, d."engagementBps",
        d.price::bigint, d.currency, d.email, d.tags, ${importId}::uuid, ${now}::timestamptz, ${now}::timestamptz
      from roster_import_row r, jsonb_to_record(r.data) as d(platform text, handle text, name text, followers int,
        "engagementBps" int, price text, currency text, email text, tags text[])
      where r.import_id = ${importId}::uuid and r.data is not null
      on conflict (brand_id, platform, handle) do update set
        name = coalesce(nullif(excluded.name, ''), roster_entry.name),
        followers = case when excluded.followers > 0 then excluded.followers else roster_entry.followers end,
        engagement_bps = coalesce(excluded.engagement_bps, roster_entry.engagement_bps),
        price = coalesce(excluded.price, roster_entry.price),
        currency = case when excluded.price is null then roster_entry.currency else excluded.currency end,
        email = coalesce(nullif(excluded.email, ''), roster_entry.email),
        tags = array(select distinct unnest(roster_entry.tags || excluded.tags) order by 1),
        import_id = excluded.import_id, updated_at = excluded.updated_at
      returning (xmax = 0) as fresh)
    select count(*) filter (where fresh)::int as added, count(*) filter (where not fresh)::int as updated from put`;
  return counts ?? { added: 0, updated: 0 };
}

/**
 * The person confirms: every good row goes into the roster, in one transaction, or none. Rows with problems stay
 * behind for the download. Confirming twice changes nothing.
 * Refuses: not_allowed, not_found, import_empty, wrong_state.
 */
export function confirmImport(actor: BrandActor, importId: string): Promise<Result<Counts>> {
  return act(async (tx, now) => {
    if (!can(actor, "roster.manage")) return refuse("not_allowed");
    const own = { id: importId, brandId: actor.brandId };
    const moved = await tx.rosterImport.updateManyAndReturn({
      where: { ...own, state: "checked" },
      data: { state: "imported", finishedAt: now },
    });
    const mine = moved[0];
    if (!mine) {
      const found = await tx.rosterImport.findFirst({ where: own });
      if (!found) return refuse("not_found");
      const { state, added, updated } = found;
      return state === "imported" ? done({ added, updated }) : refuse("wrong_state");
    }
    if (mine.rowsGood === 0) return refuse("import_empty");
    const counts = await moveRows(tx, now, actor.brandId, importId);
    await linkByAccount(tx, now, { importId });
    await tx.rosterImport.update({ where: { id: importId }, data: counts });
    await tx.$executeRaw`delete from roster_import_row where import_id = ${importId}::uuid and data is not null`;
    await record(
      tx,
      now,
      actor,
      { stream: `roster:${actor.brandId}` },
      { type: "roster.imported", ...counts },
    );
    await enqueue(tx, "file.remove", { storageKey: mine.storageKey });
    return done(counts);
  }, SLOW);
}
