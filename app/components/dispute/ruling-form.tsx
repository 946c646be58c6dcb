import type { SubmissionResult } from "@conform-to/react";
import { MoneyField } from "#app/components/forms/affix-field.tsx";
import { RadioCards } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { rulingForm } from "#app/domain/dispute/dispute-forms.ts";
import { timeWords } from "#app/domain/contract/clauses.ts";
import { OUTCOME_EFFECTS, OUTCOME_WORDS } from "#app/domain/dispute/reasons.ts";

interface Props {
  currency: string;
  /** What the sides would get of each ruling, in words. */
  gives: Record<"full" | "refund", string>;
  /** The fee in dispute, in words. */
  fee: string;
  /** Whether it is about a commission statement, which is ruled on by its orders. */
  counted: boolean;
  /** Accepted work cannot be revised. */
  mayRevise: boolean;
  /** For so long either side can appeal. */
  appealHours: number;
  final: boolean;
  result: SubmissionResult<string[]> | undefined;
}

/** The ruling, what each choice gives, and the reasons that both sides read. */
export function RulingForm(props: Props) {
  const { currency, gives, fee, mayRevise, appealHours, final, counted, result } = props;
  const [form, fields] = useCheckedForm({ id: "rule", schema: rulingForm, result });
  const hints = {
    ...OUTCOME_EFFECTS,
    full: `${OUTCOME_EFFECTS.full} ${gives.full}`,
    refund: `${OUTCOME_EFFECTS.refund} ${gives.refund}`,
  };
  const outcomes = counted ? (["counted"] as const) : (["full", "partial", "refund", "revise"] as const);
  const choices = [...outcomes]
    .filter((outcome) => outcome !== "revise" || mayRevise)
    .map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome], hint: hints[outcome] }));
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="rule" />
      <RadioCards meta={fields.outcome} label="Ruling" choices={choices} />
      {!counted && (
        <MoneyField
          meta={fields.amount}
          label="Part of the fee for the creator"
          currency={currency}
          hint={`Only to pay in part: of ${fee}, before the creator’s service fee. The brand’s service fee follows the part.`}
          optional
        />
      )}
      <TextArea
        meta={fields.reason}
        label="Reasons"
        hint="Both sides read them word for word."
        rows={5}
        max={4_000}
      />
      <div>
        <SubmitButton pendingLabel="Ruling">{final ? "Decide the appeal" : "Send the ruling"}</SubmitButton>
      </div>
      <p className="t-small t-2">
        {final
          ? "The decision is final and takes effect at once."
          : `It takes effect when both sides accept it, or after ${timeWords(appealHours)} without an appeal.`}
      </p>
    </FormShell>
  );
}
