import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FieldNote } from "#app/components/forms/field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import { MODEL_WORDS, MODELS, paysFee } from "#app/domain/commission/compensation.ts";
import { CURRENCIES } from "#app/domain/ledger/currency.ts";
import { CommissionFields } from "./commission-fields.tsx";
import type { WorkFields, WorkFormMeta } from "./editor-fields.ts";
import { EditorSection } from "./editor-section.tsx";
import { FEE_ONLY, LineFields } from "./line-fields.tsx";
import { ProductFields } from "./product-fields.tsx";
import { PayPreview } from "./pay-preview.tsx";

const MODEL_CHOICES = MODELS.map((value) => ({ value, ...MODEL_WORDS[value] }));
const PRICING = [
  { value: "fixed", label: "A fixed fee", hint: "Everybody gets the same" },
  { value: "range", label: "A range", hint: "Creators ask for a price within it" },
  { value: "open", label: "Name your price", hint: "Creators say what it costs" },
];
const CURRENCY_OPTIONS = CURRENCIES.map((code) => ({ value: code, label: code }));

interface WorkSectionProps {
  form: WorkFormMeta;
  fields: WorkFields;
  policy: FeePolicy;
  /** The smallest number of followers that the brief asks for. */
  minFollowers: number | null;
}

/** What one creator makes, and what each line pays. */
export function WorkSection({ form, fields, policy, minFollowers }: WorkSectionProps) {
  const lines = fields.deliverables.getFieldList();
  const model = MODELS.find((one) => one === fields.model.value) ?? "flat";
  const hasFee = paysFee(model);
  const pricing = String(fields.pricing.value ?? "fixed");
  const currency = String(fields.currency.value ?? "USD");
  const { name } = fields.deliverables;
  return (
    <EditorSection
      id="deliverables"
      title="What is made, and what it pays"
      lead="One creator makes all of this for one slot. Creators keep the whole of what is agreed; your service fee comes on top."
    >
      <div className="group/pay stack">
        <RadioGroup
          meta={fields.model}
          label="How do creators get paid?"
          choices={MODEL_CHOICES}
          columns={2}
        />
        <div className="grid gap-4 sm:grid-cols-[1fr_140px]">
          <div className={FEE_ONLY}>
            <RadioGroup meta={fields.pricing} label="How is the fee set?" choices={PRICING} columns={3} />
          </div>
          <div className="max-w-[180px]">
            <SelectField meta={fields.currency} label="Currency" options={CURRENCY_OPTIONS} />
          </div>
        </div>
        <CommissionFields fields={fields} currency={currency} />
        <div className="grid gap-3 scroll-mt-24" id="pay">
          <span id="specifications" />
          {lines.map((line, index) => (
            <LineFields
              key={line.key}
              form={form}
              listName={name}
              line={line}
              index={index}
              pricing={pricing}
              currency={currency}
              minFollowers={minFollowers}
            />
          ))}
          {lines.length === 0 ? <p className="well t-2">Nothing to make yet.</p> : null}
          <FieldNote meta={fields.deliverables} />
          <div>
            <button
              {...form.insert.getButtonProps({
                name,
                defaultValue: { platform: "instagram", format: "reel", quantity: "1" },
              })}
              className="btn btn-2"
            >
              <Icon name="plus" size="s" />
              Add a deliverable
            </button>
          </div>
        </div>
        <PayPreview
          currency={currency}
          pricing={hasFee ? pricing : "none"}
          lines={lines.map((line) => {
            const { fee, feeMax } = line.getFieldset();
            return { fee: fee.value, feeMax: feeMax.value };
          })}
          policy={policy}
        />
        <ProductFields fields={fields} currency={currency} open={model === "product"} />
      </div>
    </EditorSection>
  );
}
