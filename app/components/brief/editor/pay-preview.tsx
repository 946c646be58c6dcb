import { isCurrency } from "#app/domain/ledger/currency.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import { parseMoney } from "#app/domain/ledger/money.ts";
import { slotPay, type SlotPay } from "#app/domain/brief/view.ts";
import { exactRange, rateWords } from "../words.ts";
import type { BriefFields } from "./editor-fields.ts";

interface PayPreviewProps {
  fields: BriefFields;
  policy: FeePolicy;
}

const typedAmount = (typed: unknown, currency: string): bigint | null => {
  const read = typeof typed === "string" && typed !== "" ? parseMoney(typed, currency) : null;
  return read?.ok ? read.amount : null;
};

/** What one slot pays, from what stands in the fields now; null until every line has a readable fee. */
function typedPay(
  fields: BriefFields,
  currency: string,
  policy: FeePolicy,
): { min: SlotPay; max: SlotPay } | null {
  const lines = fields.deliverables.getFieldList().map((line) => line.getFieldset());
  const range = fields.pricing.value === "range";
  let [min, max] = [0n, 0n];
  for (const line of lines) {
    const fee = typedAmount(line.fee.value, currency);
    if (fee === null) return null;
    min += fee;
    max += (range ? typedAmount(line.feeMax.value, currency) : null) ?? fee;
  }
  return lines.length === 0 ? null : { min: slotPay(min, policy), max: slotPay(max, policy) };
}

function Rows({
  min,
  max,
  currency,
  policy,
}: {
  min: SlotPay;
  max: SlotPay;
  currency: string;
  policy: FeePolicy;
}) {
  return (
    <div>
      <div className="mrow">
        <span>The creator nets</span>
        <b>{exactRange(min.net, max.net, currency)}</b>
      </div>
      {policy.creatorFeeBps > 0 ? (
        <div className="mrow">
          <span>Creator’s service fee, {rateWords(policy.creatorFeeBps)}</span>
          <b>{exactRange(min.creatorFee, max.creatorFee, currency)}</b>
        </div>
      ) : null}
      <div className="mrow">
        <span>Your service fee, {rateWords(policy.brandFeeBps)}</span>
        <b>{exactRange(min.brandFee, max.brandFee, currency)}</b>
      </div>
      <div className="mrow sum">
        <span>You pay per slot</span>
        <b>{exactRange(min.cost, max.cost, currency)}</b>
      </div>
    </div>
  );
}

/** Fees per slot and for all slots, following what is typed. */
export function PayPreview({ fields, policy }: PayPreviewProps) {
  const typed = String(fields.currency.value ?? "USD");
  const currency = isCurrency(typed) ? typed : "USD";
  const pay = fields.pricing.value === "open" ? null : typedPay(fields, currency, policy);
  const slots = BigInt(String(fields.slots.value ?? "1").match(/^\d{1,3}$/)?.[0] ?? "1");
  const budget = typedAmount(fields.budget.value, currency);
  const capped = budget === null ? null : slotPay(budget, policy);
  return (
    <div className="well grid gap-3 !p-4" aria-live="polite">
      <h3 className="t-strong">What it costs</h3>
      {pay ? <Rows {...pay} currency={currency} policy={policy} /> : null}
      {pay ? (
        <p className="t-2">
          All {String(slots)} {slots === 1n ? "slot" : "slots"}:{" "}
          <b className="money">
            {exactRange(
              slotPay(pay.min.gross * slots, policy).cost,
              slotPay(pay.max.gross * slots, policy).cost,
              currency,
            )}
          </b>
          , service fee included.
        </p>
      ) : (
        <p className="t-2">
          {fields.pricing.value === "open"
            ? `Creators name their price. Your service fee of ${rateWords(policy.brandFeeBps)} comes on top.`
            : "Set a fee for each deliverable to see what you pay."}
        </p>
      )}
      {capped ? (
        <p className="t-2">
          With this budget you never pay more than{" "}
          <b className="money">{exactRange(capped.cost, capped.cost, currency)}</b> in all, service fee
          included.
        </p>
      ) : null}
    </div>
  );
}
