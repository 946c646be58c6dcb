import { act, db } from "../../db.server.ts";
import { lockedDeliverable } from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done, refuse } from "../refusal.ts";
import { autoApproveDraft } from "./approve-draft.server.ts";
import { autoAcceptLive } from "./confirm-live.server.ts";

async function dueIn(state: "in_review" | "live_check" | "approved", limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select d.id from deliverable d join deal on deal.id = d.deal_id and deal.paused_at is null
    where d.state = ${state}::deliverable_state and d.due_at <= app_now()
    order by d.due_at limit ${limit}`;
  return rows.map((row) => row.id);
}

/** Approves drafts whose review limit passed. Each in its own transaction, which checks the state again. */
export async function autoApproveDrafts(limit = 50): Promise<number> {
  return eachDue(await dueIn("in_review", limit), async (id) => (await autoApproveDraft(id)).ok);
}

/** Accepts live posts whose check limit passed. */
export async function autoAcceptLives(limit = 50): Promise<number> {
  return eachDue(await dueIn("live_check", limit), async (id) => (await autoAcceptLive(id)).ok);
}

/** Opens the publish window of approved posts whose day has come. */
export async function openPublishWindows(limit = 50): Promise<number> {
  return eachDue(await dueIn("approved", limit), async (id) => {
    const opened = await act(async (tx, now) => {
      const item = await lockedDeliverable(tx, id);
      if (item.state !== "approved" || !item.dueAt || item.dueAt > now) return refuse("wrong_state");
      const moved = await moveDeliverable(tx, now, item, "open_window", item.deal.body.policy);
      return moved.ok ? done(null) : moved;
    });
    return opened.ok;
  });
}
