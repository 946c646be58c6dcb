import { formatMoney } from "#app/domain/ledger/money.ts";

interface Props {
  added: bigint;
  returned: bigint;
  currency: string;
  side: "brand" | "creator" | "admin";
  /** Set once it is in force: then it has moved. */
  inForceAt: Date | null;
}

/** What an amendment moves, in a sentence for its reader. */
export function AmendmentMoney({ added, returned, currency, side, inForceAt }: Props) {
  const you = side === "brand";
  if (added > 0n && inForceAt)
    return (
      <p>
        {you ? "You paid" : "The brand paid"} <b className="money">{formatMoney(added, currency)}</b> more,
        its service fee included.
      </p>
    );
  if (added > 0n)
    return (
      <p>
        {you ? "You pay" : "The brand pays"} <b className="money">{formatMoney(added, currency)}</b> more, its
        service fee included. Until that is in, nothing changes.
      </p>
    );
  if (returned > 0n)
    return (
      <p>
        <b className="money">{formatMoney(returned, currency)}</b> goes back to the card that{" "}
        {you ? "you" : "the brand"} paid with{inForceAt ? "." : ", as soon as both have signed."}
      </p>
    );
  return <p>No money moves.</p>;
}
