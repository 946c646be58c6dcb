import { db } from "#app/db.server.ts";
import { addNote } from "#app/domain/application/add-note.server.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { shortlist } from "#app/domain/application/shortlist.server.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { counterOffer } from "#app/domain/offer/counter-offer.server.ts";
import { declineOffer } from "#app/domain/offer/decline-offer.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import type { CastCreator } from "./cast.server.ts";
import { must } from "./must.ts";
import type { DemoCounter, Story } from "./stories/shapes.ts";

/** What one story has come to, act by act. */
export interface StoryState {
  story: Story;
  briefId: string;
  brand: (email?: string) => BrandActor;
  creator: () => CastCreator;
  applicationId: string;
  offerId: string;
  dealNumber: number;
}

async function pricesFor({ briefId }: StoryState, amounts: readonly bigint[]) {
  const lines = await db.briefDeliverable.findMany({ where: { briefId }, orderBy: { position: "asc" } });
  return lines.map((line, at) => ({ briefDeliverableId: line.id, amount: amounts[at] ?? 0n }));
}

async function send(state: StoryState): Promise<void> {
  const { story } = state;
  const { actor, accounts } = state.creator();
  const brief = await db.brief.findUniqueOrThrow({ where: { id: state.briefId } });
  const { platforms } = readEligibility(brief.eligibility);
  const fitting = accounts.filter(({ platform }) => platforms.length === 0 || platforms.includes(platform));
  const { questions } = readBriefDetails(brief.details);
  const { pitch, availability } = story;
  const made = await apply(actor, {
    ...{ slug: brief.slug, accountIds: fitting.map(({ id }) => id), pitch, availability },
    answers: questions.map((question, at) => ({ question, answer: story.answers?.[at] ?? "Yes." })),
    prices: await pricesFor(state, story.prices),
  });
  state.applicationId = must(made).applicationId;
}

async function offer(state: StoryState, given: NonNullable<Story["offered"]>): Promise<void> {
  const prices = await pricesFor(state, given.prices ?? state.story.prices);
  const { applicationId } = state;
  state.offerId = must(
    await makeOffer(state.brand(), { applicationId, message: given.message, prices }),
  ).offerId;
}

async function counter(state: StoryState, given: DemoCounter): Promise<void> {
  const { terms } = await db.offer.findUniqueOrThrow({
    where: { id: state.offerId },
    include: { terms: true },
  });
  const { items, licence, exclusivity } = readTerms(terms.body);
  const termDays = given.termDays ?? licence.termDays;
  const actor = given.by === "brand" ? state.brand() : state.creator().actor;
  const made = await counterOffer(actor, {
    ...{
      offerId: state.offerId,
      message: given.message,
      exclusivity,
      licence: { media: licence.media, termDays },
    },
    items: items.map(({ id, quantity, specification, publishFrom, publishTo, gross }, at) => ({
      ...{ id, quantity, specification, gross: given.prices[at] ?? BigInt(gross) },
      publishFrom: publishFrom ? new Date(publishFrom) : null,
      publishTo: publishTo ? new Date(publishTo) : null,
    })),
  });
  state.offerId = must(made).offerId;
}

async function refuse(state: StoryState, given: NonNullable<Story["declined"]>): Promise<void> {
  const { code, note, failed: failedCriteria = [] } = given;
  must(await decline(state.brand(), { applicationId: state.applicationId, code, note, failedCriteria }));
}

export const APPLICATION_ACTS = {
  send,
  offer,
  counter,
  refuse,
  shortlist: async (state: StoryState) => void must(await shortlist(state.brand(), state.applicationId)),
  note: async (state: StoryState, body: string, by?: string) =>
    void must(await addNote(state.brand(by), state.applicationId, body)),
  withdraw: async (state: StoryState) =>
    void must(await withdraw(state.creator().actor, state.applicationId)),
  declineOffer: async (state: StoryState, reason: string) =>
    void must(await declineOffer(state.creator().actor, state.offerId, reason)),
  accept: async (state: StoryState) => {
    state.dealNumber = must(await acceptOffer(state.creator().actor, state.offerId)).dealNumber;
  },
};
