import { hasFee } from "#app/domain/commission/compensation.ts";
import { payWords } from "#app/domain/offer/pay-words.ts";
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { otherName, offerWord, type NegotiationView } from "#app/components/offer/negotiation.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { declineOfferForm } from "#app/domain/offer/answer-form.ts";
import { limitWords } from "#app/domain/brief/steps.ts";
import { monthsWords } from "#app/domain/programme/programme-words.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

interface OfferAnswerProps {
  table: NegotiationView;
  /** The address of the counter-offer's own page. */
  counterHref: string;
  /** What is wrong with the words of a decline. */
  result: SubmissionResult<string[]> | undefined;
}

const OfferId = ({ id }: { id: string }) => <input type="hidden" name="offerId" value={id} />;

function Decline({ table, result }: Pick<OfferAnswerProps, "table" | "result">) {
  const [form, fields] = useCheckedForm({ id: "decline-offer", schema: declineOfferForm, result });
  const word = offerWord(table);
  const other = otherName(table);
  const follows =
    table.side === "creator"
      ? "Your application stays on the shortlist, so another offer can follow."
      : "The application stays on the shortlist, so you can make another offer.";
  return (
    <details className="group" open={result ? true : undefined}>
      <summary className="flex items-center justify-between gap-2 t-strong min-h-11">
        Decline the {word}
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <FormShell form={form} className="grid gap-3 mt-1">
        <OfferId id={table.offer.id} />
        <TextArea
          meta={fields.reason}
          label="Why"
          hint={`${other} reads it. ${follows}`}
          rows={3}
          max={600}
          optional
        />
        <SubmitButton look="2" name="intent" value="decline_offer" full pendingLabel="Declining">
          Decline the {word}
        </SubmitButton>
      </FormShell>
    </details>
  );
}

function MoreTime({ table }: { table: NegotiationView }) {
  const { offer, may } = table;
  const hours = limitWords(offer.terms.policy.offerExtensionHours);
  if (!may.extend)
    return offer.extendedAt ? (
      <p className="t-small t-2">You took {hours} more for this answer. That is possible once.</p>
    ) : null;
  return (
    <Form method="post" preventScrollReset className="grid gap-1.5">
      <OfferId id={offer.id} />
      <SubmitButton look="3" name="intent" value="extend" full pendingLabel="Taking more time">
        Take {hours} more to answer
      </SubmitButton>
      <p className="t-small t-2 text-center">Once for this offer. {otherName(table)} is told.</p>
    </Form>
  );
}

function CounterLink({ table, counterHref }: Omit<OfferAnswerProps, "result">) {
  const { counterLimit } = table.offer.terms.policy;
  const left = table.countersLeft;
  if (!table.may.counter)
    return <p className="t-small t-2">All {counterLimit} counter-offers are made: these terms, or none.</p>;
  return (
    <div className="grid gap-1.5">
      <ButtonLink look="2" full to={counterHref}>
        Counter with other terms
      </ButtonLink>
      <p className="t-small t-2 text-center">
        {left} of {counterLimit} counter-offers {left === 1 ? "is" : "are"} left, for both together.
      </p>
    </div>
  );
}

/** Accept, named by its amount; counter; take more time; or decline with or without a reason. */
export function OfferAnswer({ table, counterHref, result }: OfferAnswerProps) {
  const { offer, side, may } = table;
  if (!may.accept) return null;
  const { totals, currency } = offer.terms;
  const own = BigInt(side === "brand" ? totals.cost : totals.net);
  const { programme } = offer.terms;
  return (
    <section className="card pad grid gap-4" aria-labelledby="answer-title">
      <h2 id="answer-title" className="t-sec">
        Your answer
      </h2>
      <p className="t-2">
        {hasFee(totals) ? (side === "brand" ? "You pay " : "You net ") : "No fixed fee: "}
        <b className="money text-text">{payWords(offer.terms, own)}</b>
        {programme
          ? ` each month, ${formatMoney(own * BigInt(programme.periods), currency)} over ${monthsWords(programme.periods)}`
          : ""}
        . Accepting makes the deal on terms v{offer.version} as they stand; next, both sign.
      </p>
      <Form method="post">
        <OfferId id={offer.id} />
        <SubmitButton name="intent" value="accept" size="l" full pendingLabel="Accepting">
          {hasFee(totals)
            ? `Accept for ${formatMoney(BigInt(totals.gross), currency)}`
            : "Accept these terms"}
          {programme ? " a month" : ""}
        </SubmitButton>
      </Form>
      <CounterLink table={table} counterHref={counterHref} />
      <MoreTime table={table} />
      <Decline table={table} result={result} />
    </section>
  );
}
