import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import {
  FORMATS,
  formatName,
  isFormat,
  PLATFORM_FORMATS,
  PLATFORM_NAMES,
  PLATFORMS,
  type Platform,
} from "#app/domain/account/platforms.ts";
import { Guidance } from "./guidance.tsx";
import type { WorkFormMeta, LineField } from "./editor-fields.ts";

const PLATFORM_OPTIONS = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }));
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Formats of the platform first, so that the choice is short; the rest stays for those without JavaScript. */
function formatOptions(platform: Platform, chosen: string) {
  const own = PLATFORM_FORMATS[platform];
  const shown = isFormat(chosen) && !own.includes(chosen) ? [...own, chosen] : own;
  return FORMATS.filter((format) => shown.includes(format)).map((value) => ({
    value,
    label: capital(formatName(value, 1, platform)),
  }));
}

/** Folded away by CSS, so that it works without scripts, where the work is not paid with a fee. Inside `group/pay`. */
export const FEE_ONLY =
  "group-has-[input[value=commission]:checked]/pay:hidden group-has-[input[name=model][value=product]:checked]/pay:hidden";

interface LineFieldsProps {
  form: WorkFormMeta;
  listName: string;
  line: LineField;
  index: number;
  pricing: string;
  currency: string;
  minFollowers: number | null;
}

/** One deliverable: what, how many, how, when, for how much. */
export function LineFields(props: LineFieldsProps) {
  const { form, listName, line, index, pricing, currency, minFollowers } = props;
  const fields = line.getFieldset();
  const platform = (PLATFORMS as readonly string[]).includes(fields.platform.value ?? "")
    ? (fields.platform.value as Platform)
    : "instagram";
  return (
    <fieldset className="well stack !p-4" id={line.id} tabIndex={-1}>
      <legend className="sr-only">Deliverable {index + 1}</legend>
      <div className="flex items-center justify-between gap-3">
        <span className="t-strong" aria-hidden="true">
          Deliverable {index + 1}
        </span>
        <button
          {...form.remove.getButtonProps({ name: listName, index })}
          className="btn btn-3 btn-s"
          aria-label={`Remove deliverable ${index + 1}`}
        >
          <Icon name="x" size="s" />
          Remove
        </button>
      </div>
      <div className="grid gap-4 sm:grid-cols-[1fr_1fr_110px]">
        <SelectField meta={fields.platform} label="Platform" options={PLATFORM_OPTIONS} />
        <SelectField
          meta={fields.format}
          label="Format"
          options={formatOptions(platform, String(fields.format.value ?? ""))}
        />
        <NumberField meta={fields.quantity} label="How many" />
      </div>
      <TextArea
        meta={fields.specification}
        label="Specification"
        hint="Length, framing, what must be seen"
        optional
        rows={2}
      />
      {pricing === "open" ? (
        <p className={`t-small t-2 ${FEE_ONLY}`}>Creators name their price for it.</p>
      ) : (
        <div className={`grid gap-2 ${FEE_ONLY}`}>
          <div className="grid gap-4 sm:grid-cols-2">
            <MoneyField
              meta={fields.fee}
              label={pricing === "range" ? "Lowest fee for this line" : "Fee for this line"}
              hint="For all pieces of it together"
              currency={currency}
            />
            {pricing === "range" ? (
              <MoneyField meta={fields.feeMax} label="Highest fee for this line" currency={currency} />
            ) : null}
          </div>
          <Guidance platform={platform} currency={currency} minFollowers={minFollowers} />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <DateField
          meta={fields.draftBy}
          label="Draft hoped for by"
          hint="A wish. The limit starts once the deal is funded"
          optional
        />
        <DateField meta={fields.publishFrom} label="Publish from" optional />
        <DateField meta={fields.publishTo} label="Publish by" optional />
      </div>
    </fieldset>
  );
}
