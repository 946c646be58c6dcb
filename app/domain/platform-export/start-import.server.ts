import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { readExport } from "./read-export.ts";

export interface ImportFile {
  fileName: string;
  rows: readonly (readonly string[])[];
  /** How many posts were published in the time of the export; for exports of daily totals. */
  posts: number | null;
}

/**
 * Reads an export of one of the creator's accounts and keeps what was read until the creator confirms it. Nothing
 * is recorded yet. Refuses: not_found, export_unknown, export_too_long, export_needs_posts, export_empty.
 */
export function startImport(
  actor: CreatorActor,
  accountId: string,
  { fileName, rows, posts }: ImportFile,
): Promise<Result<{ importId: string }>> {
  return act(async (tx, now) => {
    const account = await tx.socialAccount.findFirst({
      where: { id: accountId, creatorId: actor.creatorId, removedAt: null },
      select: { platform: true, handle: true },
    });
    if (!account) return refuse("not_found");
    const today = now.toISOString().slice(0, 10);
    const reading = readExport({ platform: account.platform, rows, today, posts, own: [account.handle] });
    if (!reading.ok) return reading;
    const made = await tx.statImport.create({
      data: { accountId, fileName, reading: reading.value, createdAt: now },
      select: { id: true },
    });
    return done({ importId: made.id });
  });
}
