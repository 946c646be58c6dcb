import { db } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { dealTitle, ownDeals } from "../deal/load.server.ts";
import { readTerms } from "../offer/terms.ts";

// Once it is in dispute, the answer to the dispute is what is owed.
const questioned = {
  state: "questioned" as const,
  disputes: { none: { state: { not: "closed" as const } } },
};

/**
 * Statements that wait for this person: to be looked at, answered or paid, the most urgent first; at most 20. Empty for
 * those of a team who do not act on money. One statement.
 */
export async function waitingStatements(actor: PartyActor) {
  if (!can(actor, actor.kind === "brand" ? "deal.fund" : "creator.act")) return [];
  const mine = actor.kind === "brand" ? { brandAgreedAt: null } : { creatorAgreedAt: null };
  const rows = await db.commissionStatement.findMany({
    where: {
      deal: { ...ownDeals(actor), pausedAt: null },
      OR: [
        { state: "issued", ...mine },
        ...(actor.kind === "creator" ? [{ state: "adjusting" as const }] : []),
        ...(actor.kind === "brand" ? [{ state: "due" as const }, questioned] : []),
      ],
    },
    include: {
      deal: {
        include: {
          terms: { select: { body: true } },
          brief: { select: { title: true } },
          programme: { select: { periods: true } },
          brand: { select: { name: true } },
          creator: { select: { displayName: true } },
        },
      },
    },
    orderBy: [{ questionUntil: "asc" }, { id: "asc" }],
    take: 20,
  });
  return rows.map(({ deal, ...statement }) => ({
    ...statement,
    ...{ dealNumber: deal.number, title: dealTitle(deal), currency: deal.currency },
    ...{ brandName: deal.brand.name, creatorName: deal.creator.displayName },
    questionDays: readTerms(deal.terms.body).commission?.questionDays ?? 0,
  }));
}
export type WaitingStatement = Awaited<ReturnType<typeof waitingStatements>>[number];
