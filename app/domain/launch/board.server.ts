import { db, type Prisma } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { brandKey } from "../competition/brand-key.ts";
import { itemWords } from "../contract/clauses.ts";
import { turnsOf, turnTitle } from "../deal/turn.ts";
import { readTerms } from "../offer/terms.ts";
import { isUuid } from "../uuid.ts";
import { launchClashes, type LaunchItem, type OtherPlan, type OtherWork } from "./board.ts";

/** The newest deals of a brief; more than that no board holds. */
const MOST = 100;

const parts = {
  creator: { select: { displayName: true } },
  terms: { select: { body: true } },
  contract: { select: { signatures: { select: { side: true } } } },
  shipment: { select: { state: true, stateSince: true, dueAt: true } },
  launchReminders: { orderBy: { sentAt: "desc" }, take: 1, select: { sentAt: true } },
  deliverables: {
    orderBy: { position: "asc" },
    include: {
      slot: true,
      livePosts: { orderBy: { submittedAt: "asc" }, take: 1, select: { submittedAt: true } },
    },
  },
} satisfies Prisma.DealInclude;
type Deal = Prisma.DealGetPayload<{ include: typeof parts }>;

function itemsOf(deal: Deal): LaunchItem[] {
  const { exclusivity } = readTerms(deal.terms.body);
  return deal.deliverables.map((item) => ({
    ...{
      id: item.id,
      state: item.state,
      contentOnly: item.contentOnly,
      platform: item.platform,
      exclusivity,
    },
    ...{ dealNumber: deal.number, creatorId: deal.creatorId, creatorName: deal.creator.displayName },
    label: itemWords(item),
    window: { from: item.publishFrom, to: item.publishTo },
    slot: item.slot && { at: item.slot.at, agreed: item.slot.confirmedAt !== null },
    liveAt: item.livePosts[0]?.submittedAt ?? null,
  }));
}

/** What the deal's creator owes next; null when it is nothing. */
export function owedByCreator(deal: Deal, title: string) {
  const signedSides = deal.contract?.signatures.map(({ side }) => side) ?? [];
  const deliverables = deal.deliverables.map((item) => ({ ...item, label: itemWords(item) }));
  const turn = turnsOf({ ...deal, signedSides, deliverables }).find(({ side }) => side === "creator");
  const first = deliverables[0]?.label ?? "";
  return turn
    ? { owed: turnTitle(turn, title), dueAt: turn.dueAt, item: turn.deliverable?.label ?? first }
    : null;
}

export const launchDeals = (client: Pick<typeof db, "deal">, where: Prisma.DealWhereInput): Promise<Deal[]> =>
  client.deal.findMany({
    where,
    include: parts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });

/** Open posts that the same creators make for the team's other briefs. */
async function otherPlans(
  { brandId }: BrandActor,
  briefId: string,
  creatorIds: string[],
): Promise<OtherPlan[]> {
  const rows = await db.deliverable.findMany({
    where: {
      contentOnly: false,
      state: { in: ["waiting", "draft_due", "in_review", "changes_requested", "approved", "live_due"] },
      deal: { brandId, briefId: { not: briefId }, creatorId: { in: creatorIds }, state: "active" },
    },
    include: { slot: true, deal: { select: { creatorId: true, brief: { select: { title: true } } } } },
    orderBy: { id: "desc" },
    take: 200,
  });
  return rows.map(({ deal, slot, platform, publishFrom, publishTo }) => ({
    ...{ creatorId: deal.creatorId, briefTitle: deal.brief.title, platform },
    window: slot ? { from: slot.at, to: slot.at } : { from: publishFrom, to: publishTo },
  }));
}

/** What the creators published for others, as the team's competitive view shows it, with the team's competitors marked. */
async function otherWorks(actor: BrandActor, creatorIds: string[], since: Date): Promise<OtherWork[]> {
  const [works, competitors] = await Promise.all([
    db.sponsoredWork.findMany({
      where: {
        ...{ creatorId: { in: creatorIds }, dismissedAt: null, publishedOn: { gte: since } },
        brandKey: { not: brandKey(actor.brandName) },
      },
      orderBy: [{ publishedOn: "desc" }, { id: "desc" }],
      take: 300,
    }),
    db.competitor.findMany({ where: { brandId: actor.brandId }, select: { keys: true }, take: 200 }),
  ]);
  const keys = new Set(competitors.flatMap((one) => one.keys));
  return works.map(({ creatorId, brandKey: key, brandName, category, quote, publishedOn }) => ({
    ...{ creatorId, brandName, publishedOn, competitor: keys.has(key) },
    words: `${category} ${quote}`,
  }));
}

/** A brief's launch: its posts, what clashes, and whom a reminder would reach. Null when it is not the team's. Five statements. */
export async function launchBoard(actor: BrandActor, briefId: string) {
  if (!isUuid(briefId)) return null;
  const own = { briefId, brandId: actor.brandId };
  const [brief, deals] = await Promise.all([
    db.brief.findFirst({ where: { id: briefId, brandId: actor.brandId }, select: { id: true, title: true } }),
    launchDeals(db, { ...own, state: { not: "cancelled" } }),
  ]);
  if (!brief) return null;
  const creatorIds = [...new Set(deals.map((deal) => deal.creatorId))];
  const since = deals.reduce((first, { createdAt }) => (createdAt < first ? createdAt : first), new Date());
  const [others, works] =
    creatorIds.length === 0
      ? [[], []]
      : await Promise.all([otherPlans(actor, briefId, creatorIds), otherWorks(actor, creatorIds, since)]);
  const items = deals.flatMap(itemsOf).filter((item) => !item.contentOnly && item.state !== "cancelled");
  return {
    brief,
    toFund: deals.filter(({ state }) => state === "funding").length,
    items,
    clashes: launchClashes(items, others, works),
    owing: deals.flatMap((deal) => {
      const owed = owedByCreator(deal, brief.title);
      const remindedAt = deal.launchReminders[0]?.sentAt ?? null;
      return owed
        ? [{ dealNumber: deal.number, creatorName: deal.creator.displayName, remindedAt, ...owed }]
        : [];
    }),
  };
}
