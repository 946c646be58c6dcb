import { db } from "#app/db.server.ts";
import type { AdminActor, PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { besideWords } from "#app/domain/commission/compensation.ts";
import { dealTitle, isDealNumber, ownDeals } from "#app/domain/deal/load.server.ts";
import { heldDates, mayEndByAge } from "#app/domain/deal/held-limit.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import { balancesOf, journalsOf, type JournalView } from "#app/domain/ledger/queries.server.ts";
import { CREATOR_ONLY, PROCESSOR_ONLY } from "#app/domain/ledger/words.ts";
import { readTerms } from "#app/domain/offer/terms.ts";

/**
 * The processor's own costs, and what it calls things, are the operator's business; what a creator owes the marketplace is
 * not the brand's.
 */
function seenBy(actor: PartyActor | AdminActor, journals: JournalView[]): JournalView[] {
  if (can(actor, "ledger.read")) return journals;
  return journals
    .filter(({ kind }) => !PROCESSOR_ONLY.has(kind) && !(actor.kind === "brand" && CREATOR_ONLY.has(kind)))
    .map((journal) => ({ ...journal, processorId: null }));
}

/**
 * How the amounts of a deal are made: what was agreed, what became of it, and each booking behind it. Null when the deal
 * is not the actor's to see; `not_allowed` when their role does not see money. Admins see every deal.
 */
export async function howMade(actor: PartyActor | AdminActor, number: number) {
  if (!isDealNumber(number)) return null;
  const own = actor.kind === "admin" ? {} : ownDeals(actor);
  const deal = await db.deal.findFirst({
    where: { number, ...own },
    include: {
      terms: { select: { body: true } },
      brief: { select: { title: true } },
      programme: { select: { periods: true } },
      brand: { select: { name: true } },
      creator: { select: { displayName: true } },
      papers: {
        where: { kind: { in: ["receipt", "credit_note"] } },
        orderBy: { issuedAt: "asc" },
        select: { id: true, number: true, kind: true },
        take: 20,
      },
    },
  });
  if (!deal) return null;
  if (actor.kind !== "admin" && !can(actor, "money.read")) return "not_allowed";
  const [balances, journals] = await Promise.all([balancesOf(deal.id), journalsOf(deal.id)]);
  const { gross, brandFee, creatorFee, currency, state, fundedAt, papers } = deal;
  const terms = readTerms(deal.terms.body);
  const { policy } = terms;
  return {
    ...{ number, title: dealTitle(deal), currency, state, gross, brandFee, creatorFee },
    ...{ brandName: deal.brand.name, creatorName: deal.creator.displayName, side: actor.kind },
    beside: besideWords(terms, currency),
    brandRate: brandFeeWords(policy, currency),
    balances,
    heldUntil: fundedAt && balances.held > 0n && mayEndByAge(deal) ? heldDates(fundedAt, policy).actAt : null,
    journals: seenBy(actor, journals),
    papers: actor.kind === "brand" ? papers : [],
  };
}
export type HowMade = Exclude<Awaited<ReturnType<typeof howMade>>, null | "not_allowed">;
