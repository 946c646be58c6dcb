import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { OfferView } from "./offer-terms.tsx";

interface OfferAnswerProps {
  offer: OfferView;
  brandName: string;
}

function Decline({ offer, brandName }: OfferAnswerProps) {
  return (
    <details className="group">
      <summary className="flex items-center justify-between gap-2 t-strong min-h-11">
        Decline the offer
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <Form method="post" className="grid gap-3 mt-1">
        <input type="hidden" name="offerId" value={offer.id} />
        <div className="field">
          <label htmlFor="decline-reason">
            Why <span className="opt">optional</span>
          </label>
          <textarea
            id="decline-reason"
            name="reason"
            className="input"
            rows={3}
            maxLength={600}
            aria-describedby="decline-hint"
          />
          <p id="decline-hint" className="hint">
            {brandName} reads it. Your application stays on the shortlist, so another offer can follow.
          </p>
        </div>
        <SubmitButton look="2" name="intent" value="decline_offer" full pendingLabel="Declining">
          Decline the offer
        </SubmitButton>
      </Form>
    </details>
  );
}

/** Accept, named by its amount, or decline with or without a reason. */
export function OfferAnswer({ offer, brandName }: OfferAnswerProps) {
  const { totals, currency } = offer.terms;
  return (
    <section className="card pad grid gap-3" aria-labelledby="answer-title">
      <h2 id="answer-title" className="t-sec">
        Your answer
      </h2>
      <p className="t-2">
        You net <b className="money text-text">{formatMoney(BigInt(totals.net), currency)}</b>. Accepting
        makes the deal; next, both sign.
      </p>
      <Form method="post">
        <input type="hidden" name="offerId" value={offer.id} />
        <SubmitButton name="intent" value="accept" size="l" full pendingLabel="Accepting">
          Accept for {formatMoney(BigInt(totals.gross), currency)}
        </SubmitButton>
      </Form>
      <Decline offer={offer} brandName={brandName} />
    </section>
  );
}
