import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { addressForm } from "#app/domain/product/product-forms.ts";

interface AddressFormProps {
  brandName: string;
  /** What was given before, or what the profile says, to begin with. */
  initial: string;
  given: boolean;
  result: SubmissionResult<string[]> | undefined;
}

/** Where the product goes: the creator's own words, for the people who pack it alone. */
export function AddressForm({ brandName, initial, given, result }: AddressFormProps) {
  const [form, fields] = useCheckedForm({
    id: "give_address",
    schema: addressForm,
    result,
    defaultValue: { address: initial },
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="give_address" />
      <TextArea
        meta={fields.address}
        label="Delivery address"
        hint={`Name, street, town, country. Only owners and managers of ${brandName} read it; you can delete it when the parcel has arrived.`}
        max={500}
      />
      <div>
        <SubmitButton look={given ? "2" : "1"}>
          {given ? "Change the address" : "Give the address"}
        </SubmitButton>
      </div>
    </FormShell>
  );
}
