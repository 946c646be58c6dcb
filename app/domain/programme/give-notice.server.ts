import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { partyProgramme, programmeStream } from "./load.server.ts";
import { moveProgramme } from "./move.server.ts";
import type { ProgrammeAct } from "./pause-programme.server.ts";
import { canDo, noticeEffect } from "./programme.ts";
import { tellBothSides } from "./tell.server.ts";
import { withdrawMonth } from "./withdraw-month.server.ts";

export interface NoticeInput extends ProgrammeAct {
  /** What the other side reads. */
  reason: string;
  /** The last month that was on the screen: nothing else is ever agreed to by a click. */
  lastPeriod: number;
}

/**
 * Either side ends the programme with the notice of the contract: months that begin within it still run, later ones are
 * never made. Budget that was kept for them is free again.
 * Refuses: not_allowed, reason_needed, not_found, wrong_state, changed_meanwhile (also when the months moved on).
 */
export function giveNotice(actor: PartyActor, input: NoticeInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const reason = input.reason.trim();
    if (!reason) return refuse("reason_needed");
    const programme = await partyProgramme(tx, actor, input.number);
    if (!programme) return refuse("not_found");
    if (!canDo(programme, programme.deals, "give_notice")) return refuse("wrong_state");
    const effect = noticeEffect(programme.facts, programme.deals, now);
    if (!effect || programme.version !== input.version || effect.lastPeriod !== input.lastPeriod)
      return refuse("changed_meanwhile");
    const { lastPeriod, withdrawn, endsAt } = effect;
    if (withdrawn !== null) {
      const taken = await withdrawMonth(tx, now, actor, programme, withdrawn, "programme_ending");
      if (!taken.ok) return taken;
    }
    const notice = { noticeAt: now, noticeBy: actor.kind, noticeReason: reason };
    const moved = await moveProgramme(tx, programme, "give_notice", { lastPeriod }, notice);
    if (!moved.ok) return moved;
    await record(tx, now, actor, programmeStream(programme), {
      ...{ type: "programme.notice_given", reason, lastPeriod, endsAt: endsAt.toISOString() },
    });
    await tellBothSides(tx, now, programme, "programme_notice", {
      ...{ by: actor.kind, reason, lastPeriod, withdrawn },
      ...{ stillRun: effect.stillRun, dropped: effect.dropped, endsAt: endsAt.toISOString() },
    });
    return done(null);
  });
}
