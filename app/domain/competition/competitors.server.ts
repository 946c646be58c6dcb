import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";

/** A competitor of the team's own, with how many listed creators worked for it and how often. */
export interface OwnCompetitor {
  id: string;
  name: string;
  handles: string[];
  category: string;
  keys: string[];
  addedBy: string;
  createdAt: Date;
  creators: number;
  pieces: number;
}

/** The brands that the team counts among its competitors, by name. One statement. */
export function ownCompetitors(actor: BrandActor): Promise<OwnCompetitor[]> {
  return db.$queryRaw<OwnCompetitor[]>`
    select k.id, k.name, k.handles, k.category, k.keys, k.added_by as "addedBy", k.created_at as "createdAt",
      w.creators, w.pieces
    from competitor k
    cross join lateral (
      select count(distinct w.creator_id)::int as creators,
        count(distinct (w.creator_id, w.platform, w.published_on))::int as pieces
      from sponsored_work w join directory_row r on r.creator_id = w.creator_id and r.best and r.listed
      where w.brand_key = any (k.keys) and w.dismissed_at is null) w
    where k.brand_id = ${actor.brandId}::uuid order by lower(k.name), k.id`;
}
