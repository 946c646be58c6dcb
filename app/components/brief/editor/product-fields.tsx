import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { WorkFields } from "./editor-fields.ts";
import { More } from "./editor-section.tsx";

interface ProductFieldsProps {
  fields: WorkFields;
  currency: string;
  /** Whether it is what the work is paid with. */
  open: boolean;
}

/** What the brand sends for the work, beside the fee or instead of it. */
export function ProductFields({ fields, currency, open }: ProductFieldsProps) {
  return (
    <More title="A product that you send" open={open || Boolean(fields.productName.initialValue)}>
      <p className="t-2">
        You send it when the deal is funded, or, where there is no fee, when both have signed; and the
        creator’s time for the draft begins when it arrives.
      </p>
      <div className="grid gap-4 sm:grid-cols-[1fr_170px_190px]">
        <TextField
          meta={fields.productName}
          label="What you send"
          hint="As it stands in the contract: two jars of chilli crisp, 200 g"
          optional
        />
        <MoneyField
          meta={fields.productValue}
          label="Worth about"
          hint="Shown as what it is worth, never as pay"
          currency={currency}
          optional
        />
        <NumberField
          meta={fields.productReturnDays}
          label="Sent back within"
          hint="After the work. Empty: the creator keeps it"
          unit="days"
          optional
        />
      </div>
    </More>
  );
}
