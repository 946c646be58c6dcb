import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { holdDeal } from "../deal/hold.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { movePause, partyPause, tellPause } from "./load.server.ts";

/**
 * The other side accepts a proposed pause: the deal stands still from now on for the agreed days. Refuses: not_allowed,
 * not_found, wrong_state, not_your_turn, deal_disputed, changed_meanwhile.
 */
export function acceptPause(actor: PartyActor, dealNumber: number): Promise<Result> {
  return act(async (tx, now) => {
    const found = await partyPause(tx, actor, dealNumber);
    if (!found.ok) return found;
    const { deal, pause } = found.value;
    if (pause.proposedBy === actor.kind) return refuse("wrong_state");
    if (pause.state === "running") return done(null);
    const still = refusalWhileStill(deal);
    if (still) return still;
    const { days, reason } = pause;
    const until = hoursAfter(now, days * 24);
    const moved = await movePause(tx, pause, "accept", { startedAt: now, until });
    if (!moved.ok) return moved;
    const held = await holdDeal(tx, now, deal.id, "agreed");
    if (!held.ok) return held;
    await record(tx, now, actor, dealStream(deal), { type: "deal.paused", until: until.toISOString() });
    await tellPause(tx, now, deal, ["brand", "creator"], {
      what: "running",
      by: actor.kind,
      days,
      reason,
      until,
    });
    return done(null);
  });
}

/**
 * A proposed pause is declined by the other side, or taken back by the one that proposed it.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function dropPause(
  actor: PartyActor,
  dealNumber: number,
  event: "decline" | "withdraw",
): Promise<Result> {
  return act(async (tx, now) => {
    const found = await partyPause(tx, actor, dealNumber);
    if (!found.ok) return found;
    const { deal, pause } = found.value;
    if ((event === "withdraw") !== (pause.proposedBy === actor.kind)) return refuse("wrong_state");
    const moved = await movePause(tx, pause, event);
    if (!moved.ok) return moved;
    await record(tx, now, actor, dealStream(deal), { type: "deal.pause_dropped", how: event });
    if (event === "withdraw") return done(null);
    const { days, reason } = pause;
    await tellPause(tx, now, deal, [pause.proposedBy], {
      ...{ what: "declined", by: actor.kind, days, reason, until: null },
    });
    return done(null);
  });
}
