import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { canonicalJson } from "../audit/chain.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isEditable } from "./brief.ts";
import { storedBrief, type BriefInput, type StoredBrief } from "./brief-input.ts";
import { brandBrief, type LoadedBrief } from "./load.server.ts";

const plain = (value: unknown): string =>
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
 * Saves what the brand wrote, complete or not. `version` is the one that the form was opened with: whoever
 * saves over somebody else's change is told. The same content again is no change.
 * Refuses: not_allowed, not_found, wrong_state (published, in review, …), changed_meanwhile.
 */
export function saveBrief(
  actor: BrandActor,
  briefId: string,
  version: number,
  input: BriefInput,
): Promise<Result<{ version: number }>> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (!isEditable(brief.state)) return refuse("wrong_state");
    const stored = storedBrief(input);
    if (saysAlready(brief, stored)) return done({ version: brief.version });
    const saved = await tx.brief.updateMany({
      where: { id: briefId, version },
      data: { ...stored.brief, version: { increment: 1 }, updatedAt: now },
    });
    if (saved.count !== 1) return refuse("changed_meanwhile");
    await writeLines(tx, briefId, stored.deliverables);
    return done({ version: version + 1 });
  });
}
