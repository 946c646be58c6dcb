import { db, type Prisma } from "../../db.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { readTerms } from "../offer/terms.ts";
import { dealTitle } from "./load.server.ts";
import { openAmendments } from "./open-amendments.ts";
import { comingMonths } from "../programme/months.ts";
import { runningProgrammes } from "../programme/queries.server.ts";
import type { CalendarApplication, CalendarDeal, CalendarMonth } from "./calendar.ts";

const parts = {
  brief: { select: { title: true } },
  programme: { select: { periods: true } },
  brand: { select: { name: true } },
  terms: { select: { body: true } },
  contract: { select: { signatures: { select: { side: true } } } },
  shipment: { select: { state: true, stateSince: true, dueAt: true } },
  amendments: openAmendments,
  disputes: {
    where: { state: "open" },
    select: { state: true, openedBy: true, reason: true, stateSince: true, dueAt: true },
  },
  deliverables: {
    orderBy: { position: "asc" },
    include: { payout: { select: { releaseAt: true, state: true } } },
  },
} satisfies Prisma.DealInclude;

const MOST = 100;

async function calendarDeals(creatorId: string): Promise<CalendarDeal[]> {
  const rows = await db.deal.findMany({
    where: {
      creatorId,
      // Of a deal that is over a statement can be in dispute.
      OR: [{ state: { in: ["signing", "funding", "active"] } }, { disputes: { some: parts.disputes.where } }],
    },
    include: parts,
    orderBy: { id: "desc" },
    take: MOST,
  });
  return rows.map(({ terms, contract, ...deal }) => ({
    ...deal,
    brief: { title: dealTitle(deal) },
    signedSides: contract?.signatures.map((one) => one.side) ?? [],
    deliverables: deal.deliverables.map((item) => ({ ...item, label: itemWords(item) })),
    exclusivity: readTerms(terms.body).exclusivity,
  }));
}

async function calendarApplications(creatorId: string): Promise<CalendarApplication[]> {
  const rows = await db.application.findMany({
    where: { creatorId, state: { in: ["submitted", "shortlisted", "offered"] } },
    select: {
      ...{ id: true, state: true, answerDueAt: true },
      brief: { select: { title: true, brand: { select: { name: true } } } },
      // A counter-offer of their own is not theirs to answer.
      offers: { where: { state: "open", proposedBy: "brand" }, select: { expiresAt: true }, take: 1 },
    },
    orderBy: { id: "desc" },
    take: MOST,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.brief.title,
    brand: row.brief.brand.name,
    offerUntil: row.offers[0]?.expiresAt ?? null,
    answerBy: row.answerDueAt,
  }));
}

async function calendarMonths(creatorId: string): Promise<CalendarMonth[]> {
  const programmes = await runningProgrammes(creatorId);
  return programmes.flatMap(({ number, title, brandName, facts }) =>
    comingMonths(facts).map((month) => ({ ...month, programme: number, title, brand: brandName })),
  );
}

/**
 * What a creator's calendar is made of: the newest hundred open deals and open applications, and the months ahead of
 * their programmes. Three statements.
 */
export async function calendarDates(creatorId: string) {
  const [deals, applications, months] = await Promise.all([
    calendarDeals(creatorId),
    calendarApplications(creatorId),
    calendarMonths(creatorId),
  ]);
  return { deals, applications, months };
}
