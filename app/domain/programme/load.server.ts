import type { Prisma, Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";
import type { Where } from "../audit/record.server.ts";
import { isDealNumber, ownDeals } from "../deal/load.server.ts";
import { readTerms, type TermsBody } from "../offer/terms.ts";
import type { ProgrammeFacts } from "./programme.ts";
import type { ProgrammeTerms } from "./programme-terms.ts";

const parts = {
  brief: { select: { title: true } },
  brand: { select: { name: true } },
  creator: { select: { displayName: true } },
  terms: { select: { body: true } },
  contract: { select: { completedAt: true } },
  deals: { orderBy: { period: "asc" }, select: { id: true, number: true, period: true, state: true } },
} satisfies Prisma.ProgrammeInclude;

/** What the terms of a programme say of it. Throws when they say nothing: that is a bug. */
export function programmeOf(body: TermsBody): ProgrammeTerms {
  if (!body.programme) throw new Error(`The terms for “${body.brief.title}” are those of a single deal`);
  return body.programme;
}

/** A stored programme as the rules need it. */
export function factsOf(
  row: Omit<ProgrammeFacts, "terms"> & { terms: { body: unknown } },
): ProgrammeFacts & { body: TermsBody } {
  const { state, startedAt, opened, lastPeriod } = row;
  const body = readTerms(row.terms.body);
  return { state, startedAt, opened, lastPeriod, terms: programmeOf(body), body };
}

/** A programme with its row locked, for a timer or a deal's verb. The caller holds the brief's lock, or the deal's. */
export async function lockedProgramme(tx: Tx, id: string) {
  await tx.$queryRaw`select id from programme where id = ${id}::uuid for update`;
  const row = await tx.programme.findUniqueOrThrow({ where: { id }, include: parts });
  return { ...row, facts: factsOf(row) };
}
export type LoadedProgramme = Awaited<ReturnType<typeof lockedProgramme>>;

/** A programme of this actor by its number, its brief and itself locked; null when it is not theirs. */
export async function partyProgramme(tx: Tx, actor: PartyActor, number: number) {
  if (!isDealNumber(number)) return null;
  const own = await tx.programme.findFirst({
    where: { number, ...ownDeals(actor) },
    select: { id: true, briefId: true },
  });
  if (!own) return null;
  await lockBrief(tx, own.briefId);
  return lockedProgramme(tx, own.id);
}

/** Where the events of a programme are recorded: with those of its first deal, which carries the contract. */
export function programmeStream(programme: LoadedProgramme): Where {
  const first = programme.deals[0];
  if (!first) throw new Error(`Programme ${programme.number} has no deal`);
  return { stream: `deal:${first.id}`, dealId: first.id, briefId: programme.briefId };
}

/** The names that every message about a programme carries. */
export function programmeNames(programme: LoadedProgramme) {
  return {
    briefTitle: programme.brief.title,
    brandName: programme.brand.name,
    creatorName: programme.creator.displayName,
    programme: programme.number,
    periods: programme.periods,
  };
}

/** The programme's page, the same for both sides. */
export const programmeHref = ({ number }: { number: number }): string => `/programmes/${number}`;
