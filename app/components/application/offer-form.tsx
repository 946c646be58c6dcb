import { useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { MoneyField } from "#app/components/forms/affix-field.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { AllMonths } from "#app/components/programme/all-months.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { deliverableName } from "#app/domain/account/platforms.ts";
import { offerForm } from "#app/domain/application/apply-form.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import { breakdown } from "#app/domain/ledger/fees.ts";
import { decimalOf, formatMoney } from "#app/domain/ledger/money.ts";
import { readAmount } from "#app/domain/ledger/typed-amount.ts";
import { tieWords } from "#app/components/competition/tie-warnings.tsx";
import type { ApplicantDetail } from "./brand-application.ts";

interface OfferFormProps {
  detail: ApplicantDetail;
  result: SubmissionResult<string[]> | undefined;
  now: Date;
}

function useOfferForm({ detail, result }: Omit<OfferFormProps, "now">) {
  const { id, lines, currency, noFee } = detail;
  const schema = useMemo(() => offerForm(noFee ? [] : lines, currency), [noFee, lines, currency]);
  const asked = Object.fromEntries(lines.map((line) => [line.id, decimalOf(line.amount, currency)]));
  const [form, fields] = useForm({
    id: `offer-${id}`,
    lastResult: result,
    constraint: getZodConstraint(schema),
    defaultValue: { prices: asked },
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  const prices = fields.prices.getFieldset();
  const gross = lines.map((line) => {
    const read = readAmount(prices[line.id]?.value ?? "", currency, { least: 0n });
    return { id: line.id, gross: read.ok ? read.amount : 0n };
  });
  return { form, fields, prices, sums: breakdown(gross, detail.policy, currency) };
}

interface OfferPricesProps {
  detail: ApplicantDetail;
  metas: Record<string, FieldMeta>;
}

function OfferPrices({ detail: { lines, currency, noFee }, metas }: OfferPricesProps) {
  return lines.map((line) => {
    const meta = metas[line.id];
    const label = (
      <span className="inline-flex items-center gap-2">
        <PlatformMark platform={line.platform} />
        {deliverableName(line)}
      </span>
    );
    if (noFee) return null;
    const hint = `Asked: ${formatMoney(line.amount, currency)}`;
    return meta && <MoneyField key={line.id} meta={meta} currency={currency} label={label} hint={hint} />;
  });
}

const LAWS = [
  { value: "creator", label: "Where the creator lives" },
  { value: "brand", label: "Where your brand is" },
];

/** An offer that asks for exclusivity says beforehand what stands against it. It stops nothing. */
function ExclusivityWarning({ detail, now }: { detail: ApplicantDetail; now: Date }) {
  const { ties, exclusivity } = detail;
  if (!exclusivity || ties.length === 0) return null;
  return (
    <ul className="grid gap-1 t-small" aria-label="Before you offer" suppressHydrationWarning>
      {ties.map((tie) => (
        <li key={tie.competitorId}>
          Worked with {tie.name} (a competitor of yours) {tieWords(tie, now)}; your brief asks for exclusivity
          in {exclusivity.category} for {exclusivity.days}&nbsp;{exclusivity.days === 1 ? "day" : "days"}.
        </li>
      ))}
    </ul>
  );
}

/** A price for each line, prefilled with what was asked, what that costs, and a message. */
export function OfferForm(props: OfferFormProps) {
  const { id, currency, policy, capacity, state, programme, noFee, beside } = props.detail;
  const { form, fields, prices, sums } = useOfferForm(props);
  return (
    <FormShell form={form} className="grid gap-3" preventScrollReset>
      <h2 className="t-sec">{state === "offered" ? "Another offer" : "Make an offer"}</h2>
      <input type="hidden" name="intent" value="offer" />
      <input type="hidden" name="applicationId" value={id} />
      <ExclusivityWarning detail={props.detail} now={props.now} />
      <OfferPrices detail={props.detail} metas={prices} />
      <div aria-live="polite">
        {noFee ? (
          <p className="t-2">No fixed fee, so nothing is secured before the work.</p>
        ) : (
          <MoneyRows
            currency={currency}
            rows={[
              { label: "Agreed fee", amount: sums.gross },
              { label: `Service fee, ${brandFeeWords(policy, currency)}`, amount: sums.brandFee },
              { label: programme ? "You pay, each month" : "You pay", amount: sums.cost, sum: true },
            ]}
          />
        )}
        {beside ? <p className="t-2 mt-1">{`${noFee ? "They get" : "On top:"} ${beside}.`}</p> : null}
        {programme ? (
          <AllMonths
            periods={programme.periods}
            currency={currency}
            sums={[{ label: "You pay", min: sums.cost }]}
          />
        ) : null}
      </div>
      <p className="t-small t-2">
        {noFee
          ? `${capacity.slotsLeft} of ${capacity.slots} slots are left.`
          : `${capacity.slotsLeft} of ${capacity.slots} slots and ${formatMoney(capacity.budgetLeft, currency)} of the budget are left. Nothing is charged before both sign.`}
      </p>
      <SelectField meta={fields.law} label="Governing law" options={LAWS} />
      <p className="t-small t-2">
        <Link className="link" to="/brand/contract-texts">
          Texts of your own
        </Link>{" "}
        that are in force for this brief become part of the contract. The creator reads them before accepting.
      </p>
      <TextArea meta={fields.message} label="Message" rows={2} max={1_000} optional />
      <SubmitButton size="l" full pendingLabel="Sending">
        {noFee
          ? `${state === "offered" ? "Replace the offer" : "Offer the deal"}`
          : `${state === "offered" ? "Replace the offer:" : "Offer"} ${formatMoney(sums.gross, currency)}`}
        {programme ? " a month" : ""}
      </SubmitButton>
      <p className="t-small t-2 text-center">{`Open for ${policy.offerHours}\u00a0h, then it expires.`}</p>
    </FormShell>
  );
}
