import { Link } from "@remix-run/react";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { besideWords, commissionWords, type ValuedProduct } from "#app/domain/commission/compensation.ts";
import type { CommissionWish } from "#app/domain/commission/commission-terms.ts";
import type { DealState } from "#app/domain/deal/deal.ts";

export interface MoneyCardProps {
  items: { label: string; gross: bigint }[];
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  currency: string;
  state: DealState;
  side: "brand" | "creator" | "admin";
  brandName: string;
  creatorName: string;
  /** "10 %", with the minimum where there is one. */
  brandRate: string;
  holdHours: number;
  number: number;
  /** Whether the reader's role may open the bookings. */
  seesMoney: boolean;
  /** A share of sales beside the fee, or instead of it. */
  commission: CommissionWish | null;
  product: ValuedProduct | null;
}

/** Without a fee: that no money is held, and what the work is done for. */
function WithoutFee({ commission, product, currency }: MoneyCardProps) {
  return (
    <section className="card pad" aria-labelledby="money-title">
      <h2 id="money-title" className="t-sec mb-2">
        Pay
      </h2>
      <p className="t-strong">No fixed fee</p>
      <p className="t-2 mt-1">
        The work is done for {besideWords({ commission, product }, currency) ?? "what the contract says"}.
        Nothing is secured beforehand, and nothing is held.
      </p>
    </section>
  );
}

/** Gross, fee, total and the other side's total: the same numbers for both. */
export function MoneyCard(props: MoneyCardProps) {
  if (props.gross === 0n) return <WithoutFee {...props} />;
  const paid = props.state === "active" || props.state === "completed";
  const brandLine =
    props.side === "brand" ? (paid ? "You paid" : "You pay") : `${props.brandName} ${paid ? "paid" : "pays"}`;
  const creatorLine = props.side === "creator" ? "You receive" : `${props.creatorName} receives`;
  const creatorFirst = props.side === "creator";
  const brandSum = { label: brandLine, amount: props.gross + props.brandFee, sum: !creatorFirst };
  const creatorSum = { label: creatorLine, amount: props.gross - props.creatorFee, sum: creatorFirst };
  const items = props.items.map((item) => ({ label: item.label, amount: item.gross }));
  const brandFee = {
    label: `Service fee, ${props.brandRate}, paid by the brand`,
    amount: props.brandFee,
  };
  const creatorFee = { label: "Service fee of the creator", amount: props.creatorFee };
  const rows = creatorFirst
    ? [...items, creatorFee, creatorSum, brandFee, brandSum]
    : [...items, brandFee, brandSum, creatorSum];
  return (
    <section className="card pad" aria-labelledby="money-title">
      <h2 id="money-title" className="t-sec mb-2">
        Money
      </h2>
      <MoneyRows rows={rows} currency={props.currency} />
      <p className="t-small t-2 mt-3">
        {paid
          ? `Held until approval. Each item pays out ${props.holdHours}\u00a0h after it is accepted.`
          : "Work starts only when the whole amount is secured."}
      </p>
      {props.commission && (
        <p className="t-small t-2 mt-2">
          On top: {commissionWords(props.commission, props.currency)}, stated and paid month by month.
        </p>
      )}
      {props.seesMoney && (
        <p className="t-small mt-2">
          <Link className="link" to={`/deals/${props.number}/money`}>
            How these amounts are made
          </Link>
        </p>
      )}
    </section>
  );
}
