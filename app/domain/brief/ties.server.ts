import type { Tx } from "../../db.server.ts";
import type { Actor } from "../access/actor.ts";
import { sha256 } from "../audit/digest.server.ts";
import { NO_TIES, type Ties } from "./may-open.ts";

/**
 * What connects somebody with a brief: the secret of its private link, as it stands in the address, and what is
 * stored. One statement; none where nothing could be found.
 */
export async function tiesTo(client: Tx, briefId: string, actor: Actor, key: string | null): Promise<Ties> {
  const creatorId = actor.kind === "creator" ? actor.creatorId : null;
  if (!key && !creatorId) return NO_TIES;
  const tokenHash = key ? sha256(key) : "";
  const [ties] = await client.$queryRaw<Ties[]>`
    select exists (select 1 from brief_link where brief_id = ${briefId}::uuid and token_hash = ${tokenHash}
        and revoked_at is null) as "hasLink",
      exists (select 1 from application where brief_id = ${briefId}::uuid
        and creator_id = ${creatorId}::uuid) as applied,
      exists (select 1 from invitation where brief_id = ${briefId}::uuid
        and creator_id = ${creatorId}::uuid) as invited`;
  return ties ?? NO_TIES;
}
