import type { SubmissionResult } from "@conform-to/react";
import { NumberField } from "#app/components/forms/affix-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { METRIC_NAMES, METRICS, metricsForm } from "#app/domain/content/post-metrics.ts";

/** One day's numbers of the live post. A day that is there already is replaced. */
export function MetricsForm({
  today,
  result,
}: {
  today: string;
  result: SubmissionResult<string[]> | undefined;
}) {
  const [form, fields] = useCheckedForm({
    id: "metrics",
    schema: metricsForm,
    result,
    defaultValue: { day: today },
  });
  return (
    <FormShell form={form}>
      <div className="grid gap-4 grid-cols-2 sm:grid-cols-3">
        {METRICS.map((key) => (
          <NumberField key={key} meta={fields[key]} label={METRIC_NAMES[key]} optional />
        ))}
      </div>
      <DateField meta={fields.day} label="As of" hint="The same day again replaces its numbers." />
      <div>
        <SubmitButton>Keep these numbers</SubmitButton>
      </div>
    </FormShell>
  );
}
