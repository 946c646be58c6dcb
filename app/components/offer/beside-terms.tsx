import { capOf } from "#app/domain/commission/cap.ts";
import { commissionWords, worthWords } from "#app/domain/commission/compensation.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { TermsBody } from "#app/domain/offer/terms.ts";

const days = (count: number) => `${count}\u00a0${count === 1 ? "day" : "days"}`;

/** The commission and the product of terms: how the one is counted and paid, what the other is. Nothing where the fee is all. */
export function BesideTerms({ terms: { commission, product, currency, programme } }: { terms: TermsBody }) {
  const cap = commission ? capOf(commission) : null;
  const worth = product && worthWords(product, currency);
  return (
    <>
      {commission ? (
        <section className="well !p-4">
          <h3 className="t-sec mb-1">Commission: {commissionWords(commission, currency)}</h3>
          <p className="t-2 prose-col">
            Counted on what orders bring in through the creator’s link or code, without tax, shipping and
            returns, from the first live post on; an order belongs to whoever came last. Each month has a
            statement that both can question for {days(commission.questionDays)}; then the brand pays it, and
            it is paid out {days(commission.holdDays)} later. A month below{" "}
            {formatMoney(BigInt(commission.minimum), currency)} is carried over to the next.{" "}
            {cap === null
              ? "No limit is agreed: it grows with what sells."
              : `It comes to ${formatMoney(cap, currency)} at most${programme ? " in each month’s deal" : ""}, before service fees; orders beyond that do not earn, unless earlier ones are sent back.`}
          </p>
        </section>
      ) : null}
      {product ? (
        <section className="well !p-4">
          <h3 className="t-sec mb-1">Product: {product.name}</h3>
          <p className="t-2 prose-col">
            {worth ? `It is ${worth}, which is not counted as pay. ` : ""}
            {product.returnDays === null
              ? "The creator keeps it. "
              : `The creator sends it back within ${days(product.returnDays)} after the work. `}
            The time for the first draft begins when it arrives.
          </p>
        </section>
      ) : null}
    </>
  );
}
