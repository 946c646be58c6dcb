import { disputeWaits, rulingTurns } from "#app/components/dispute/dispute-turns.ts";
import { statementTurn } from "#app/components/commission/statement-turn.ts";
import type { WaitingStatement } from "#app/domain/commission/turns.server.ts";
import { type HomeDeal, owedIn, turnCard, waitedFor, waitingRow } from "#app/components/home/deal-turns.ts";
import type { TurnCardView } from "#app/components/home/turn-card.tsx";
import type { WaitingView } from "#app/components/home/waiting-list.tsx";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can, type Permission } from "#app/domain/access/permissions.ts";
import type { BrandFigures, OpenOffer, ReviewedBrief, WaitingBrief } from "#app/domain/deal/home.server.ts";
import type { DealRow } from "#app/domain/deal/queries.server.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { TurnAct } from "#app/domain/deal/turn.ts";

const NEEDS: Partial<Record<TurnAct, Permission>> = {
  sign: "contract.sign",
  answer_dispute: "contract.sign",
  fund: "deal.fund",
  ship_product: "product.ship",
  confirm_return: "product.ship",
  review_draft: "draft.review",
  check_live: "live.confirm",
};

const countOf = (count: number) => `${count} application${count === 1 ? "" : "s"}`;

function lateWords(late: number, waiting: number): string {
  const who = waiting === 1 ? "The creator" : "Each of them";
  if (late === 0) return `${who} was promised an answer by a date. Shortlisting does not end the wait.`;
  const them =
    late === waiting ? (late === 1 ? "It is" : "All are") : `${late} of them ${late === 1 ? "is" : "are"}`;
  return `${them} past the promised answer, which shows in your reply record.`;
}

function applicationsTurn(brief: WaitingBrief, brandName: string): TurnCardView {
  return {
    key: brief.briefId,
    who: brandName,
    isBrand: true,
    made: [],
    title: `Answer ${countOf(brief.waiting)} to “${brief.title}”`,
    sentence: lateWords(brief.late, brief.waiting),
    limit: {
      deadline: brief.firstDue,
      start: brief.firstSince,
      atZero: brief.late > 0 ? "then the first closes without an answer" : "then the first answer is late",
    },
    money: null,
    to: `/brand/briefs/${brief.briefId}/applications`,
    button: "Read and answer",
  };
}

function changesTurn(brief: ReviewedBrief, brandName: string): TurnCardView {
  return {
    key: brief.briefId,
    who: brandName,
    isBrand: true,
    made: [],
    title: `Change the brief “${brief.title}”`,
    sentence: brief.reason ? `We asked: ${brief.reason}` : "We asked for changes before it goes out.",
    limit: null,
    money: null,
    to: `/brand/briefs/${brief.briefId}`,
    button: "Open the brief",
  };
}

function counterTurn(offer: OpenOffer): TurnCardView {
  return {
    key: offer.applicationId,
    who: offer.creatorName,
    isBrand: false,
    made: [],
    title: `Answer the counter-offer for “${offer.title}”`,
    sentence: `They counter with ${offer.gross > 0n ? formatMoney(offer.gross, offer.currency) : "other terms"}. Read what is different, then accept, counter or decline.`,
    limit: { deadline: offer.expiresAt, start: offer.createdAt, atZero: "then the counter-offer expires" },
    money: { amount: offer.cost, currency: offer.currency, label: "you pay" },
    to: `/brand/applications/${offer.applicationId}`,
    button: "Read and answer",
  };
}

/** Where several deals of one brief wait for funds, each card leads to where all of them are paid at once. */
function paidTogether(card: TurnCardView, deal: HomeDeal, deals: readonly DealRow[]): TurnCardView {
  const own = deals.find(({ id }) => id === deal.id);
  const waiting = deals.filter(
    ({ briefId, state, gross, brandFee }) =>
      briefId === own?.briefId && state === "funding" && gross + brandFee > 0n,
  );
  if (!own || waiting.length < 2) return card;
  return {
    ...card,
    sentence: `${card.sentence} ${waiting.length} deals of this brief wait for funds: you can pay for them at once.`,
    to: `/brand/briefs/${own.briefId}/fund`,
  };
}

const limitOf = (row: { limit: { deadline: Date } | null }) => row.limit?.deadline.getTime() ?? Infinity;

/** What this member can do now, the most urgent first. */
export function brandTurns(
  actor: BrandActor,
  deals: readonly DealRow[],
  waiting: readonly WaitingBrief[],
  offers: readonly OpenOffer[],
  figures: BrandFigures,
  statements: readonly WaitingStatement[],
): TurnCardView[] {
  const own = owedIn(deals)
    .filter(({ turn }) => turn.side === "brand" && can(actor, NEEDS[turn.act] ?? "deal.read"))
    .map((one) => {
      const card = turnCard(one, "brand");
      return one.turn.act === "fund" ? paidTogether(card, one.deal, deals) : card;
    });
  const answers = can(actor, "application.answer")
    ? waiting.map((brief) => applicationsTurn(brief, actor.brandName))
    : [];
  const changes = can(actor, "brief.write")
    ? figures.reviewed
        .filter((brief) => brief.state === "changes_requested")
        .map((brief) => changesTurn(brief, actor.brandName))
    : [];
  const counters = can(actor, "offer.make")
    ? offers.filter(({ proposedBy }) => proposedBy === "creator").map(counterTurn)
    : [];
  const stated = statements.map((one) => statementTurn(one, "brand"));
  const rulings = can(actor, "contract.sign") ? rulingTurns(deals, "brand") : [];
  const all = [...own, ...counters, ...answers, ...changes, ...stated, ...rulings];
  return all.sort((a, b) => limitOf(a) - limitOf(b));
}

function offerRow(offer: OpenOffer): WaitingView {
  return {
    key: offer.applicationId,
    who: offer.creatorName,
    isBrand: false,
    does: `answers your offer for “${offer.title}”`,
    limit: { deadline: offer.expiresAt, atZero: "then the offer expires" },
    money: { amount: offer.gross, currency: offer.currency },
    to: `/brand/applications/${offer.applicationId}`,
  };
}

function reviewRow(brief: ReviewedBrief): WaitingView {
  return {
    key: brief.briefId,
    who: "Sweetspot",
    isBrand: true,
    does: `reads your brief “${brief.title}” before it goes out`,
    limit: brief.dueAt && { deadline: brief.dueAt, atZero: "at the latest" },
    money: null,
    to: `/brand/briefs/${brief.briefId}`,
  };
}

function teamRow(brief: WaitingBrief): WaitingView {
  return {
    key: brief.briefId,
    who: "Your team",
    isBrand: true,
    does: `answers ${countOf(brief.waiting)} to “${brief.title}”; your role may read them`,
    limit: { deadline: brief.firstDue, atZero: "then an answer is late" },
    money: null,
    to: `/brand/briefs/${brief.briefId}/applications`,
  };
}

/** What is in other hands: creators, colleagues whose role it takes, and the operator's staff. */
export function brandWaiting(
  actor: BrandActor,
  deals: readonly DealRow[],
  waiting: readonly WaitingBrief[],
  offers: readonly OpenOffer[],
  figures: BrandFigures,
): WaitingView[] {
  const owed = owedIn(deals);
  const theirs = waitedFor(owed, "brand").map((one) => waitingRow(one, "brand"));
  const team = owed
    .filter(({ turn }) => turn.side === "brand" && !can(actor, NEEDS[turn.act] ?? "deal.read"))
    .map((one) => waitingRow(one, "brand", "Your team"));
  const reviews = figures.reviewed.filter((brief) => brief.state === "in_review").map(reviewRow);
  const answers = can(actor, "application.answer") ? [] : waiting.map(teamRow);
  const open = offers.flatMap((offer) =>
    offer.proposedBy === "brand"
      ? [offerRow(offer)]
      : can(actor, "offer.make")
        ? []
        : [{ ...offerRow(offer), who: "Your team", does: `answers a counter-offer for “${offer.title}”` }],
  );
  const disputed = disputeWaits(deals, "brand");
  return [...theirs, ...team, ...answers, ...open, ...disputed, ...reviews].sort(
    (a, b) => limitOf(a) - limitOf(b),
  );
}

/** Money of the brand per currency: held in deals, paid to creators, and agreed but not funded yet. */
export function brandMoney(figures: BrandFigures, deals: readonly DealRow[]) {
  const open = deals.filter((deal) => deal.state === "signing" || deal.state === "funding");
  const currencies = [
    ...new Set([...figures.money.map((one) => one.currency), ...open.map((deal) => deal.currency)]),
  ];
  return currencies.sort().map((currency) => {
    const moved = figures.money.find((one) => one.currency === currency);
    const due = open
      .filter((deal) => deal.currency === currency)
      .reduce((sum, deal) => sum + deal.gross + deal.brandFee, 0n);
    return {
      currency,
      held: moved?.held ?? 0n,
      released: moved?.released ?? 0n,
      refunded: moved?.refunded ?? 0n,
      due,
    };
  });
}
export type BrandMoney = ReturnType<typeof brandMoney>;
