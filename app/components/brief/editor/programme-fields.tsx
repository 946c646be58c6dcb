import { NumberField } from "#app/components/forms/affix-field.tsx";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { MAX_NOTICE_DAYS, MAX_PERIODS, MIN_PERIODS } from "#app/domain/programme/programme-words.ts";
import type { BudgetFields } from "./editor-fields.ts";
import { Anchor } from "./editor-section.tsx";

const KINDS = [
  { value: "once", label: "Once", hint: "One deal: made, paid, done" },
  {
    value: "monthly",
    label: "Every month, as an ambassador programme",
    hint: "The same work each month under one contract; each month is funded and paid on its own",
  },
];

/** One deal or one each month, for how long, and how either side ends it. Works without scripts: CSS folds it away. */
export function ProgrammeFields({ fields }: { fields: BudgetFields }) {
  return (
    <Anchor id="programme">
      <div className="group grid gap-4">
        <RadioGroup meta={fields.repeats} label="How often?" choices={KINDS} columns={2} />
        <div className="hidden group-has-[input[value=monthly]:checked]:grid gap-4 sm:grid-cols-2">
          <NumberField
            meta={fields.periods}
            label="For how long"
            hint={`${MIN_PERIODS} to ${MAX_PERIODS} months. Either side can end it earlier`}
            unit="months"
          />
          <NumberField
            meta={fields.noticeDays}
            label="Notice"
            hint={`Months that begin within it still run. 0 to ${MAX_NOTICE_DAYS} days`}
            unit="days"
          />
        </div>
      </div>
    </Anchor>
  );
}
