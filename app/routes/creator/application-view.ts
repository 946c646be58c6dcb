import { eventWords } from "#app/domain/audit/event-words.ts";
import { declineSentences } from "#app/domain/application/decline-words.ts";
import type { ApplicationEventRow, CreatorApplication } from "#app/domain/application/queries.server.ts";
import { fitView } from "#app/domain/application/fit-view.ts";
import { isEditable } from "#app/domain/application/application.ts";
import { applicationSteps } from "#app/domain/application/steps.ts";
import { standingOf } from "#app/domain/application/standing.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { negotiationView } from "../offers/negotiation-view.ts";

/** An application's events and, once accepted, the deal that came of it: newest first, in words. */
function timelineView(application: CreatorApplication, events: readonly ApplicationEventRow[]) {
  const { deal, brief } = application;
  const rows = events.map(({ id, at, actorKind, event }) => ({
    id,
    at,
    side: actorKind,
    words: eventWords(event, actorKind === "creator" ? "You" : brief.brand.name),
  }));
  if (!deal) return rows;
  // The brand accepts what the creator countered with.
  const side = application.offer?.proposedBy === "creator" ? "brand" : "creator";
  const who = side === "brand" ? brief.brand.name : "You";
  return [
    { id: "deal", at: deal.createdAt, side, words: `${who} accepted; deal ${deal.number} began` },
    ...rows,
  ];
}

/** What was sent: words, prices and the frozen numbers. */
function sentView(application: CreatorApplication) {
  const { brief } = application;
  const price = new Map(application.prices.map((one) => [one.briefDeliverableId, one.amount]));
  return {
    pitch: application.pitch,
    availability: application.availability,
    answers: application.answers,
    pastWork: application.work.map(({ title, brandName, url, line }) => ({ title, brandName, url, line })),
    gross: application.gross,
    lines: brief.deliverables.map(({ id, platform, format, quantity }) => ({
      ...{ id, platform, format, quantity },
      amount: price.get(id) ?? 0n,
    })),
    snapshots: application.snapshots.map(({ id, stats, frozenAt }) => ({ id, stats, frozenAt })),
  };
}

/** What the creator sees of their own application. */
export function applicationView(
  application: CreatorApplication,
  events: readonly ApplicationEventRow[],
  timeZone: string,
) {
  const { brief, now, state } = application;
  const table = negotiationView(application, { side: "creator", mayAct: true, timeZone });
  return {
    id: application.id,
    now,
    timeZone,
    state,
    brief: {
      title: brief.title,
      slug: brief.slug,
      currency: brief.currency,
      platforms: brief.platforms,
      brandName: brief.brand.name,
      brandSlug: brief.brand.slug,
      licence: readBriefDetails(brief.details).licence,
    },
    askedCountry: readEligibility(brief.eligibility).audienceCountry?.country ?? brief.markets[0] ?? null,
    submittedAt: application.submittedAt,
    answerDueAt: application.answerDueAt,
    closesAt: application.closesAt,
    endedAt: application.endedAt,
    readAt: application.readAt,
    editable: isEditable(application),
    steps: applicationSteps({ ...application, acceptedAt: application.deal?.createdAt ?? null }),
    standing: standingOf(application, application.offer, now),
    ...sentView(application),
    table,
    offer: table?.offer ?? null,
    dealNumber: application.deal?.number ?? null,
    fit: fitView(application.fit, application.appeals),
    decline:
      state === "declined"
        ? {
            sentences: declineSentences(application.declineCode ?? "", application.failedCriteria),
            note: application.declineNote ?? "",
          }
        : null,
    timeline: timelineView(application, events),
  };
}
export type ApplicationView = ReturnType<typeof applicationView>;
