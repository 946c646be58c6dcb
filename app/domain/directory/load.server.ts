import type { Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { sql } from "../brief/sql.server.ts";

/**
 * The condition under which a brand may see creator `c`: listed in the directory, or known to the brand from an
 * application. Whoever left the directory stays visible to those they applied to.
 */
export const visibleTo = ({ brandId }: Pick<BrandActor, "brandId">) =>
  sql`(exists (select 1 from directory_row r where r.creator_id = c.id and r.listed)
    or exists (select 1 from application a join brief b on b.id = a.brief_id
               where a.creator_id = c.id and b.brand_id = ${brandId}::uuid))`;

/** A creator whom this brand may see, by handle; `listed` when the directory shows them. Else null. */
export async function visibleCreator(tx: Tx, actor: BrandActor, handle: string) {
  const rows = await tx.$queryRaw<{ id: string; displayName: string; handle: string; listed: boolean }[]>`
    select c.id, c.display_name as "displayName", c.handle,
      exists (select 1 from directory_row r where r.creator_id = c.id and r.listed) as listed
    from creator c where c.handle = ${handle} and ${visibleTo(actor)}`;
  return rows[0] ?? null;
}
