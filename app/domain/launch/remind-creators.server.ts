import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockDeal } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { launchDeals, owedByCreator } from "./board.server.ts";

const DAY = 86_400_000;
/** Reminders of one team in 24 hours. */
export const MOST_REMINDERS = 50;

const sentSince = (tx: Tx, brandId: string, since: Date) =>
  tx.launchReminder.count({ where: { deal: { brandId }, sentAt: { gt: since } } });

/**
 * Reminds the creators of these deals of what they owe next: each at most once in 24 hours, whoever of the team asks.
 * Those who owe nothing or were reminded already are passed over.
 * Refuses: not_allowed, not_found, nobody_chosen, reminded_today (when that leaves nobody), reminders_used.
 */
export function remindCreators(
  actor: BrandActor,
  input: { briefId: string; dealNumbers: readonly number[] },
): Promise<Result<{ reminded: number }>> {
  return act(async (tx, now) => {
    if (!can(actor, "message.write")) return refuse("not_allowed");
    const own = { id: input.briefId, brandId: actor.brandId };
    const brief = isUuid(input.briefId) ? await tx.brief.findFirst({ where: own }) : null;
    if (!brief) return refuse("not_found");
    if (input.dealNumbers.length === 0) return refuse("nobody_chosen");
    const where = { briefId: brief.id, number: { in: [...input.dealNumbers] } };
    // In one order, so that two of a team cannot wait for each other; and locked, so that nobody is told twice.
    const ids = await tx.deal.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
    for (const { id } of ids) await lockDeal(tx, id);
    const since = new Date(now.getTime() - DAY);
    const deals = (await launchDeals(tx, where)).flatMap((deal) => {
      const owed = owedByCreator(deal, brief.title);
      const last = deal.launchReminders[0]?.sentAt;
      return owed && (!last || last <= since) ? [{ deal, owed }] : [];
    });
    const [first] = await tx.creator.findMany({ where: { deals: { some: where } }, take: 1 });
    if (deals.length === 0) return refuse("reminded_today", { name: first?.displayName ?? "Nobody" });
    if ((await sentSince(tx, actor.brandId, since)) + deals.length > MOST_REMINDERS)
      return refuse("reminders_used", { most: String(MOST_REMINDERS) });
    for (const { deal, owed } of deals) {
      await tx.launchReminder.create({ data: { dealId: deal.id, byUserId: actor.userId, sentAt: now } });
      await record(tx, now, actor, dealStream(deal), { type: "launch.reminded", deliverable: owed.item });
      await notify(tx, now, {
        to: { creatorId: deal.creatorId },
        kind: "launch_reminder",
        data: {
          ...{ briefTitle: brief.title, brandName: actor.brandName, creatorName: deal.creator.displayName },
          ...{ dealNumber: deal.number, deliverable: owed.item, owed: owed.owed },
          dueAt: owed.dueAt?.toISOString() ?? null,
        },
        href: `/deals/${deal.number}`,
        dealId: deal.id,
      });
    }
    return done({ reminded: deals.length });
  });
}
