import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { partyProgramme, programmeStream } from "./load.server.ts";
import { moveProgramme } from "./move.server.ts";
import type { ProgrammeAct } from "./pause-programme.server.ts";
import { canDo } from "./programme.ts";
import { periodStart } from "./schedule.ts";
import { tellBothSides } from "./tell.server.ts";

/**
 * The brand goes on with a paused programme: from the first month that has not begun yet. What was left out stays out.
 * Resuming twice is resuming once. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function resumeProgramme(actor: BrandActor, { number, version }: ProgrammeAct): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const programme = await partyProgramme(tx, actor, number);
    if (!programme) return refuse("not_found");
    if (programme.state === "running") return done(null);
    const { startedAt, opened } = programme;
    if (!startedAt || !canDo(programme, programme.deals, "resume")) return refuse("wrong_state");
    if (programme.version !== version) return refuse("changed_meanwhile");
    const moved = await moveProgramme(tx, programme, "resume", {}, { pausedAt: null });
    if (!moved.ok) return moved;
    await record(tx, now, actor, programmeStream(programme), { type: "programme.resumed" });
    const next = { nextPeriod: opened + 1, beginsAt: periodStart(startedAt, opened + 1).toISOString() };
    await tellBothSides(tx, now, programme, "programme_resumed", next);
    return done(null);
  });
}
