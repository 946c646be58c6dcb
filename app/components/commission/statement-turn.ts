import type { Side } from "#app/domain/access/actor.ts";
import { statementName } from "#app/domain/commission/period.ts";
import type { StatementState } from "#app/domain/commission/statement.ts";
import type { TurnCardView } from "#app/components/home/turn-card.tsx";

interface Waiting {
  id: string;
  number: number;
  state: StatementState;
  final: boolean;
  periodFrom: Date;
  gross: bigint;
  adjustment: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  issuedAt: Date;
  agreedAt: Date | null;
  questionUntil: Date;
  dueAt: Date | null;
  dealNumber: number;
  title: string;
  currency: string;
  brandName: string;
  creatorName: string;
}

const WORDS = {
  due: { act: "Pay", button: "See and pay it", atZero: "then it counts as late and stays owed" },
  questioned: {
    act: "Answer about",
    button: "Answer the question",
    atZero: "then our staff is asked to decide",
  },
  adjusting: {
    act: "Check what goes back of",
    button: "See the orders",
    atZero: "then it goes back to the brand",
  },
  issued: { act: "Check", button: "See the orders", atZero: "then it is agreed as it stands" },
} as const;

/** A statement that waits for the reader, as a card of their home. */
export function statementTurn(one: Waiting, side: Side): TurnCardView {
  const { state } = one;
  const words =
    state === "due" || state === "questioned" || state === "adjusting" ? WORDS[state] : WORDS.issued;
  const back = state === "adjusting";
  const deadline = one.state === "due" && one.dueAt ? one.dueAt : one.questionUntil;
  return {
    key: `statement-${one.id}`,
    who: side === "brand" ? one.creatorName : one.brandName,
    isBrand: side === "creator",
    made: [],
    title: `${words.act} the statement “${statementName(one)}”`,
    sentence: `For “${one.title}”.`,
    limit: { deadline, start: (back ? null : one.agreedAt) ?? one.issuedAt, atZero: words.atZero },
    money: {
      amount: back
        ? one.adjustment
        : side === "brand"
          ? one.gross + one.brandFee
          : one.gross - one.creatorFee,
      currency: one.currency,
      label: back ? "goes back" : side === "brand" ? "you pay" : "you net",
    },
    to: `/deals/${one.dealNumber}/commission#statement-${one.number}`,
    button: words.button,
  };
}
