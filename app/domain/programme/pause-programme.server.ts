import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { partyProgramme, programmeStream } from "./load.server.ts";
import { moveProgramme } from "./move.server.ts";
import { canDo, unfunded } from "./programme.ts";
import { tellBothSides } from "./tell.server.ts";
import { withdrawMonth } from "./withdraw-month.server.ts";

/** Which programme, as it was on the screen: months that moved on meanwhile are looked at again. */
export interface ProgrammeAct {
  number: number;
  version: number;
}

/**
 * The brand pauses from the next month that is not funded: one that waits for its funds is withdrawn, those that begin
 * meanwhile are left out. Months that are funded go on. Pausing twice is pausing once.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function pauseProgramme(actor: BrandActor, { number, version }: ProgrammeAct): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const programme = await partyProgramme(tx, actor, number);
    if (!programme) return refuse("not_found");
    if (programme.state === "paused") return done(null);
    if (!canDo(programme, programme.deals, "pause")) return refuse("wrong_state");
    if (programme.version !== version) return refuse("changed_meanwhile");
    const waiting = unfunded(programme.deals);
    if (waiting !== null) {
      const withdrawn = await withdrawMonth(tx, now, actor, programme, waiting, "programme_paused");
      if (!withdrawn.ok) return withdrawn;
    }
    const moved = await moveProgramme(tx, programme, "pause", {}, { pausedAt: now });
    if (!moved.ok) return moved;
    await record(tx, now, actor, programmeStream(programme), {
      ...{ type: "programme.paused", automatic: false, withdrawn: waiting },
    });
    await tellBothSides(tx, now, programme, "programme_paused", { automatic: false, withdrawn: waiting });
    return done(null);
  });
}
