import { rateWords } from "#app/components/brief/words.ts";
import { hasFee } from "#app/domain/commission/compensation.ts";
import { MoneyRows } from "#app/components/ui/money.tsx";
import type { Side } from "#app/domain/access/actor.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";

interface OfferSumsProps {
  side: Side;
  brandName: string;
  creatorName: string;
  currency: string;
  policy: FeePolicy;
  /** Minor units. */
  sums: { gross: bigint; brandFee: bigint; creatorFee: bigint; net: bigint; cost: bigint };
}

/** Gross, fee and total of both sides: the same numbers for either reader, the reader's own first. */
export function OfferSums({ side, brandName, creatorName, currency, policy, sums }: OfferSumsProps) {
  if (!hasFee(sums)) return <p className="t-2">No fixed fee: nothing is paid and secured before the work.</p>;
  const gross = { label: "Agreed fee", amount: sums.gross };
  const fee = (of: Side, rate: string) =>
    `${of === side ? "Your service fee" : `Service fee of ${of === "brand" ? brandName : creatorName}`}, ${rate}`;
  const creator = [
    gross,
    { label: fee("creator", rateWords(policy.creatorFeeBps)), amount: sums.creatorFee },
    { label: side === "creator" ? "You net" : `${creatorName} nets`, amount: sums.net, sum: true },
  ];
  const brand = [
    gross,
    { label: fee("brand", brandFeeWords(policy, currency)), amount: sums.brandFee },
    { label: side === "brand" ? "You pay" : `${brandName} pays`, amount: sums.cost, sum: true },
  ];
  const both = side === "creator" ? [creator, brand] : [brand, creator];
  return (
    <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {both.map((rows) => (
        <MoneyRows key={rows === creator ? "creator" : "brand"} currency={currency} rows={rows} />
      ))}
    </div>
  );
}
