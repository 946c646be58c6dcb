import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { SHIPMENT_WORDS, type ShipmentState } from "#app/domain/product/shipment.ts";

interface ProductCardProps {
  product: { name: string; returnDays: number | null; state: ShipmentState | null };
  dealNumber: number;
}

/** On the deal's page: what is sent for the work, how far it is, and the way to its own page. */
export function ProductCard({ product: { name, returnDays, state }, dealNumber }: ProductCardProps) {
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
      <p className="t-2 mt-1">
        {state ? `${SHIPMENT_WORDS[state]}. ` : "Sent when the funds are secured. "}
        {returnDays === null
          ? "The creator keeps it."
          : `It goes back within ${returnDays}\u00a0${returnDays === 1 ? "day" : "days"} after the work.`}
      </p>
    </SectionCard>
  );
}
