import { db, type Prisma } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { itemWords } from "../contract/clauses.ts";
import { isDealNumber, ownDeals } from "../deal/load.server.ts";
import { factsOf } from "./load.server.ts";
import { nextAt, type ProgrammeLine } from "./programme.ts";
import { periodStart } from "./schedule.ts";

const dealParts = {
  orderBy: { period: "asc" },
  select: {
    ...{ id: true, number: true, period: true, state: true, cancelReason: true },
    ...{ gross: true, brandFee: true, creatorFee: true },
    ...{ createdAt: true, signedAt: true, dueAt: true },
    deliverables: { orderBy: { position: "asc" } },
    payouts: { where: { state: "paid" }, select: { amount: true } },
  },
} satisfies Prisma.DealFindManyArgs;

const pageParts = {
  brief: { select: { title: true, slug: true } },
  brand: { select: { name: true, slug: true } },
  creator: { select: { displayName: true, handle: true } },
  terms: { select: { body: true } },
  contract: { select: { signatures: { select: { side: true } } } },
  deals: dealParts,
} satisfies Prisma.ProgrammeInclude;

/**
 * Everything that a programme's page shows, or null when it is not the actor's to see. Admins see every programme. One
 * SQL statement.
 */
export async function programmePage(actor: PartyActor | AdminActor, number: number) {
  if (!isDealNumber(number)) return null;
  const own = actor.kind === "admin" ? {} : ownDeals(actor);
  const row = await db.programme.findFirst({ where: { number, ...own }, include: pageParts });
  if (!row) return null;
  const signedSides = row.contract.signatures.map(({ side }) => side);
  const deals = row.deals.map((deal) => ({
    ...deal,
    signedSides,
    deliverables: deal.deliverables.map((item) => ({ ...item, label: itemWords(item) })),
  }));
  return { ...row, deals, facts: factsOf(row) };
}
export type ProgrammePage = NonNullable<Awaited<ReturnType<typeof programmePage>>>;

/** The actor's programmes that are not over, the newest first; at most twelve. One SQL statement. */
export async function openProgrammes(actor: PartyActor): Promise<ProgrammeLine[]> {
  const rows = await db.programme.findMany({
    where: { ...ownDeals(actor), state: { not: "ended" } },
    include: {
      brief: { select: { title: true } },
      brand: { select: { name: true } },
      creator: { select: { displayName: true } },
      terms: { select: { body: true } },
    },
    orderBy: { number: "desc" },
    take: 12,
  });
  return rows.flatMap((row) => {
    const { state, startedAt, opened, lastPeriod } = row;
    if (state === "ended") return [];
    const more = startedAt && state !== "paused" && opened < lastPeriod && nextAt(factsOf(row)) !== null;
    return [
      {
        ...{ number: row.number, title: row.brief.title, state, opened, periods: row.periods },
        ...{ brandName: row.brand.name, creatorName: row.creator.displayName },
        nextBegins: more ? periodStart(startedAt, opened + 1) : null,
      },
    ];
  });
}

/** A creator's programmes that run, for the months ahead in the calendar. One SQL statement. */
export async function runningProgrammes(creatorId: string) {
  const rows = await db.programme.findMany({
    where: { creatorId, state: { in: ["running", "ending"] } },
    include: {
      brief: { select: { title: true } },
      brand: { select: { name: true } },
      terms: { select: { body: true } },
    },
    orderBy: { number: "desc" },
    take: 50,
  });
  return rows.map((row) => ({
    ...{ number: row.number, title: row.brief.title, brandName: row.brand.name },
    facts: factsOf(row),
  }));
}
