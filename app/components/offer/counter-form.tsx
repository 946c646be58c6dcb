import type { SubmissionResult } from "@conform-to/react";
import { useMemo } from "react";
import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { SectionCard } from "#app/components/ui/card.tsx";
import { LICENCE_MEDIA, LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-words.ts";
import { limitWords } from "#app/domain/brief/steps.ts";
import type { CommissionTerms } from "#app/domain/commission/commission-terms.ts";
import { bpsWords, hasFee } from "#app/domain/commission/compensation.ts";
import { breakdown } from "#app/domain/ledger/fees.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { readAmount } from "#app/domain/ledger/typed-amount.ts";
import { counterDefaults, counterForm, WITHOUT_END } from "#app/domain/offer/counter-form.ts";
import { AllMonths } from "#app/components/programme/all-months.tsx";
import { CounterLine, type LineMetas } from "./counter-line.tsx";
import { otherName, type NegotiationView } from "./negotiation.ts";
import { OfferSums } from "./offer-sums.tsx";

const MEDIA = LICENCE_MEDIA.map((value) => ({ value, label: LICENCE_MEDIA_NAMES[value] }));
const TERMS = [30, 60, 90, 180, 365, 730];

/** The usual terms, and the one on the table when it is none of them. */
function termOptions(onTable: number | null) {
  const all = [...new Set([...TERMS, ...(onTable === null ? [] : [onTable])])].sort((a, b) => a - b);
  const days = all.map((count) => ({
    value: String(count),
    label: `${count} ${count === 1 ? "day" : "days"}`,
  }));
  return [...days, { value: WITHOUT_END, label: "Without end" }];
}

interface CounterFormProps {
  table: NegotiationView;
  result: SubmissionResult<string[]> | undefined;
  timeZone: string;
}

function useCounterForm({ table, result, timeZone }: CounterFormProps) {
  const { id, terms } = table.offer;
  const { items, currency, policy, programme, commission, totals } = terms;
  const schema = useMemo(
    () => counterForm({ items, currency, programme, commission, totals }),
    [items, currency, programme, commission, totals],
  );
  const defaultValue = useMemo(() => counterDefaults(id, terms, timeZone), [id, terms, timeZone]);
  const [form, fields] = useCheckedForm({ id: "counter", schema, result, defaultValue });
  const groups = fields.items.getFieldset();
  const lines = items.flatMap((item) => {
    const group = groups[item.id];
    return group ? [{ item, metas: group.getFieldset() }] : [];
  });
  const typed = lines.map(({ item, metas }) => ({
    id: item.id,
    read: hasFee(totals)
      ? readAmount(String(metas.price.value ?? ""), currency, { least: 0n })
      : ({ ok: true, amount: 0n } as const),
  }));
  const gross = typed.flatMap(({ id: line, read }) => (read.ok ? [{ id: line, gross: read.amount }] : []));
  // A sum with a price left out would be a wrong sum.
  const sums = gross.length === items.length ? breakdown(gross, policy, currency) : null;
  return { form, fields, lines, sums };
}

type Counter = ReturnType<typeof useCounterForm>;

function LicenceFields({ fields, termDays }: { fields: Counter["fields"]; termDays: number | null }) {
  return (
    <SectionCard id="licence" title="Licence and exclusivity">
      <div className="stack">
        <CheckboxGroup meta={fields.licenceMedia} label="Where it may be used" choices={MEDIA} columns={2} />
        <SelectField meta={fields.licenceTerm} label="For how long" options={termOptions(termDays)} />
        <div className="grid gap-4 sm:grid-cols-[1fr_200px]">
          <TextField
            meta={fields.exclusivityCategory}
            label="No work for"
            hint="Leave both empty for no exclusivity"
            optional
          />
          <NumberField meta={fields.exclusivityDays} label="For" unit="days" optional />
        </div>
      </div>
    </SectionCard>
  );
}

/** The share of sales, for how long they count, and what it comes to at most. */
function CommissionFields({
  fields,
  commission,
  currency,
}: {
  fields: Counter["fields"];
  commission: CommissionTerms;
  currency: string;
}) {
  return (
    <SectionCard id="commission" title="Commission">
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          meta={fields.rate}
          label="Share of sales"
          hint={`On the table: ${bpsWords(commission.bps)}`}
          unit="%"
          decimals
        />
        <NumberField
          meta={fields.commissionDays}
          label="Sales count for"
          hint="From the first live post"
          unit="days"
        />
        <MoneyField
          meta={fields.commissionCap}
          label="At most"
          hint={`On the table: ${commission.cap ? formatMoney(BigInt(commission.cap), currency) : "no limit"}`}
          currency={currency}
          optional
        />
      </div>
    </SectionCard>
  );
}

/** How long the programme runs and how it is ended. */
function ProgrammeFields({ fields }: { fields: Counter["fields"] }) {
  return (
    <SectionCard id="programme" title="Ambassador programme">
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField meta={fields.periods} label="Runs for" unit="months" />
        <NumberField
          meta={fields.noticeDays}
          label="Notice"
          hint="Months that begin within it still run"
          unit="days"
        />
      </div>
    </SectionCard>
  );
}

/** What the sums of one month come to, as far as the months can be read; nothing for a single deal. */
function Months({ table, counter }: { table: NegotiationView; counter: Counter }) {
  const { terms } = table.offer;
  const periods = /^\d{1,2}$/.exec(String(counter.fields.periods.value ?? ""))?.[0];
  if (!terms.programme || !periods || !counter.sums) return null;
  const { net, cost } = counter.sums;
  const sums = [
    { label: table.side === "creator" ? "You net" : `${table.creatorName} nets`, min: net },
    { label: table.side === "brand" ? "You pay" : `${table.brandName} pays`, min: cost },
  ];
  return <AllMonths periods={Number(periods)} currency={terms.currency} sums={sums} />;
}

function SumCard({ table, counter }: { table: NegotiationView; counter: Counter }) {
  const { side, brandName, creatorName, offer, countersLeft } = table;
  const { currency, policy } = offer.terms;
  const { form, fields, sums } = counter;
  const left = countersLeft - 1;
  return (
    <SectionCard id="send" title="What it comes to">
      <div className="grid gap-4">
        <div aria-live="polite">
          {sums ? (
            <>
              <OfferSums {...{ side, brandName, creatorName, currency, policy, sums }} />
              <Months table={table} counter={counter} />
            </>
          ) : (
            <p className="t-2">Enter every price to see what both sides pay and get.</p>
          )}
        </div>
        <noscript>
          <button {...form.validate.getButtonProps()} className="btn btn-2">
            Work out the sums
          </button>
        </noscript>
        <TextArea
          meta={fields.message}
          label={`Message to ${otherName(table)}`}
          rows={3}
          max={1_000}
          optional
        />
        <SubmitButton size="l" full pendingLabel="Sending">
          Counter with {sums && hasFee(sums) ? formatMoney(sums.gross, currency) : "other terms"}
          {sums && offer.terms.programme ? " a month" : ""}
        </SubmitButton>
        <p className="t-small t-2">
          {otherName(table)} has {limitWords(policy.offerHours)} to answer. It takes the place of terms v
          {offer.version}, and{" "}
          {left === 0
            ? "no counter-offer is"
            : left === 1
              ? "one counter-offer is"
              : `${left} counter-offers are`}{" "}
          left after it.
        </p>
      </div>
    </SectionCard>
  );
}

/** Other terms than those on the table, prefilled with them: each line, licence, exclusivity, and what it comes to. */
export function CounterForm(props: CounterFormProps) {
  const { table } = props;
  const { terms, id } = table.offer;
  const counter = useCounterForm(props);
  const { form, fields, lines } = counter;
  return (
    <FormShell form={form} className="grid gap-5">
      <input type="hidden" name={fields.offerId.name} value={id} />
      <SectionCard id="work" title="What is made">
        <div className="grid gap-3">
          {lines.map(({ item, metas }) => (
            <CounterLine key={item.id} item={item} terms={terms} metas={metas as LineMetas} />
          ))}
        </div>
      </SectionCard>
      {terms.commission ? (
        <CommissionFields {...{ fields, commission: terms.commission, currency: terms.currency }} />
      ) : null}
      {terms.programme ? <ProgrammeFields fields={fields} /> : null}
      <LicenceFields fields={fields} termDays={terms.licence.termDays} />
      <SumCard table={table} counter={counter} />
    </FormShell>
  );
}
