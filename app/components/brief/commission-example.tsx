import { bpsWords, capWords, EXAMPLE, exampleMonth } from "#app/domain/commission/compensation.ts";
import { isCurrency } from "#app/domain/ledger/currency.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { MoneyRows } from "#app/components/ui/money.tsx";

interface CommissionExampleProps {
  bps: number;
  days: number;
  cap?: string | undefined;
  currency: string;
  policy: FeePolicy;
}

/** How a commission is counted, by a made-up number of orders. Marked as an example: nobody knows what will sell. */
export function CommissionExample({ bps, days, cap, currency, policy }: CommissionExampleProps) {
  if (!isCurrency(currency)) return null;
  const sums = exampleMonth({ bps, cap, currency }, policy);
  const limit = capWords({ cap }, currency);
  return (
    <div className="well grid gap-2 !p-4">
      <p className="t-strong">How a commission adds up: an example</p>
      <MoneyRows
        currency={currency}
        rows={[
          { label: `${EXAMPLE.orders} orders of ${formatMoney(sums.each, currency)}`, amount: sums.revenue },
          {
            label: `Your share, ${bpsWords(bps)}${limit && sums.gross === BigInt(cap ?? 0) ? `, ${limit}` : ""}`,
            amount: sums.gross,
          },
          ...(sums.creatorFee > 0n
            ? [{ label: `Your service fee, ${bpsWords(policy.creatorFeeBps)}`, amount: sums.creatorFee }]
            : []),
          { label: "You would net", amount: sums.net, sum: true },
        ]}
      />
      <p className="t-small t-2">
        The orders are made up; nobody promises any. Orders through your link or code count for {days}
        &nbsp;days from your first post, without tax, shipping and what is sent back.
        {limit ? ` The commission of one deal comes to ${limit}.` : ""}
      </p>
    </div>
  );
}
