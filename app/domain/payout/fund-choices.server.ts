import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { deliverablesName } from "#app/domain/account/platforms.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { type FundChoice, MOST_DEALS } from "./funding-group.ts";

/** The deals of the brand's own brief that wait for funds, the first limit first; null when the brief is not theirs. */
export async function fundChoices(actor: BrandActor, briefId: string, now: Date) {
  if (!isUuid(briefId)) return null;
  const brief = await db.brief.findFirst({
    where: { id: briefId, brandId: actor.brandId },
    select: {
      id: true,
      title: true,
      deals: {
        where: { state: "funding", OR: [{ dueAt: null }, { dueAt: { gt: now } }] },
        orderBy: [{ dueAt: "asc" }, { id: "asc" }],
        take: 4 * MOST_DEALS,
        include: {
          creator: { select: { displayName: true } },
          deliverables: { orderBy: { position: "asc" } },
          fundings: {
            where: { state: "open" },
            select: { group: { select: { _count: { select: { fundings: true } } } } },
          },
        },
      },
    },
  });
  if (!brief) return null;
  const deals = brief.deals
    .filter(({ gross, brandFee }) => gross + brandFee > 0n)
    .map((deal): FundChoice => {
      const [open] = deal.fundings;
      const { number, gross, brandFee, currency, dueAt, creator, deliverables } = deal;
      return {
        ...{ number, gross, brandFee, currency, dueAt, cost: gross + brandFee },
        ...{ creatorName: creator.displayName, work: deliverablesName(deliverables) },
        openWith: open ? (open.group?._count.fundings ?? 1) - 1 : null,
      };
    });
  return { id: brief.id, title: brief.title, deals };
}

/** What became of a group of the brand's own, for when it comes back from paying; null when it is not theirs. */
export async function groupStanding(actor: BrandActor, groupId: string) {
  if (!isUuid(groupId)) return null;
  const group = await db.fundingGroup.findFirst({
    where: { id: groupId, brandId: actor.brandId },
    select: { id: true, state: true, fundings: { select: { state: true } } },
  });
  if (!group) return null;
  const count = (state: string) => group.fundings.filter((one) => one.state === state).length;
  return { id: group.id, state: group.state, paid: count("paid"), returned: count("quarantined") };
}
