import type { Prisma, Tx } from "../../db.server.ts";
import type { PartyActor, Side } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { dealNames, partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { afterPauseEvent, type PauseEvent } from "./pause.ts";

type Pause = NonNullable<Awaited<ReturnType<typeof openPause>>>;

/** The pause of a deal that is proposed or runs; null when there is none. */
export const openPause = (tx: Tx, dealId: string) =>
  tx.dealPause.findFirst({ where: { dealId, state: { in: ["proposed", "running"] } } });

/** A deal of this actor with its open pause, locked. Refuses: not_allowed, not_found, wrong_state. */
export async function partyPause(
  tx: Tx,
  actor: PartyActor,
  dealNumber: number,
): Promise<Result<{ deal: LoadedDeal; pause: Pause }>> {
  if (!can(actor, "contract.sign")) return refuse("not_allowed");
  const deal = await partyDeal(tx, actor, dealNumber);
  if (!deal) return refuse("not_found");
  const pause = await openPause(tx, deal.id);
  return pause ? done({ deal, pause }) : refuse("wrong_state");
}

/** Moves a pause by compare-and-set on (id, state). */
export async function movePause(
  tx: Tx,
  pause: { id: string; state: string },
  event: PauseEvent,
  data: Prisma.DealPauseUncheckedUpdateManyInput = {},
): Promise<Result> {
  const state = afterPauseEvent(pause.state, event);
  if (!state) return refuse("wrong_state");
  const moved = await tx.dealPause.updateMany({
    where: { id: pause.id, state: pause.state },
    data: { ...data, state },
  });
  return moved.count === 1 ? done(null) : refuse("changed_meanwhile");
}

interface News {
  what: "proposed" | "running" | "declined" | "ended";
  /** Who did it; market: the clock. */
  by: Side | "market";
  days: number;
  reason: string;
  until: Date | null;
}

/** Tells these sides of a step of a pause. */
export async function tellPause(tx: Tx, now: Date, deal: LoadedDeal, sides: readonly Side[], news: News) {
  for (const side of sides)
    await notify(tx, now, {
      to:
        side === "creator"
          ? { creatorId: deal.creatorId }
          : { brandId: deal.brandId, permission: "contract.sign" },
      kind: "pause_news",
      data: { ...dealNames(deal), ...news, side, until: news.until?.toISOString() ?? null },
      href: `/deals/${deal.number}${news.what === "proposed" ? "/pause" : ""}`,
      dealId: deal.id,
    });
}
