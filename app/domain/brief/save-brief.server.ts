import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isEditable } from "./brief.ts";
import type { BriefInput } from "./brief-input.ts";
import { brandBrief } from "./load.server.ts";
import { writeBrief } from "./write-brief.server.ts";

/**
 * Saves a whole brief, complete or not. `version` is the one that the form was opened with: whoever
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
    const saved = await writeBrief(tx, now, actor, brief, version, input);
    return saved.ok ? done({ version: saved.value.version }) : saved;
  });
}
