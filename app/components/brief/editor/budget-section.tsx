import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { DateField, TimeField } from "#app/components/forms/date-field.tsx";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import type { BudgetFields } from "./editor-fields.ts";
import { Anchor, EditorSection } from "./editor-section.tsx";
import { ProgrammeFields } from "./programme-fields.tsx";
import { PayPreview, type TypedLine } from "./pay-preview.tsx";

const VISIBILITY = [
  { value: "public", label: "Everybody", hint: "In the list of open briefs" },
  { value: "link", label: "Whoever has the link", hint: "Listed nowhere; you send the link" },
  {
    value: "invite",
    label: "Creators you invite",
    hint: "Listed nowhere; only those whom you invite in the directory open it",
  },
];

interface BudgetSectionProps {
  fields: BudgetFields;
  /** Currency, pricing and fees of the step before, as they are saved. */
  pay: { currency: string; pricing: string; lines: readonly TypedLine[] };
  policy: FeePolicy;
  timeZone: string;
  /** The earliest date that can be a deadline, as a date field takes it. */
  earliest: string;
}

/** How often, slots, budget, deadline, who finds it; with the sums. */
export function BudgetSection({ fields, pay, policy, timeZone, earliest }: BudgetSectionProps) {
  const { currency } = pay;
  const zone = timeZone.replaceAll("_", " ");
  return (
    <EditorSection
      id="budget"
      title="Slots, budget and deadline"
      lead="Neither can be exceeded, whatever happens at once."
    >
      <ProgrammeFields fields={fields} />
      <div className="grid gap-4 sm:grid-cols-2 scroll-mt-24" id="slots">
        <NumberField meta={fields.slots} label="Slots" hint="How many creators you take" />
        {pay.pricing === "none" ? (
          <p className="t-2 self-center">No budget to set: it caps fees, and this brief has none.</p>
        ) : (
          <MoneyField
            meta={fields.budget}
            label="Budget"
            hint={
              fields.repeats.value === "monthly"
                ? "Cap on all creators’ fees together, over all months"
                : "Cap on all creators’ fees together"
            }
            currency={currency}
          />
        )}
      </div>
      <PayPreview
        {...pay}
        policy={policy}
        slots={fields.slots.value}
        budget={fields.budget.value}
        periods={fields.repeats.value === "monthly" ? fields.periods.value : null}
      />
      <div className="grid gap-4 sm:grid-cols-2 scroll-mt-24" id="applyBy">
        <DateField
          meta={fields.applyBy}
          label="Applications until"
          hint={`Until the end of that day, ${zone} time`}
          min={earliest}
        />
      </div>
      <RadioGroup meta={fields.visibility} label="Who finds it?" choices={VISIBILITY} columns={3} />
      <Anchor id="publishAt">
        <div className="grid gap-4 sm:grid-cols-[1fr_160px] max-w-[560px]">
          <DateField
            meta={fields.publishOn}
            label="Goes public on"
            hint={`Empty: as soon as it is approved. ${zone} time`}
            optional
          />
          <TimeField meta={fields.publishTime} label="At" />
        </div>
      </Anchor>
      <input type="hidden" name={fields.currency.name} value={currency} />
    </EditorSection>
  );
}
