import { commissionWords, productWords, type BesideFee } from "#app/domain/commission/compensation.ts";

interface PayBesideProps extends BesideFee {
  currency: string;
  /** Whether there is no fee that these stand beside. */
  noFee: boolean;
}

/** The commission and the product of a brief, one line each; nothing where the fee is all. */
export function PayBeside({ commission, product, currency, noFee }: PayBesideProps) {
  const plus = noFee ? "" : "Plus ";
  return (
    <>
      {commission ? (
        <p className="t-small t-2">
          {plus}
          {commissionWords(commission, currency)}
        </p>
      ) : null}
      {product ? (
        <p className="t-small t-2">
          {plus ? "Comes with: " : ""}
          {productWords(product, currency)}
        </p>
      ) : null}
    </>
  );
}
