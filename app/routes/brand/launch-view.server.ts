import { formatClock } from "#app/components/ui/format-time.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { boardDays, type BoardFilters } from "#app/domain/launch/board-filters.ts";
import { launchBoard } from "#app/domain/launch/board.server.ts";
import { planOf, type LaunchItem } from "#app/domain/launch/board.ts";
import { canPlan } from "#app/domain/launch/slot.ts";

const DAY = 86_400_000;

const sooner = (a: LaunchItem, b: LaunchItem) => {
  const at = (item: LaunchItem) => (planOf(item).from ?? planOf(item).to)?.getTime() ?? Infinity;
  return at(a) === at(b) ? a.creatorName.localeCompare(b.creatorName) : at(a) - at(b);
};

/** What a launch board shows with these filters; null when the brief is not the team's. */
export async function launchView(actor: BrandActor, briefId: string, filters: BoardFilters, now: Date) {
  const board = await launchBoard(actor, briefId);
  if (!board) return null;
  const { timeZone } = actor;
  const { items, clashes, owing, brief } = board;
  const toFund = can(actor, "deal.fund") ? board.toFund : 0;
  const clashesOf = (id: string) => clashes.filter((one) => one.itemIds.includes(id)).map((one) => one.words);
  const unplanned = (item: LaunchItem) => canPlan(item) && !item.slot?.agreed;
  const shown = {
    all: () => true,
    open: (item: LaunchItem) => canPlan(item),
    unplanned,
    clashes: (item: LaunchItem) => clashesOf(item.id).length > 0,
  };
  const rows = items.filter(shown[filters.show]).sort(sooner);
  const today = dateIn(now, timeZone);
  const first = items.map((item) => item.liveAt ?? item.slot?.at).find((at) => at && at > now);
  const grid = boardDays(filters.view, filters.day ?? (first ? dateIn(first, timeZone) : today));
  return {
    ...{ brief, now, timeZone, today, grid, toFund },
    counts: {
      ...{ all: items.length, open: items.filter((item) => canPlan(item)).length },
      unplanned: items.filter(unplanned).length,
      clashes: items.filter((item) => clashesOf(item.id).length > 0).length,
    },
    rows: rows.map((item) => ({ item, clashes: clashesOf(item.id) })),
    entries: rows.flatMap((item) => {
      const at = item.liveAt ?? item.slot?.at;
      if (!at) return [];
      return {
        ...{ id: item.id, name: item.creatorName },
        ...{ day: dateIn(at, timeZone), time: formatClock(at, timeZone) },
        ...{ label: item.label, agreed: item.liveAt !== null || item.slot?.agreed === true },
        clash: clashesOf(item.id).length > 0,
        to: canPlan(item)
          ? `/deals/${item.dealNumber}/deliverables/${item.id}/slot`
          : `/deals/${item.dealNumber}`,
      };
    }),
    owing: can(actor, "message.write")
      ? owing.filter((one) => !one.remindedAt || one.remindedAt.getTime() <= now.getTime() - DAY)
      : [],
    reminded: owing.filter((one) => one.remindedAt && one.remindedAt.getTime() > now.getTime() - DAY).length,
  };
}
