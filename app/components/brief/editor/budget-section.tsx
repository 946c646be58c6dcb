import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import type { BriefFields } from "./editor-fields.ts";
import { EditorSection } from "./editor-section.tsx";
import { PayPreview } from "./pay-preview.tsx";

const VISIBILITY = [
  { value: "public", label: "Everybody", hint: "In the list of open briefs" },
  { value: "link", label: "Only with the link", hint: "You send it to whom you like" },
];

interface BudgetSectionProps {
  fields: BriefFields;
  policy: FeePolicy;
  timeZone: string;
  /** The earliest date that can be a deadline, as a date field takes it. */
  earliest: string;
}

/** Slots, budget, deadline, who finds it; with the sums. */
export function BudgetSection({ fields, policy, timeZone, earliest }: BudgetSectionProps) {
  const currency = String(fields.currency.value ?? "USD");
  return (
    <EditorSection
      id="budget"
      title="Slots, budget and deadline"
      lead="Neither can be exceeded, whatever happens at once."
    >
      <div className="grid gap-4 sm:grid-cols-2" id="slots">
        <NumberField meta={fields.slots} label="Slots" hint="How many creators you take" />
        <MoneyField
          meta={fields.budget}
          label="Budget"
          hint="Cap on all creators’ fees together"
          currency={currency}
        />
      </div>
      <PayPreview fields={fields} policy={policy} />
      <div className="grid gap-4 sm:grid-cols-2" id="applyBy">
        <DateField
          meta={fields.applyBy}
          label="Applications until"
          hint={`Until the end of that day, ${timeZone.replaceAll("_", " ")} time`}
          min={earliest}
        />
      </div>
      <RadioGroup meta={fields.visibility} label="Who finds it?" choices={VISIBILITY} columns={2} />
    </EditorSection>
  );
}
