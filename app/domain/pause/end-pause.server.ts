import { act, db, type Tx } from "../../db.server.ts";
import { SYSTEM, type PartyActor, type SystemActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { resumeDeal } from "../deal/hold.server.ts";
import { dealStream, lockedDeal, type LoadedDeal } from "../deal/load.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { movePause, openPause, partyPause, tellPause } from "./load.server.ts";

type Pause = NonNullable<Awaited<ReturnType<typeof openPause>>>;

/** Ends a running pause: every limit of the deal moves on by exactly the time that it stood still. */
async function end(tx: Tx, now: Date, actor: PartyActor | SystemActor, deal: LoadedDeal, pause: Pause) {
  const by = actor.kind === "system" ? "clock" : actor.kind;
  const moved = await movePause(tx, pause, "end", { endedAt: now, endedBy: by });
  if (!moved.ok) return moved;
  const pausedMs = await resumeDeal(tx, now, deal);
  await record(tx, now, actor, dealStream(deal), { type: "deal.resumed", pausedMs });
  const { days, reason } = pause;
  const news = { what: "ended", by: by === "clock" ? "market" : by, days, reason, until: null } as const;
  await tellPause(tx, now, deal, ["brand", "creator"], news);
  return done(null);
}

/**
 * Either side ends the pause before its time, at once and alone: the other loses nothing, because its limits have moved
 * on. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function endPause(actor: PartyActor, dealNumber: number): Promise<Result> {
  return act(async (tx, now) => {
    const found = await partyPause(tx, actor, dealNumber);
    if (!found.ok) return found;
    const { deal, pause } = found.value;
    return pause.state === "running" ? end(tx, now, actor, deal, pause) : refuse("wrong_state");
  });
}

/** Ends the pauses whose days are over. Each in its own transaction, which checks the state again. Bounded. */
export async function endDuePauses(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ deal_id: string }[]>`
    select deal_id from deal_pause where state = 'running' and until <= app_now() order by until limit ${limit}`;
  return eachDue(due, async ({ deal_id: dealId }) => {
    const ended = await act(async (tx, now) => {
      const deal = await lockedDeal(tx, dealId);
      const pause = await openPause(tx, dealId);
      if (pause?.state !== "running" || !pause.until || pause.until > now) return refuse("wrong_state");
      return end(tx, now, SYSTEM, deal, pause);
    });
    return ended.ok;
  });
}

/** A dispute takes the place of a pause: one that runs ends, one that is proposed is dropped. Under the deal's lock. */
export async function endPauseForDispute(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const pause = await openPause(tx, deal.id);
  if (!pause) return;
  const running = pause.state === "running";
  const data = { endedAt: now, endedBy: "dispute" };
  const moved = await movePause(tx, pause, running ? "end" : "decline", data);
  if (!moved.ok) throw new Error(`The pause of deal ${deal.number} cannot end: ${moved.code}`);
  if (!running) return;
  const pausedMs = await resumeDeal(tx, now, deal);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.resumed", pausedMs });
}
