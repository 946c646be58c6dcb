import type { SubmissionResult } from "@conform-to/react";
import { MoneyField } from "#app/components/forms/affix-field.tsx";
import { DateField, TimeField } from "#app/components/forms/date-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { enterForm } from "#app/domain/commission/commission-forms.ts";

interface Props {
  currency: string;
  /** The present day and time where the person is. */
  today: { day: string; time: string };
  result: SubmissionResult<string[]> | undefined;
}

const KINDS = [
  { value: "sale", label: "An order" },
  { value: "return", label: "A return" },
];

/** One order or return, by hand. */
export function EnterOrder({ currency, today, result }: Props) {
  const [form, fields] = useCheckedForm({
    id: "enter",
    schema: enterForm(currency),
    result,
    defaultValue: { kind: "sale", ...today },
  });
  return (
    <FormShell form={form} preventScrollReset>
      <SelectField meta={fields.kind} label="What it is" options={KINDS} />
      <TextField
        meta={fields.orderId}
        label="Order number"
        hint="As in your shop. The same order counts once."
        autoComplete="off"
      />
      <MoneyField
        meta={fields.amount}
        label="Amount"
        currency={currency}
        hint="Net of tax and shipping; of a return what went back."
      />
      <div className="grid gap-4 grid-cols-2">
        <DateField meta={fields.day} label="Day" max={today.day} />
        <TimeField meta={fields.time} label="Time" />
      </div>
      <div>
        <SubmitButton name="intent" value="enter">
          Enter it
        </SubmitButton>
      </div>
    </FormShell>
  );
}
