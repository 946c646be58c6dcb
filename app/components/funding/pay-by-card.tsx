import { Form } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import type { SavedCardView } from "#app/domain/card/card.ts";

interface PayByCardProps {
  /** Where it is sent, when that is not the page itself. */
  action?: string;
  cards: readonly SavedCardView[];
  /** What is paid, as people read it. */
  sum: string;
}

/** One press for each saved card, and the payment page for any other. */
export function PayByCard({ action, cards, sum }: PayByCardProps) {
  const usable = cards.filter(({ expired }) => !expired);
  return (
    <div className="stack">
      {usable.map((card, at) => (
        <Form key={card.id} method="post" action={action} reloadDocument>
          <input type="hidden" name="cardId" value={card.id} />
          <Button size="l" full look={at === 0 ? "1" : "2"}>
            Pay {sum} with {card.name}
          </Button>
          <p className="t-small t-2 mt-1.5">Charged at once. Expires {card.expires}.</p>
        </Form>
      ))}
      <Form method="post" action={action} reloadDocument>
        <Button size="l" full look={usable.length === 0 ? "1" : "2"}>
          {usable.length === 0 ? `Pay ${sum}` : "Pay another way"}
        </Button>
        <p className="t-small t-2 mt-1.5">
          Opens the payment page of our processor. You can keep the card there for the next deal.
        </p>
      </Form>
    </div>
  );
}
