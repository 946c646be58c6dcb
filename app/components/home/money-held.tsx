import { Link } from "@remix-run/react";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";

/** The brand's money in one currency, minor units. */
export interface MoneyHeldView {
  currency: string;
  held: bigint;
  released: bigint;
  refunded: bigint;
  /** Agreed, but not paid in yet. */
  due: bigint;
}

function Held({ currency, held, released, refunded, due }: MoneyHeldView) {
  const rows = [
    { label: "To pay in, after both sign", amount: due },
    { label: "Spent on accepted work", amount: released },
    { label: "Sent back to you", amount: refunded },
  ];
  return (
    <div>
      <p className="big-money text-[2.375rem] leading-[1.15] mt-0.5">{formatMoney(held, currency)}</p>
      <p className="t-small t-2 mb-3">Released deliverable by deliverable, when you accept the work</p>
      <MoneyRows
        rows={rows.filter((row) => row.amount > 0n || row.label.startsWith("Spent"))}
        currency={currency}
      />
    </div>
  );
}

/** What is held for the brand's deals, and what went out. One block per currency. */
export function MoneyHeld({ all }: { all: readonly MoneyHeldView[] }) {
  return (
    <section className="card pad" aria-labelledby="held-title">
      <div className="sec-h mb-0!">
        <h2 id="held-title" className="t-2">
          Funds secured
        </h2>
        <Link className="link t-small" to="/brand/papers">
          Receipts
        </Link>
      </div>
      <div className="grid gap-7">
        {all.map((one) => (
          <Held key={one.currency} {...one} />
        ))}
        {all.length === 0 && (
          <p className="t-2 mt-1">Nothing is held. You pay in when a contract is signed, not before.</p>
        )}
      </div>
    </section>
  );
}
