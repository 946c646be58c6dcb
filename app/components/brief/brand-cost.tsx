import { AllMonths } from "#app/components/programme/all-months.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import type { BriefView } from "#app/domain/brief/view.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import { capOf } from "#app/domain/commission/cap.ts";
import type { CommissionWish } from "#app/domain/commission/commission-terms.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { besideWords } from "#app/domain/commission/compensation.ts";
import { exactRange, rateWords } from "./words.ts";

interface MostOfCommissionProps {
  brief: BriefView;
  commission: CommissionWish;
  policy: FeePolicy;
}

/** What the commission of all slots comes to at most; or that nothing bounds it. */
function MostOfCommission({ brief, commission, policy }: MostOfCommissionProps) {
  const cap = capOf(commission);
  if (cap === null)
    return (
      <p className="t-2 mt-2">
        No limit is set for the commission: it grows with what sells. Your service fee of{" "}
        {rateWords(policy.brandFeeBps)} comes on top.
      </p>
    );
  const deals = BigInt(brief.slots * (brief.details.programme?.periods ?? 1));
  return (
    <p className="t-2 mt-2">
      Commission comes to <b className="money t-strong">{formatMoney(cap * deals, brief.currency)}</b> at most
      {deals > 1n ? " for all slots" : ""}
      {brief.details.programme ? " and months" : ""}, and your service fee of {rateWords(policy.brandFeeBps)}{" "}
      on it.
    </p>
  );
}

/** What the brand pays for a slot, and the cap. */
export function BrandCost({ brief, policy }: { brief: BriefView; policy: FeePolicy }) {
  const { pay, currency } = brief;
  const { programme, commission } = brief.details;
  const beside = besideWords(brief.details, currency);
  const noFee = brief.pricing === "none";
  return (
    <section className="card pad" aria-labelledby="cost">
      <h2 className="t-sec mb-2" id="cost">
        What you pay per slot{programme ? " and month" : ""}
      </h2>
      {pay && pay.min.gross === pay.max.gross ? (
        <MoneyRows
          currency={currency}
          rows={[
            { label: "Fee", amount: pay.min.gross },
            { label: `Your service fee, ${brandFeeWords(policy, currency)}`, amount: pay.min.brandFee },
            { label: "You pay", amount: pay.min.cost, sum: true },
            { label: "The creator nets", amount: pay.min.net },
          ]}
        />
      ) : pay ? (
        <p className="t-2">
          <b className="money t-strong">{exactRange(pay.min.cost, pay.max.cost, currency)}</b>, your service
          fee of {brandFeeWords(policy, currency)} included. The creator nets{" "}
          {exactRange(pay.min.net, pay.max.net, currency)}.
        </p>
      ) : noFee ? (
        <p className="t-2">No fixed fee, so nothing is secured before the work.</p>
      ) : (
        <p className="t-2">
          Creators name their price; your service fee of {brandFeeWords(policy, currency)} comes on top.
        </p>
      )}
      {programme && pay ? (
        <AllMonths
          periods={programme.periods}
          currency={currency}
          sums={[{ label: "You pay", min: pay.min.cost, max: pay.max.cost }]}
        />
      ) : null}
      {beside ? (
        <p className="t-2 mt-2">
          {noFee ? "Each creator gets " : "On top: "}
          {beside}.
        </p>
      ) : null}
      {commission ? <MostOfCommission brief={brief} commission={commission} policy={policy} /> : null}
      <p className="t-small t-2 mt-3">
        {brief.slots} {brief.slots === 1 ? "slot" : "slots"}
        {noFee
          ? "."
          : `, budget ${exactRange(brief.budget, brief.budget, currency)} for the creators’ fees${programme ? " of all months" : ""}.`}
      </p>
    </section>
  );
}
