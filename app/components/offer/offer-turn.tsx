import { TurnBar } from "#app/components/deal/turn-bar.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { hasFee } from "#app/domain/commission/compensation.ts";
import { payWords } from "#app/domain/offer/pay-words.ts";
import { offerWord, otherName, type NegotiationView } from "./negotiation.ts";

interface OfferTurnProps {
  table: NegotiationView;
  now: Date;
  timeZone: string;
}

/** What an open offer's turn bar says: whose turn, and the sum that is the reader's own. */
export function offerTurnWords(table: NegotiationView): { mine: boolean; title: string; body: string } {
  const { offer, side } = table;
  const { totals, programme } = offer.terms;
  const mine = offer.proposedBy !== side;
  const sum = payWords(offer.terms, BigInt(side === "brand" ? totals.cost : totals.net));
  const own = !hasFee(totals) ? sum : side === "brand" ? `you pay ${sum}` : `you net ${sum}`;
  const each = programme ? " each month" : "";
  const what = offerWord(table);
  const other = otherName(table);
  if (!mine)
    return {
      mine,
      title: `${other}’s turn: your ${what}, ${own}${each}`,
      body: `${other} accepts, declines or counters these terms. You are told at once.`,
    };
  return {
    mine,
    title: `Your turn: answer the ${what}, ${own}${each}`,
    body: "The terms below are final: accepting them makes the deal, and nothing changes afterwards without you.",
  };
}

/** On a phone the terms stand between the turn and its answer; the link says where that is. */
export const ToAnswer = () => (
  <a href="#answer-title" className="btn btn-2 full lg:hidden">
    <Icon name="arrow-down" size="s" />
    To the answer
  </a>
);

/** Whose turn it is in the negotiation, until when, and what happens then. */
export function OfferTurn({ table, now, timeZone }: OfferTurnProps) {
  const { mine, title, body } = offerTurnWords(table);
  const { createdAt: start, expiresAt: deadline } = table.offer;
  const atZero = `then the ${offerWord(table)} expires`;
  return (
    <TurnBar
      mine={mine}
      title={title}
      countdown={{ deadline, start, now, atZero, timeZone }}
      actions={mine && <ToAnswer />}
    >
      <p>{body}</p>
    </TurnBar>
  );
}
