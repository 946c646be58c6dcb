import type { SubmissionResult } from "@conform-to/react";
import { NumberField } from "#app/components/forms/affix-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { brandFeeForm, endFeeForm } from "#app/domain/deal/brand-fee.ts";

type FormResult = SubmissionResult<string[]> | undefined;

/** Gives a brand a service fee of its own. */
export function BrandFeeForm({ result }: { result: FormResult }) {
  const [form, fields] = useCheckedForm({
    ...{ id: "brand-fee", schema: brandFeeForm, result },
    defaultValue: { brand: "", brandFeeBps: "", brandFeeMinimum: "0", reason: "" },
  });
  return (
    <FormShell form={form} className="stack">
      <input type="hidden" name="intent" value="set" />
      <TextField
        meta={fields.brand}
        label="Brand"
        hint="Its address, as in /brands/pepperjar"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <NumberField
          meta={fields.brandFeeBps}
          label="Service fee"
          hint="0 to 50 %, with up to two decimals"
          unit="%"
          decimals
        />
        <NumberField
          meta={fields.brandFeeMinimum}
          label="Least fee of a deal"
          hint="Whole units of the deal’s currency, 0 is none"
        />
      </div>
      <TextArea
        meta={fields.reason}
        label="Reason"
        hint="Recorded, and read by the brand"
        rows={2}
        max={500}
      />
      <div>
        <SubmitButton>Set the fee</SubmitButton>
      </div>
    </FormShell>
  );
}

/** Ends a brand's own service fee, with a reason. */
export function EndFeeForm({ fee, result }: { fee: { id: string; brandName: string }; result: FormResult }) {
  const [form, fields] = useCheckedForm({
    ...{ id: "end-fee", schema: endFeeForm, result },
    defaultValue: { feeId: fee.id, reason: "" },
  });
  return (
    <FormShell form={form} className="stack">
      <input type="hidden" name="intent" value="end" />
      <input type="hidden" name="feeId" value={fee.id} />
      <p className="t-2">
        Offers of {fee.brandName} from now on have the market’s fee. What is offered or agreed keeps its own.
      </p>
      <TextArea
        meta={fields.reason}
        label="Reason"
        hint="Recorded, and read by the brand"
        rows={2}
        max={500}
      />
      <div className="flex gap-3 flex-wrap">
        <SubmitButton>End the fee</SubmitButton>
        <ButtonLink look="2" to="/admin/fees">
          Keep it
        </ButtonLink>
      </div>
    </FormShell>
  );
}
