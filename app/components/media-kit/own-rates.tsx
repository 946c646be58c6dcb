import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { formatName, FORMATS, PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { CURRENCIES } from "#app/domain/ledger/currency.ts";
import { rateForm } from "#app/domain/media-kit/kit-forms.ts";
import { OrderButtons } from "./order-buttons.tsx";
import type { RateRow } from "./rate-table.tsx";

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const PLATFORM_OPTIONS = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }));
const FORMAT_OPTIONS = FORMATS.map((value) => ({ value, label: sentence(formatName(value)) }));
const CURRENCY_OPTIONS = CURRENCIES.map((value) => ({ value, label: value }));

/** One price to add; the same platform and format again changes it. */
function RateForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useCheckedForm({
    id: "rate",
    schema: rateForm,
    result,
    defaultValue: { currency: "USD" },
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="rate" />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          meta={fields.platform}
          label="Platform"
          options={PLATFORM_OPTIONS}
          placeholder="Choose a platform"
        />
        <SelectField
          meta={fields.format}
          label="Format"
          hint="A format that you have priced already gets the new price"
          options={FORMAT_OPTIONS}
          placeholder="Choose a format"
        />
        <TextField meta={fields.amount} label="From" hint="Per piece, such as 250.00" inputMode="decimal" />
        <SelectField meta={fields.currency} label="Currency" options={CURRENCY_OPTIONS} />
      </div>
      <div>
        <SubmitButton look="2">Put on the rate card</SubmitButton>
      </div>
    </FormShell>
  );
}

interface OwnRatesProps {
  rates: readonly RateRow[];
  result: SubmissionResult<string[]> | undefined;
}

/** The creator's own prices, to add, change, move and remove. */
export function OwnRates({ rates, result }: OwnRatesProps) {
  return (
    <div className="grid gap-5">
      {rates.length > 0 ? (
        <ul className="divide-y divide-line">
          {rates.map(({ id, platform, format, price }, at) => {
            const name = `${PLATFORM_NAMES[platform]}, ${formatName(format, 1, platform)}`;
            return (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
                <span className="inline-flex grow items-center gap-2">
                  <PlatformMark platform={platform} decorative />
                  {name}
                </span>
                <span className="n nw">
                  <span className="t-2">from</span> <b className="t-strong">{price}</b>
                </span>
                <OrderButtons
                  list="rates"
                  id={id}
                  name={name}
                  first={at === 0}
                  last={at === rates.length - 1}
                />
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="t-2">No prices yet. Without them brands ask.</p>
      )}
      <RateForm key={rates.map(({ id, price }) => id + price).join()} result={result} />
    </div>
  );
}
