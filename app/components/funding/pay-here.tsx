import type { WaysToPay } from "#app/domain/card/card.ts";
import { CardStanding } from "./card-standing.tsx";
import { PayByCard } from "./pay-by-card.tsx";

interface PayHereProps {
  /** Where the payment is sent. */
  action: string;
  /** What is paid, as people read it. */
  sum: string;
  ways: WaysToPay;
}

/** The ways to pay for something on its own page: saved cards, and the payment page. */
export function PayHere({ action, sum, ways }: PayHereProps) {
  return (
    <div className="stack">
      <CardStanding {...ways} />
      {!ways.underWay && <PayByCard action={action} cards={ways.cards} sum={sum} />}
    </div>
  );
}
