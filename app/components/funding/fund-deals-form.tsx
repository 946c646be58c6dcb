import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { MoneyRows } from "#app/components/ui/money.tsx";
import type { SavedCardView } from "#app/domain/card/card.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { fundForm } from "#app/domain/payout/fund-form.ts";
import { type FundChoice, MOST_DEALS } from "#app/domain/payout/funding-group.ts";

interface FundDealsProps {
  currency: string;
  deals: readonly FundChoice[];
  cards: readonly SavedCardView[];
  result: SubmissionResult<string[]> | undefined;
  now: Date;
  timeZone: string;
}

const openWords = (others: number) =>
  others === 0
    ? " A payment page of its own is open; this one replaces it."
    : ` A payment page with ${others} ${others === 1 ? "other deal" : "other deals"} is open.`;

function hintOf(deal: FundChoice, now: Date, timeZone: string): string {
  const { work, dueAt, openWith } = deal;
  const due = dueAt ? ` Until ${formatInstant(dueAt, timeZone, now)}.` : "";
  return `${work}.${due}${openWith === null ? "" : openWords(openWith)}`;
}

const sumOf = (deals: readonly FundChoice[], part: "gross" | "brandFee" | "cost") =>
  deals.reduce((sum, deal) => sum + deal[part], 0n);

/** What the chosen deals come to: their fees, the service fee, the one payment. */
function Sums({ chosen, currency }: { chosen: readonly FundChoice[]; currency: string }) {
  return (
    <div aria-live="polite">
      <MoneyRows
        currency={currency}
        rows={[
          {
            label: chosen.length === 1 ? "Agreed fee" : `Agreed fees of ${chosen.length} deals`,
            amount: sumOf(chosen, "gross"),
          },
          { label: "Your service fee", amount: sumOf(chosen, "brandFee") },
          { label: "You pay, in one payment", amount: sumOf(chosen, "cost"), sum: true },
        ]}
      />
    </div>
  );
}

/** The deals of a brief that wait for funds, in one currency: choose, see the sum, pay once. */
export function FundDealsForm({ currency, deals, cards, result, now, timeZone }: FundDealsProps) {
  const first = deals.slice(0, MOST_DEALS).map(({ number }) => String(number));
  const [form, fields] = useCheckedForm({
    ...{ id: `fund-${currency}`, schema: fundForm, result },
    defaultValue: { deals: first },
  });
  const usable = cards.filter(({ expired }) => !expired);
  const typed: unknown = fields.deals.value;
  const ticked = (Array.isArray(typed) ? typed : [typed]).map(String);
  const chosen = deals.filter(({ number }) => ticked.includes(String(number)));
  const choices = deals.map((deal) => ({
    value: String(deal.number),
    label: (
      <>
        {deal.creatorName},{" "}
        <Link className="link" to={`/deals/${deal.number}`}>
          deal {deal.number}
        </Link>
        , <b className="money">{formatMoney(deal.cost, currency)}</b>
      </>
    ),
    hint: hintOf(deal, now, timeZone),
  }));
  return (
    <FormShell form={form} reloadDocument>
      <input type="hidden" name="currency" value={currency} />
      <CheckboxGroup meta={fields.deals} label="Deals that wait for funds" choices={choices} />
      <Sums chosen={chosen} currency={currency} />
      <div className="flex flex-wrap gap-3">
        {usable.map((card, at) => (
          <SubmitButton
            key={card.id}
            size="l"
            look={at === 0 ? "1" : "2"}
            name="cardId"
            value={card.id}
            pendingLabel="Paying"
          >
            Pay with {card.name}
          </SubmitButton>
        ))}
        <SubmitButton size="l" look={usable.length === 0 ? "1" : "2"} pendingLabel="Opening the payment page">
          {usable.length === 0 ? "Pay for the chosen deals" : "Pay another way"}
        </SubmitButton>
      </div>
      <p className="t-small t-2">
        {usable.length > 0 && "A saved card is charged at once. "}
        Each deal keeps its own receipt, and is refunded on its own. Should one end before the payment
        arrives, its part goes back to your card.
      </p>
    </FormShell>
  );
}
