import type { Tx } from "../../db.server.ts";
import { empty, sql } from "../brief/sql.server.ts";

/**
 * Roster entries whose account a creator of the marketplace shows are theirs: of one import, of one creator, or of
 * all. An account that is shown by two creators is nobody's until that is cleared up.
 */
export async function linkByAccount(
  tx: Tx,
  now: Date,
  only: { importId?: string; creatorId?: string } = {},
): Promise<void> {
  const ofImport = only.importId ? sql`and e.import_id = ${only.importId}::uuid` : empty;
  const ofCreator = only.creatorId ? sql`and s.creator_id = ${only.creatorId}::uuid` : empty;
  await tx.$executeRaw`
    update roster_entry e set creator_id = s.creator_id, joined_at = ${now}::timestamptz
    from social_account s
    where s.platform = e.platform and s.handle = e.handle and s.removed_at is null and e.creator_id is null
      ${ofImport} ${ofCreator}
      and not exists (select 1 from social_account o where o.platform = s.platform and o.handle = s.handle
        and o.removed_at is null and o.creator_id <> s.creator_id)`;
}

/** Somebody who was invited at this address has made a creator's profile: the entries that invited them show it. */
export async function linkByInvitation(
  tx: Tx,
  now: Date,
  creator: { creatorId: string; email: string },
): Promise<void> {
  await tx.$executeRaw`
    update roster_entry e set creator_id = ${creator.creatorId}::uuid, joined_at = ${now}::timestamptz
    from roster_invitation i
    where i.entry_id = e.id and i.email = ${creator.email.toLowerCase()} and e.creator_id is null`;
}
