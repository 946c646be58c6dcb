import { besideWords } from "#app/domain/commission/compensation.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import { DECLINE_CODES, canDoToApplication } from "#app/domain/application/application.ts";
import { leadSnapshot } from "#app/domain/application/audience.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import type { Capacity } from "#app/domain/application/capacity.server.ts";
import { criteriaFor, declineSentences, type DeclineFacts } from "#app/domain/application/decline-words.ts";
import type { BrandApplication, Desk, DeskRow } from "#app/domain/application/desk.server.ts";
import { fitView } from "#app/domain/application/fit-view.ts";
import { standingOf } from "#app/domain/application/standing.ts";
import { checkEligibility, readEligibility } from "#app/domain/brief/eligibility.ts";
import type { CompetitorTie } from "#app/domain/competition/competition-view.ts";
import type { Policy } from "#app/domain/deal/policy.ts";
import { readTerms } from "#app/domain/offer/terms.ts";

type Brief = Desk["brief"] | BrandApplication["brief"];

interface Around {
  brief: Brief;
  capacity: Capacity;
  now: Date;
  /** What applicants did for the team’s competitors, by creator; left out where nobody reads it. */
  ties?: ReadonlyMap<string, CompetitorTie[]>;
}

/** The country that the brief is about: the one whose share it asks, else its first market. */
export const askedCountryOf = (brief: Pick<Brief, "eligibility" | "markets">): string | null =>
  readEligibility(brief.eligibility).audienceCountry?.country ?? brief.markets[0] ?? null;

/** The facts that a decline states: computed from the brief's rules and the frozen numbers, never typed. */
export function declineFacts(row: DeskRow, { brief, capacity, now }: Around): DeclineFacts {
  const stats = row.snapshots.map((one) => one.stats);
  const { failed } = checkEligibility(readEligibility(brief.eligibility), row.creator, stats, now);
  return {
    gross: row.gross,
    currency: brief.currency,
    budgetLeft: capacity.budgetLeft,
    slots: capacity.slots,
    slotsLeft: capacity.slotsLeft,
    failed,
  };
}

const isVetted = ({ vettedAt, vettedUntil }: DeskRow["creator"], now: Date) =>
  vettedAt !== null && (vettedUntil === null || vettedUntil > now);

function offerView({ offer }: DeskRow) {
  if (!offer) return null;
  const terms = readTerms(offer.terms.body);
  return {
    state: offer.state,
    proposedBy: offer.proposedBy,
    gross: BigInt(terms.totals.gross),
    cost: BigInt(terms.totals.cost),
    message: offer.message,
    declineReason: offer.declineReason,
    createdAt: offer.createdAt,
    expiresAt: offer.expiresAt,
  };
}

/** The brief's own range for one slot, in minor units; null while creators name their price. */
function rangeOf(brief: Brief): { low: bigint; high: bigint } | null {
  return brief.feeMin === null || brief.feeMax === null ? null : { low: brief.feeMin, high: brief.feeMax };
}

/** What one line of the desk shows. */
export function rowView(row: DeskRow, around: Around) {
  const { brief, now } = around;
  const platforms: Platform[] = brief.deliverables.map((line) => line.platform);
  const lead = leadSnapshot(row.snapshots, platforms);
  return {
    id: row.id,
    state: row.state,
    name: row.creator.displayName,
    handle: lead?.handle ?? row.creator.handle,
    vetted: isVetted(row.creator, now),
    fit: fitView(row.fit, row.appeals),
    notes: row._count.notes,
    ties: around.ties?.get(row.creatorId) ?? [],
    stats: lead?.stats ?? null,
    gross: row.gross,
    range: rangeOf(brief),
    currency: brief.currency,
    submittedAt: row.submittedAt,
    answerDueAt: row.answerDueAt,
    endedAt: row.endedAt,
    standing: standingOf(row, row.offer?.state === "open" ? row.offer : null, now),
    offer: offerView(row),
    dealNumber: row.deal?.number ?? null,
    decline:
      row.state === "declined"
        ? {
            sentences: declineSentences(row.declineCode ?? "", row.failedCriteria),
            note: row.declineNote ?? "",
          }
        : null,
  };
}
export type RowView = ReturnType<typeof rowView>;

/** What an opened application shows beyond its line, with everything that a decision needs. */
export function detailView(actor: BrandActor, row: DeskRow, around: Around, policy: Policy) {
  const { brief, capacity } = around;
  const facts = declineFacts(row, around);
  const price = new Map(row.prices.map((one) => [one.briefDeliverableId, one.amount]));
  return {
    ...rowView(row, around),
    noFee: brief.pricing === "none",
    beside: besideWords(readBriefDetails(brief.details), brief.currency),
    editedAt: row.editedAt,
    bio: row.creator.bio,
    pitch: row.pitch,
    availability: row.availability,
    answers: row.answers,
    pastWork: row.work.map(({ title, brandName, url, line }) => ({ title, brandName, url, line })),
    askedCountry: askedCountryOf(brief),
    exclusivity: readBriefDetails(brief.details).exclusivity,
    snapshots: row.snapshots.map(({ id, stats }) => ({ id, stats })),
    lines: brief.deliverables.map(({ id, platform, format, quantity }) => ({
      ...{ id, platform, format, quantity },
      amount: price.get(id) ?? 0n,
    })),
    failed: facts.failed,
    previews: Object.fromEntries(
      DECLINE_CODES.map((code) => [code, declineSentences(code, criteriaFor(code, facts))]),
    ),
    policy,
    capacity,
    programme: readBriefDetails(brief.details).programme,
    role: actor.role,
    may: {
      answer: can(actor, "application.answer"),
      offer: can(actor, "offer.make"),
      shortlist: canDoToApplication("brand", row.state, "shortlist"),
      makeOffer: canDoToApplication("brand", row.state, "offer"),
      decline: canDoToApplication("brand", row.state, "decline"),
    },
  };
}
export type DetailView = ReturnType<typeof detailView>;
