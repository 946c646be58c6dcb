import { formatMoney } from "#app/domain/ledger/money.ts";
import { KILL_WORDS, type Settlement } from "#app/domain/deal/kill-fee.ts";

export interface SettlementTableProps {
  settlement: Settlement;
  currency: string;
  brandName: string;
  creatorName: string;
  /** Whether a fee was agreed at all. */
  paid: boolean;
}

/** What becomes of each item's money when the deal is cancelled now. */
export function SettlementTable({
  settlement,
  currency,
  brandName,
  creatorName,
  paid,
}: SettlementTableProps) {
  if (!paid) return <p className="p-5 t-2">No fee was agreed, so no money is held and none moves.</p>;
  const money = (amount: bigint) => formatMoney(amount, currency);
  return (
    <table className="data">
      <caption className="vh">What each side gets</caption>
      <thead>
        <tr>
          <th scope="col">Work</th>
          <th scope="col">How far it came</th>
          <th scope="col" className="num">
            {creatorName} keeps
          </th>
          <th scope="col" className="num">
            Back to {brandName}
          </th>
        </tr>
      </thead>
      <tbody>
        {settlement.items.map((item) => (
          <tr key={item.id}>
            <td data-lead>{item.label}</td>
            <td data-label="How far it came">
              <span>
                {KILL_WORDS[item.reason]}
                {item.bps > 0 && <span className="t-3">, {item.bps / 100}&nbsp;% of the fee</span>}
              </span>
            </td>
            <td data-label={`${creatorName} keeps`} className="num">
              {money(item.gross - item.creatorFee)}
            </td>
            <td data-label={`Back to ${brandName}`} className="num">
              {money(item.refund)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="t-strong">
          <td data-lead colSpan={2}>
            In all
          </td>
          <td data-label={`${creatorName} keeps`} className="num">
            {money(settlement.kept)}
          </td>
          <td data-label={`Back to ${brandName}`} className="num">
            {money(settlement.refunded)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
