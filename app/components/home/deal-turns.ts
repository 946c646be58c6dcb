import type { Side } from "#app/domain/access/actor.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import {
  atZeroOf,
  turnsOf,
  turnTitle,
  TURN_BUTTON,
  type Turn,
  type TurnAct,
  type TurnFacts,
} from "#app/domain/deal/turn.ts";
import type { TurnCardView } from "./turn-card.tsx";
import { contextOf, doesOf } from "./turn-words.ts";
import type { WaitingView } from "./waiting-list.tsx";

/** An open deal as a home needs it. Amounts in minor units. */
export interface HomeDeal extends Omit<TurnFacts, "deliverables"> {
  id: string;
  number: number;
  currency: string;
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  brief: { title: string };
  brand: { name: string };
  creator: { displayName: string };
  deliverables: readonly (TurnFacts["deliverables"][number] & {
    platform: Platform;
    format: string;
    quantity: number;
    gross: bigint;
    brandFee: bigint;
    creatorFee: bigint;
  })[];
}

interface Owed {
  deal: HomeDeal;
  turn: Turn;
}

const byLimit = (a: Owed, b: Owed) =>
  (a.turn.dueAt?.getTime() ?? Infinity) - (b.turn.dueAt?.getTime() ?? Infinity);

/** Everything that either side owes in these deals, the most urgent first. */
export function owedIn(deals: readonly HomeDeal[]): Owed[] {
  return deals.flatMap((deal) => turnsOf(deal).map((turn) => ({ deal, turn }))).sort(byLimit);
}

/** What the reader waits for. While both still have to sign, that is the reader's own turn and no wait. */
export function waitedFor(owed: readonly Owed[], side: Side): Owed[] {
  const signs = (deal: HomeDeal) => owed.some((one) => one.deal.id === deal.id && one.turn.side === side);
  return owed.filter(({ deal, turn }) => turn.side !== side && !(turn.act === "sign" && signs(deal)));
}

const other = (deal: HomeDeal, side: Side) =>
  side === "creator"
    ? { who: deal.brand.name, isBrand: true }
    : { who: deal.creator.displayName, isBrand: false };

/** What the turn is about in money: of one deliverable, or of the whole deal. */
function sumOf({ deal, turn }: Owed, side: Side): bigint {
  if (turn.act === "fund_amendment" && turn.amendment) return turn.amendment.added;
  const part = deal.deliverables.find((item) => item.id === turn.deliverable?.id) ?? deal;
  return side === "creator" ? part.gross - part.creatorFee : part.gross + part.brandFee;
}

const key = ({ deal, turn }: Owed) => `${deal.id}-${turn.act}-${turn.side}-${turn.deliverable?.id ?? ""}`;

/** Where the act of a turn is done: its own page, or its place on the deal's page. */
function placeOf({ deal, turn }: Owed): string {
  const page = `/deals/${deal.number}`;
  const item = turn.deliverable?.id;
  if (turn.act === "sign") return `${page}/contract`;
  if (turn.act.endsWith("_product") || turn.act === "give_address" || turn.act === "confirm_return")
    return `${page}/product`;
  if (turn.amendment) return `${page}/amendments/${turn.amendment.number}`;
  if (turn.act === "answer_dispute") return `${page}/dispute`;
  if (turn.act === "send_draft" || turn.act === "fix_draft") return `${page}/deliverables/${item}/draft`;
  return item === undefined ? page : `${page}#act-${item}`;
}

/** Who has signed what the turn is about: the amendment, or the contract. */
const signersOf = ({ deal, turn }: Owed): readonly Side[] =>
  turn.amendment
    ? (deal.amendments ?? [])
        .filter(({ number }) => number === turn.amendment?.number)
        .flatMap(({ signatures }) => signatures.map(({ side }) => side))
    : deal.signedSides;

/** What the amount beside a turn is to its reader. */
function sumLabel(act: TurnAct, side: Side): string {
  if (act === "fund_amendment") return "you pay";
  if (side === "creator") return "you net";
  return act === "fund" || act === "sign" ? "you pay" : "held";
}

/** The reader's own turn as a card. */
export function turnCard(owed: Owed, side: Side): TurnCardView {
  const { deal, turn } = owed;
  const { deliverable, act, dueAt, since } = turn;
  return {
    key: key(owed),
    ...other(deal, side),
    made: deal.deliverables.filter((item) => deliverable === null || item.id === deliverable.id),
    title: turnTitle(turn, deal.brief.title),
    sentence: contextOf(act, side, {
      other: other(deal, side).who,
      otherSigned: signersOf(owed).some((one) => one !== side),
      title: deal.brief.title,
      paid: deal.gross > 0n,
      ...(turn.aboutStatement ? { aboutStatement: true } : {}),
      ...(turn.still ? { still: true } : {}),
    }),
    limit: dueAt && { deadline: dueAt, start: since, atZero: atZeroOf(turn) },
    // A statement says itself what it comes to: the deal's sum is another.
    money: turn.aboutStatement
      ? null
      : { amount: sumOf(owed, side), currency: deal.currency, label: sumLabel(act, side) },
    to: placeOf(owed),
    button: TURN_BUTTON[act],
  };
}

/** A turn that the reader waits for. `team` is a colleague's turn: the reader's own role cannot do it. */
export function waitingRow(owed: Owed, side: Side, team: string | null = null): WaitingView {
  const { deal, turn } = owed;
  const who = team === null ? other(deal, side) : { who: team, isBrand: true };
  return {
    key: key(owed),
    ...who,
    does: doesOf(turn.act, deal.brief.title, turn.deliverable?.label ?? ""),
    limit: turn.dueAt && { deadline: turn.dueAt, atZero: atZeroOf(turn) },
    money: turn.aboutStatement ? null : { amount: sumOf(owed, side), currency: deal.currency },
    to: `/deals/${deal.number}`,
  };
}
