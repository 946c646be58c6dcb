import { payWords } from "#app/domain/offer/pay-words.ts";
import { disputeWaits, rulingTurns } from "#app/components/dispute/dispute-turns.ts";
import { statementTurn } from "#app/components/commission/statement-turn.ts";
import type { WaitingStatement } from "#app/domain/commission/turns.server.ts";
import type { ApplicationLineView } from "#app/components/application/application-line.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { owedIn, turnCard, waitedFor, waitingRow } from "#app/components/home/deal-turns.ts";
import type { MoneyComingView, MoneyStage } from "#app/components/home/money-coming.tsx";
import type { WaitingView } from "#app/components/home/waiting-list.tsx";
import type { TurnCardView } from "#app/components/home/turn-card.tsx";
import type { ApplicationRow } from "#app/domain/application/queries.server.ts";
import type { DealRow } from "#app/domain/deal/queries.server.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import type { CreatorMoney } from "#app/domain/payout/queries.server.ts";

/** An open offer is the creator's turn: a card like those of the deals. Null for other applications. */
export function offerTurn(row: ApplicationRow): TurnCardView | null {
  const { offer, brief } = row;
  if (row.state !== "offered" || offer?.state !== "open" || offer.proposedBy !== "brand") return null;
  const countered = offer.answersId !== null;
  const terms = readTerms(offer.terms.body);
  const gross = BigInt(terms.totals.gross);
  const asked = formatMoney(row.gross, brief.currency);
  const net = BigInt(terms.totals.net);
  return {
    key: offer.id,
    who: brief.brand.name,
    isBrand: true,
    made: terms.items,
    title: `Answer the ${countered ? "counter-offer" : "offer"} for “${brief.title}”`,
    sentence:
      gross === 0n
        ? `They offer ${payWords(terms, net)}, without a fixed fee. Read the terms, then accept, counter or decline.`
        : gross === row.gross
          ? `They offer ${asked}, as you asked. Read the terms, then accept, counter or decline.`
          : `They offer ${formatMoney(gross, brief.currency)}, you asked ${asked}. Read the terms, then accept, counter or decline.`,
    limit: { deadline: offer.expiresAt, start: offer.createdAt, atZero: "then the offer expires" },
    money: { amount: net, currency: terms.currency, label: "you net" },
    to: `/creator/applications/${row.id}`,
    button: "Read the offer",
  };
}

const limitOf = (turn: TurnCardView) => turn.limit?.deadline.getTime() ?? Infinity;

/** The creator's turns, the most urgent first: deals and open offers together. */
export function creatorTurns(
  deals: readonly DealRow[],
  applications: readonly ApplicationRow[],
  statements: readonly WaitingStatement[],
): TurnCardView[] {
  const own = owedIn(deals).filter(({ turn }) => turn.side === "creator");
  const offers = applications.map(offerTurn).filter((turn) => turn !== null);
  const stated = statements.map((one) => statementTurn(one, "creator"));
  const cards = own.map((one) => turnCard(one, "creator"));
  return [...cards, ...offers, ...stated, ...rulingTurns(deals, "creator")].sort(
    (a, b) => limitOf(a) - limitOf(b),
  );
}

/** The creator's counter-offer that a brand has not answered; null for other applications. */
function counterRow({ id, state, offer, brief }: ApplicationRow): WaitingView | null {
  if (state !== "offered" || offer?.state !== "open" || offer.proposedBy !== "creator") return null;
  const { totals, currency } = readTerms(offer.terms.body);
  return {
    key: offer.id,
    who: brief.brand.name,
    isBrand: true,
    does: `answers your counter-offer for “${brief.title}”`,
    limit: { deadline: offer.expiresAt, atZero: "then the counter-offer expires" },
    money: { amount: BigInt(totals.net), currency },
    to: `/creator/applications/${id}`,
  };
}

/** What brands owe the creator: in deals, and answers to counter-offers. */
export const theirTurns = (deals: readonly DealRow[], applications: readonly ApplicationRow[]) => [
  ...waitedFor(owedIn(deals), "creator").map((one) => waitingRow(one, "creator")),
  ...applications.map(counterRow).filter((row) => row !== null),
  ...disputeWaits(deals, "creator"),
];

/** Those that still wait come first, the soonest limit on top; what ended keeps its order. */
export const openFirst = (a: ApplicationLineView, b: ApplicationLineView): number => {
  if (!a.standing || !b.standing) return Number(!a.standing) - Number(!b.standing);
  return a.standing.deadline.getTime() - b.standing.deadline.getTime();
};

interface Place {
  now: Date;
  timeZone: string;
}

const names = (list: string[]) => {
  const all = [...new Set(list)];
  const rest = all.length > 3 ? [`${all.length - 3} more`] : [];
  return [...all.slice(0, 3), ...rest].join("; ");
};

function fromWhom(
  stage: MoneyStage,
  currency: string,
  deals: readonly DealRow[],
  money: CreatorMoney,
  place: Place,
) {
  const day = (at: Date) => formatDay(at, place.timeZone, place.now);
  const inCurrency = deals.filter((deal) => deal.currency === currency);
  if (stage === "open")
    return names(
      inCurrency
        .filter((deal) => deal.state === "signing" || deal.state === "funding")
        .map((deal) => `${deal.brand.name}, after ${deal.state === "signing" ? "both sign" : "they pay"}`),
    );
  if (stage === "way")
    return names(
      money.rows
        .filter((row) => row.currency === currency && row.state !== "paid" && row.state !== "cancelled")
        .map((row) => `${row.brandName}, ${wayWords(row, money.payee, day)}`),
    );
  const active = inCurrency.filter((deal) => deal.state === "active");
  const parts = active.flatMap((deal) => deal.deliverables.map((item) => ({ item, name: deal.brand.name })));
  if (stage === "check")
    return names(
      parts
        .filter(({ item }) => item.state === "live_check")
        .map(({ item, name }) => (item.dueAt ? `${name}, accepted by ${day(item.dueAt)}` : name)),
    );
  const held = parts.filter(
    ({ item }) => !["live_check", "accepted", "paid", "cancelled"].includes(item.state),
  );
  return names(held.map(({ name }) => name));
}

function wayWords(
  row: CreatorMoney["rows"][number],
  payee: CreatorMoney["payee"],
  day: (at: Date) => string,
) {
  if (row.state === "needs_review") return "being checked by our staff";
  if (row.state === "failed") return "could not be sent";
  if (row.state === "scheduled" && row.still) return "waits while the deal stands still";
  if (row.state === "scheduled" && row.goesBack) return `waits, ${row.goesBack.amount} may go back`;
  if (row.state === "blocked_payee" || payee !== "active") return "waits for your payout set-up";
  return row.state === "scheduled" ? `sends ${day(row.releaseAt)}` : "being sent";
}

/** Money coming by stage, with who each part comes from. One entry per currency. */
export function moneyViews(money: CreatorMoney, deals: readonly DealRow[], place: Place): MoneyComingView[] {
  return money.totals.map((sums) => {
    const stage = (name: MoneyStage, amount: bigint) => ({
      stage: name,
      amount,
      from: amount > 0n ? fromWhom(name, sums.currency, deals, money, place) : "",
    });
    const stages = [
      stage("held", sums.heldUntilApproval),
      stage("check", sums.liveCheck),
      stage("way", sums.onItsWay),
      stage("open", sums.notFundedYet),
    ].filter((one) => one.amount > 0n);
    const total = stages.reduce((sum, one) => sum + one.amount, 0n);
    const { currency, paidThisYear, notFundedYet } = sums;
    return { currency, total, secured: total - notFundedYet, stages, paidThisYear };
  });
}
