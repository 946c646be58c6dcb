import { NumberField } from "#app/components/forms/affix-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { WorkFields } from "./editor-fields.ts";
import { More } from "./editor-section.tsx";

/** What the brand sends for the work, beside the fee. */
export function ProductFields({ fields }: { fields: WorkFields }) {
  return (
    <More title="A product that you send" open={Boolean(fields.productName.initialValue)}>
      <p className="t-2">
        You send it when the deal is funded, and the creator’s time for the draft begins when it arrives.
      </p>
      <div className="grid gap-4 sm:grid-cols-[1fr_200px]">
        <TextField
          meta={fields.productName}
          label="What you send"
          hint="As it stands in the contract: two jars of chilli crisp, 200 g"
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
