import { db, type Prisma, type Tx } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { isDealNumber, ownDeals, partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { readTerms } from "../offer/terms.ts";

const parts = {
  terms: true,
  baseTerms: true,
  signatures: { orderBy: { sequence: "asc" } },
} satisfies Prisma.AmendmentInclude;

const read = <T extends { terms: { body: unknown }; baseTerms: { body: unknown } }>(row: T) => ({
  ...row,
  before: readTerms(row.baseTerms.body),
  after: readTerms(row.terms.body),
});

/** An amendment by id, for a verb that holds its deal's lock. Throws when it does not exist. */
export async function amendmentById(tx: Tx, id: string) {
  return read(await tx.amendment.findUniqueOrThrow({ where: { id }, include: parts }));
}
export type LoadedAmendment = Awaited<ReturnType<typeof amendmentById>>;

/** An amendment of the actor's deal by its numbers, with the locked deal; null when it is not theirs. */
export async function partyAmendment(
  tx: Tx,
  actor: PartyActor,
  dealNumber: number,
  number: number,
): Promise<{ deal: LoadedDeal; amendment: LoadedAmendment } | null> {
  if (!isDealNumber(number)) return null;
  const deal = await partyDeal(tx, actor, dealNumber);
  const row = deal && (await tx.amendment.findFirst({ where: { dealId: deal.id, number }, include: parts }));
  return deal && row ? { deal, amendment: read(row) } : null;
}

/** A deal with its present terms and all its amendments, the newest first; null when the deal is not the actor's to see. One statement. */
export async function amendmentsOf(actor: PartyActor | AdminActor, dealNumber: number) {
  if (!isDealNumber(dealNumber)) return null;
  const own = actor.kind === "admin" ? {} : ownDeals(actor);
  return db.deal.findFirst({
    where: { number: dealNumber, ...own },
    select: {
      ...{ id: true, number: true, state: true, period: true, currency: true },
      brief: { select: { title: true } },
      brand: { select: { name: true } },
      creator: { select: { displayName: true } },
      ...{ gross: true, terms: true, fundedAt: true, programme: { select: { number: true, periods: true } } },
      deliverables: { orderBy: { position: "asc" } },
      amendments: {
        orderBy: { number: "desc" },
        include: { ...parts, sealedFile: { select: { sha256: true } } },
      },
    },
  });
}
