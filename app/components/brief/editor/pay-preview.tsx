import { isCurrency } from "#app/domain/ledger/currency.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import { mostCost, type FeePolicy } from "#app/domain/ledger/fees.ts";
import { readAmount } from "#app/domain/ledger/typed-amount.ts";
import { slotPay, type SlotPay } from "#app/domain/brief/view.ts";
import { monthsWords } from "#app/domain/programme/programme-words.ts";
import { exactRange, rateWords } from "../words.ts";

export interface TypedLine {
  fee: unknown;
  feeMax: unknown;
}

interface PayPreviewProps {
  currency: string;
  pricing: string;
  /** The lines as they stand in the fields now, or as they are saved. */
  lines: readonly TypedLine[];
  policy: FeePolicy;
  /** Given where slots and budget are typed. */
  slots?: unknown;
  budget?: unknown;
  /** The months of a programme as they are typed; null or left out for a one-off deal. */
  periods?: unknown;
}

const typedAmount = (typed: unknown, currency: string): bigint | null => {
  const read = typeof typed === "string" && typed !== "" ? readAmount(typed, currency, { least: 0n }) : null;
  return read?.ok ? read.amount : null;
};

/** What one slot pays; null until every line has a readable fee. */
function typedPay(
  { lines, pricing, policy }: PayPreviewProps,
  currency: string,
): { min: SlotPay; max: SlotPay } | null {
  let [min, max] = [0n, 0n];
  for (const line of lines) {
    const fee = typedAmount(line.fee, currency);
    if (fee === null) return null;
    min += fee;
    max += (pricing === "range" ? typedAmount(line.feeMax, currency) : null) ?? fee;
  }
  return lines.length === 0
    ? null
    : { min: slotPay(min, policy, currency), max: slotPay(max, policy, currency) };
}

function Rows({
  min,
  max,
  currency,
  policy,
  monthly,
}: {
  min: SlotPay;
  max: SlotPay;
  currency: string;
  policy: FeePolicy;
  monthly: boolean;
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
        <span>Your service fee, {brandFeeWords(policy, currency)}</span>
        <b>{exactRange(min.brandFee, max.brandFee, currency)}</b>
      </div>
      <div className="mrow sum">
        <span>You pay per slot{monthly ? " and month" : ""}</span>
        <b>{exactRange(min.cost, max.cost, currency)}</b>
      </div>
    </div>
  );
}

/** Fees per slot and for all slots, following what is typed. */
export function PayPreview(props: PayPreviewProps) {
  const { pricing, policy } = props;
  const currency = isCurrency(props.currency) ? props.currency : "USD";
  const pay = pricing === "open" || pricing === "none" ? null : typedPay(props, currency);
  const typedSlots = typeof props.slots === "string" ? (/^\d{1,3}$/.exec(props.slots)?.[0] ?? "1") : null;
  const slots = BigInt(typedSlots ?? "1");
  const periods = typeof props.periods === "string" ? (/^\d{1,2}$/.exec(props.periods)?.[0] ?? null) : null;
  const each = slots * BigInt(periods ?? "1");
  const budget = typedAmount(props.budget, currency);
  const capped = budget === null || pricing === "none" ? null : mostCost(budget, each, policy, currency);
  return (
    <div className="well grid gap-3 !p-4" aria-live="polite">
      <h3 className="t-strong">What it costs</h3>
      {pay ? <Rows {...pay} currency={currency} policy={policy} monthly={periods !== null} /> : null}
      {pay && typedSlots !== null ? (
        <p className="t-2">
          {slots === 1n && periods ? "The slot" : `All ${slots} ${slots === 1n ? "slot" : "slots"}`}
          {periods ? `, ${monthsWords(Number(periods))} each` : ""}:{" "}
          <b className="money">{exactRange(pay.min.cost * each, pay.max.cost * each, currency)}</b>, service
          fee included.
        </p>
      ) : null}
      {pay ? null : (
        <p className="t-2">
          {pricing === "none"
            ? `No fixed fee, so nothing is secured before the work. On a commission your service fee of ${brandFeeWords(policy, currency)} comes on top.`
            : pricing === "open"
              ? `Creators name their price. Your service fee of ${brandFeeWords(policy, currency)} comes on top.`
              : "Set a fee for each deliverable to see what you pay."}
        </p>
      )}
      {capped ? (
        <p className="t-2">
          With this budget you never pay more than{" "}
          <b className="money">{exactRange(capped, capped, currency)}</b> in all, service fee included.
        </p>
      ) : null}
    </div>
  );
}
