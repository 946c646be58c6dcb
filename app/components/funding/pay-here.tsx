import { Notice } from "#app/components/ui/notice.tsx";
import type { SavedCardView } from "#app/domain/card/card.ts";
import { PayByCard } from "./pay-by-card.tsx";

export interface PayWays {
  cards: readonly SavedCardView[];
  underWay: boolean;
  trouble: string | null;
}

interface PayHereProps {
  /** Where the payment is sent. */
  action: string;
  /** What is paid, as people read it. */
  sum: string;
  ways: PayWays;
}

/** The ways to pay for something on its own page: saved cards, and the payment page. */
export function PayHere({ action, sum, ways }: PayHereProps) {
  if (ways.underWay)
    return <Notice>A payment with a card is under way. This page knows more in a minute.</Notice>;
  return (
    <div className="stack">
      {ways.trouble && <Notice tone="bad">{ways.trouble}</Notice>}
      <PayByCard action={action} cards={ways.cards} sum={sum} />
    </div>
  );
}
