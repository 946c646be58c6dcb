import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";

export type KitList = "portfolio_item" | "rate_card_line";

/** Lets one change of a creator's page happen at a time, so that positions stay apart. */
export async function lockKit(tx: Tx, creatorId: string): Promise<void> {
  await tx.$queryRaw`select 1 from creator where id = ${creatorId}::uuid for update`;
}

/** The ids after one of them moved a place; at the edge nothing moves. */
export function movedOrder(ids: readonly string[], id: string, by: "up" | "down"): string[] {
  const from = ids.indexOf(id);
  const to = by === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const order = ids.filter((one) => one !== id);
  order.splice(to, 0, id);
  return order;
}

/** Moves one entry of the creator's own list a place up or down. Refuses: not_found. */
export function moveInKit(
  actor: CreatorActor,
  list: KitList,
  id: string,
  by: "up" | "down",
): Promise<Result> {
  return act(async (tx) => {
    const { creatorId } = actor;
    await lockKit(tx, creatorId);
    const query = {
      where: { creatorId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    } as const;
    const rows = await (list === "portfolio_item"
      ? tx.portfolioItem.findMany({ ...query, orderBy: [...query.orderBy] })
      : tx.rateCardLine.findMany({ ...query, orderBy: [...query.orderBy] }));
    const ids = rows.map((row) => row.id);
    if (!ids.includes(id)) return refuse("not_found");
    const order = movedOrder(ids, id, by);
    const places = order.map((_, at) => at);
    await (list === "portfolio_item"
      ? tx.$executeRaw`update portfolio_item set position = p.place
          from unnest(${order}::uuid[], ${places}::int[]) as p(id, place) where portfolio_item.id = p.id`
      : tx.$executeRaw`update rate_card_line set position = p.place
          from unnest(${order}::uuid[], ${places}::int[]) as p(id, place) where rate_card_line.id = p.id`);
    return done(null);
  });
}
