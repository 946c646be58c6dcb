import { Link } from "@remix-run/react";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { besideWords, commissionWords, type ValuedProduct } from "#app/domain/commission/compensation.ts";
import type { CommissionWish } from "#app/domain/commission/commission-terms.ts";
import type { DealState } from "#app/domain/deal/deal.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

export interface MoneyCardProps {
  items: { label: string; gross: bigint }[];
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  currency: string;
  state: DealState;
  /** What the creator got or gets for certain, net. */
  kept: bigint;
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

const BRAND_DOES: Record<DealState, [you: string, they: string]> = {
  signing: ["You pay", "pays"],
  funding: ["You pay", "pays"],
  active: ["You paid", "paid"],
  completed: ["You paid", "paid"],
  cancelled: ["You were to pay", "was to pay"],
};

/** When the money moves, or what became of it. */
function moving({ state, kept, currency, creatorName, side, holdHours }: MoneyCardProps): string {
  const who = side === "creator" ? "You get" : `${creatorName} gets`;
  switch (state) {
    case "completed":
      return `The deal is complete: ${side === "creator" ? "you" : creatorName} got ${formatMoney(kept, currency)}.`;
    case "active":
      return `Held until approval. Each item pays out ${holdHours}\u00a0h after it is accepted.`;
    case "cancelled":
      return `The deal ended. ${who} ${formatMoney(kept, currency)} of it.`;
    default:
      return "Work starts only when the whole amount is secured.";
  }
}

/** Gross, fee, total and the other side's total: the same numbers for both. */
export function MoneyCard(props: MoneyCardProps) {
  if (props.gross === 0n) return <WithoutFee {...props} />;
  const ended = props.state === "cancelled";
  const [you, they] = BRAND_DOES[props.state];
  const brandLine = props.side === "brand" ? you : `${props.brandName} ${they}`;
  const creatorLine =
    props.side === "creator"
      ? `You ${ended ? "were to receive" : "receive"}`
      : `${props.creatorName} ${ended ? "was to receive" : "receives"}`;
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
      <p className="t-small t-2 mt-3">{moving(props)}</p>
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
