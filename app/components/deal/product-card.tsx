import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { worthWords, type ValuedProduct } from "#app/domain/commission/compensation.ts";
import { SHIPMENT_WORDS, type ShipmentState } from "#app/domain/product/shipment.ts";

interface ProductCardProps {
  product: ValuedProduct & { returnDays: number | null; state: ShipmentState | null };
  currency: string;
  /** Whether a fee is secured before it is sent. */
  paid: boolean;
  dealNumber: number;
}

/** On the deal's page: what is sent for the work, how far it is, and the way to its own page. */
export function ProductCard({ product, currency, paid, dealNumber }: ProductCardProps) {
  const { name, returnDays, state } = product;
  const worth = worthWords(product, currency);
  return (
    <SectionCard
      id="product"
      title="Product"
      aside={
        <Link className="link t-small" to={`/deals/${dealNumber}/product`}>
          Address and tracking
        </Link>
      }
    >
      <p className="t-strong">{name}</p>
      {worth && <p className="t-2">It is {worth}, which is not counted as pay.</p>}
      <p className="t-2 mt-1">
        {state
          ? `${SHIPMENT_WORDS[state]}. `
          : `Sent when ${paid ? "the funds are secured" : "both have signed"}. `}
        {returnDays === null
          ? "The creator keeps it."
          : `It goes back within ${returnDays}\u00a0${returnDays === 1 ? "day" : "days"} after the work.`}
      </p>
    </SectionCard>
  );
}
