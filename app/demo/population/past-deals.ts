import { brandKey } from "#app/domain/competition/brand-key.ts";
import { itemWords } from "#app/domain/contract/clauses.ts";
import type { TermsBody } from "#app/domain/offer/terms.ts";
import type { PlannedBrief } from "./brief-rows.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import { pastContract } from "./past-contract.ts";
import { dealCourse, type DealCourse, type Habits } from "./past-course.ts";
import { chainOf } from "./past-events.ts";
import { pastMoney, processorId, type PastMoney } from "./past-money.ts";
import type { PastOffer } from "./past-offers.ts";
import { type People, type Piece, pieceRows, postAddress } from "./past-pieces.ts";
import { pastReviews } from "./past-reviews.ts";
import { eventsOf } from "./past-timeline.ts";
import type { PlannedCreator } from "./populate.server.ts";
import type { Chance } from "./random.ts";

const DAY = 86_400_000;
/** Reviews are over when the demo begins: nothing of the population is left to its timers. */
const SETTLED = 9 * DAY;

/** A finished deal as its tables hold it, and what it moved. */
export interface ToldDeal {
  rows: Record<string, Row[]>;
  money: PastMoney;
}

/** A deal that came of an offer: how offer and application ended, and the rest once it has a number. */
export interface PastDeal {
  agreedAt: Date;
  ending: Row;
  offer: Row;
  tell: (number: number) => ToldDeal;
}

const habitsOf = (creator: PlannedCreator, brief: PlannedBrief): Habits => ({
  late: creator.index % 5 === 0 ? 55 : 7,
  slow: brief.brand.joinedDaysAgo % 4 === 0,
});

function fundingRow(id: string, dealId: string, { fundedAt }: DealCourse, sums: Row, brandUser: string): Row {
  return {
    ...{ id, deal_id: dealId, state: "paid", idempotency_key: `funding:${dealId}:1`, ...sums },
    ...{ expires_at: new Date(fundedAt.getTime() + DAY), created_by_id: brandUser, created_at: fundedAt },
    ...{ paid_at: fundedAt, available_at: new Date(fundedAt.getTime() + 2 * DAY) },
  };
}

function moneyOf(
  body: TermsBody,
  dealId: string,
  course: DealCourse,
  pieces: readonly Piece[],
  people: People,
  luck: Chance,
) {
  const { currency, totals, creator } = body;
  const cost = BigInt(totals.cost);
  const funding = { id: idAt(course.fundedAt, luck), chargeId: processorId("ch", luck), at: course.fundedAt };
  const paid = pieces.map(({ id, label, item, course: { acceptedAt, paidAt } }) => ({
    ...{ id, label, acceptedAt, gross: BigInt(item.gross) },
    ...{ brandFee: BigInt(item.brandFee), creatorFee: BigInt(item.creatorFee) },
    payout: { id: idAt(acceptedAt, luck), transferId: processorId("tr", luck), at: paidAt },
  }));
  const money = pastMoney({ dealId, creatorId: creator.id, currency, cost, funding, pieces: paid }, luck);
  const [charge] = money.movements;
  const sums = {
    ...{ amount: cost, paid_amount: cost, currency, charge_id: funding.chargeId },
    ...{ balance_transaction_id: charge?.id, processor_fee: charge?.fee },
  };
  const payouts = paid.map(({ id, gross, creatorFee, payout, acceptedAt }) => ({
    ...{
      id: payout.id,
      deal_id: dealId,
      deliverable_id: id,
      creator_id: creator.id,
      state: "paid",
      currency,
    },
    ...{ gross, fee: creatorFee, amount: gross - creatorFee, idempotency_key: `payout:${id}` },
    ...{ lease_token: 1, attempts: 1, first_sent_at: payout.at, transfer_id: payout.transferId },
    ...{ release_at: new Date(payout.at.getTime() - 240_000), created_at: acceptedAt, paid_at: payout.at },
  }));
  return { money, payouts, funding: fundingRow(funding.id, dealId, course, sums, people.brand.userId) };
}

function workRows(
  body: TermsBody,
  brief: PlannedBrief,
  pieces: readonly Piece[],
  posts: readonly Row[],
  luck: Chance,
) {
  return posts.map((post) => {
    const { item, course } = pieces.find(({ id }) => id === post.deliverable_id) as Piece;
    const at = course.acceptedAt;
    return {
      ...{ id: idAt(at, luck), creator_id: body.creator.id, brand_name: body.brand.name, created_at: at },
      ...{ brand_key: brandKey(body.brand.name), category: brief.niches[0] ?? "", platform: item.platform },
      ...{ published_on: course.postedAt, source: "deal", url: post.url, origin: `live:${String(post.id)}` },
      live_post_id: post.id,
    };
  });
}

/**
 * What became of an offer that was accepted: the work, its money and what both sides wrote afterwards. Null when it
 * could not be over by now. Its rows are told when it has its number, which the contract names.
 */
export function pastDeal(
  offered: PastOffer,
  brief: PlannedBrief,
  creator: PlannedCreator,
  present: Date,
  luck: Chance,
): PastDeal | null {
  const { body, offer, terms } = offered;
  const offeredAt = offer.created_at as Date;
  const habits = habitsOf(creator, brief);
  const course = dealCourse(luck, offeredAt, body.policy, habits, body.items);
  if (course.completedAt.getTime() > present.getTime() - SETTLED) return null;
  const told = { offered, brief, creator, course, late: course.pieces.some(({ missed }) => missed !== null) };
  return {
    agreedAt: course.agreedAt,
    ending: {
      ...{ state: "accepted", answered_at: offeredAt, ended_at: course.agreedAt },
      ...{ decline_code: null, decline_note: null },
    },
    offer: { ...offer, state: "accepted", responded_at: course.agreedAt, decline_reason: null },
    tell: (number) => tell({ ...told, slow: habits.slow, sha256: String(terms.sha256) }, number, luck),
  };
}

interface Told {
  offered: PastOffer;
  brief: PlannedBrief;
  creator: PlannedCreator;
  course: DealCourse;
  late: boolean;
  slow: boolean;
  sha256: string;
}

function tell(
  { offered, brief, creator, course, late, slow, sha256 }: Told,
  number: number,
  luck: Chance,
): ToldDeal {
  const { body } = offered;
  const { agreedAt, signedAt, fundedAt, completedAt } = course;
  const { owner, userId } = brief.brand;
  const people: People = {
    brand: { kind: "brand", userId, name: owner.name, email: owner.email },
    creator: { kind: "creator", userId: creator.userId, name: creator.name, email: creator.email },
    handle: creator.handle,
  };
  const dealId = idAt(agreedAt, luck);
  const pieces = body.items.map((item, at): Piece => {
    const piece = course.pieces[at] as Piece["course"];
    const url = postAddress(item, people.handle, luck);
    return { id: idAt(agreedAt, luck), item, label: itemWords(item), course: piece, url };
  });
  const { money, payouts, funding } = moneyOf(body, dealId, course, pieces, people, luck);
  const made = pieceRows(body, dealId, pieces, people, luck);
  const users = { brand: people.brand.userId, creator: people.creator.userId };
  const parties = { dealId, brandId: brief.brand.id, creatorId: creator.id, users };
  const wrote = pastReviews({ ...parties, completedAt, mixed: { brand: late, creator: slow } }, luck);
  const contract = pastContract({ body, sha256, number, dealId, agreedAt, signedAt, people }, luck);
  const events = eventsOf(body, sha256, course, pieces, people, contract.document);
  const deal = {
    ...{ id: dealId, number, brief_id: brief.id, brand_id: brief.brand.id, creator_id: creator.id },
    ...{ application_id: offered.offer.application_id, terms_id: offered.terms.id, currency: body.currency },
    ...{
      period: 1,
      state: "completed",
      version: 4,
      gross: body.totals.gross,
      brand_fee: body.totals.brandFee,
    },
    ...{
      creator_fee: body.totals.creatorFee,
      created_at: agreedAt,
      signed_at: signedAt,
      funded_at: fundedAt,
    },
    completed_at: completedAt,
  };
  return {
    rows: {
      ...{ deal: [deal], ...made, funding: [funding], payout: payouts, ...contract.rows },
      sponsored_work: workRows(body, brief, pieces, made.live_post, luck),
      audit_event: chainOf(dealId, brief.id, events, luck),
      ...{ review_window: [wrote.window], review: wrote.reviews, brand_feedback: wrote.feedback },
    },
    money,
  };
}
