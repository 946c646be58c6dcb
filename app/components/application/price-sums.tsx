import { rateWords } from "#app/components/brief/words.ts";
import { AllMonths } from "#app/components/programme/all-months.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { deliverableName } from "#app/domain/account/platforms.ts";
import { isFixed } from "#app/domain/application/apply-form.ts";
import { besideWords, type BesideFee } from "#app/domain/commission/compensation.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import { breakdown, type FeePolicy } from "#app/domain/ledger/fees.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { readAmount } from "#app/domain/ledger/typed-amount.ts";
import type { PricedDeliverable } from "./price-fields.tsx";

/** The amount of each line: its fixed fee, or what is typed so far; null while that is not an amount. */
export function amountsOf(
  lines: readonly PricedDeliverable[],
  currency: string,
  typedOf: (id: string) => string | undefined,
): { line: PricedDeliverable; amount: bigint | null }[] {
  return lines.map((line) => {
    if (isFixed(line)) return { line, amount: line.min };
    const parsed = readAmount(typedOf(line.id) ?? "", currency, { least: 0n });
    return { line, amount: parsed.ok ? parsed.amount : null };
  });
}

export interface PriceSumsProps {
  amounts: readonly { line: PricedDeliverable; amount: bigint | null }[];
  currency: string;
  policy: FeePolicy;
  /** Of an ambassador programme: the prices are those of one month. */
  programme?: { periods: number; noticeDays: number } | null;
  /** What comes beside the fee, or instead of it. */
  beside?: BesideFee;
}

/** Gross, the creator's fee and net, and what the brand pays: before anything is sent. */
export function PriceSums({ amounts, currency, policy, programme, beside }: PriceSumsProps) {
  const known = amounts.flatMap(({ line, amount }) =>
    amount === null ? [] : [{ id: line.id, gross: amount }],
  );
  const missing = amounts.length - known.length;
  if (known.length === 0) return <p className="t-2">Enter your price: gross, fee and net add up here.</p>;
  const sums = breakdown(known, policy, currency);
  const words = beside ? besideWords(beside, currency) : null;
  if (missing === 0 && sums.gross === 0n)
    return (
      <p className="t-2">
        No fixed fee. You get <b className="text-text">{words ?? "nothing yet"}</b>.
        {beside?.commission ? " If nothing sells, there is no money." : " There is no money in it."}
      </p>
    );
  const rows = amounts.flatMap(({ line, amount }) =>
    amount === null ? [] : [{ label: deliverableName(line), amount }],
  );
  return (
    <div aria-live="polite">
      <MoneyRows
        currency={currency}
        rows={[
          ...rows,
          { label: `Your service fee, ${rateWords(policy.creatorFeeBps)}`, amount: sums.creatorFee },
          { label: programme ? "You net, each month" : "You net", amount: sums.net, sum: true },
        ]}
      />
      {words ? <p className="t-2 mt-2">On top: {words}.</p> : null}
      {programme && missing === 0 ? (
        <AllMonths
          periods={programme.periods}
          currency={currency}
          sums={[
            { label: "Your fee", min: sums.gross },
            { label: "Your service fee", min: sums.creatorFee },
            { label: "You net", min: sums.net },
          ]}
        />
      ) : null}
      <p className="t-small t-2 mt-2">
        {missing > 0
          ? `${missing === 1 ? "One price is" : `${missing} prices are`} still missing.`
          : `The brand pays ${formatMoney(sums.cost, currency)}${programme ? " each month" : ""}: your fee and its own service fee of ${brandFeeWords(policy, currency)}.`}
      </p>
    </div>
  );
}
