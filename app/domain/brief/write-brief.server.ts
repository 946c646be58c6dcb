import type { Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { canonicalJson } from "../audit/chain.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { storedBrief, type BriefInput, type StoredBrief } from "./brief-input.ts";
import type { LoadedBrief } from "./load.server.ts";

/** Any value as one text: the same for the same content, whatever the order of its keys. */
export const plain = (value: unknown): string =>
  canonicalJson(
    JSON.parse(
      JSON.stringify(value, (_, member: unknown) => (typeof member === "bigint" ? String(member) : member)),
    ),
  );

/** Whether the brief already says exactly this. */
function saysAlready(brief: LoadedBrief, stored: StoredBrief): boolean {
  const same = (row: Record<string, unknown>, wanted: Record<string, unknown>) =>
    Object.entries(wanted).every(([key, value]) => plain(row[key] ?? null) === plain(value ?? null));
  return (
    same(brief, stored.brief) &&
    brief.deliverables.length === stored.deliverables.length &&
    stored.deliverables.every((line, at) => same(brief.deliverables[at] ?? {}, line))
  );
}

async function writeLines(tx: Tx, briefId: string, lines: StoredBrief["deliverables"]): Promise<void> {
  // Nobody has applied to a brief that is still edited, so no price refers to a line.
  await tx.briefDeliverable.deleteMany({ where: { briefId } });
  await tx.briefDeliverable.createMany({ data: lines.map((line) => ({ ...line, briefId })) });
}

/**
 * Writes a brief whose row the caller has locked; the same content again is no change. Refuses:
 * changed_meanwhile (the row is not at `version` any more).
 */
export async function writeBrief(
  tx: Tx,
  now: Date,
  actor: BrandActor,
  brief: LoadedBrief,
  version: number,
  input: BriefInput,
): Promise<Result<{ version: number; savedAt: Date }>> {
  const stored = storedBrief(input);
  if (saysAlready(brief, stored)) return done({ version: brief.version, savedAt: brief.updatedAt });
  const saved = await tx.brief.updateMany({
    where: { id: brief.id, version },
    data: { ...stored.brief, version: { increment: 1 }, updatedAt: now, savedById: actor.userId },
  });
  if (saved.count !== 1) return refuse("changed_meanwhile");
  await writeLines(tx, brief.id, stored.deliverables);
  return done({ version: version + 1, savedAt: now });
}
