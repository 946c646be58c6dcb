import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { taxIdentityForm } from "#app/domain/paper/tax-identity.ts";
import { mayEditTax, ownTaxIdentity, saveTaxIdentity } from "#app/domain/paper/tax-identity.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Tax details · Sweetspot" }];

/** Who is meant on receipts: of a brand's team those who pay, and a creator for itself. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args, "money.read");
  if (!mayEditTax(actor)) return refusalResponse(refuse("not_allowed"));
  const saved = new URL(args.request.url).searchParams.has("saved");
  return { values: await ownTaxIdentity(actor), side: actor.kind, saved };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "money.read");
  const form = await parseForm(args.request, taxIdentityForm);
  if (!form.ok) return form.response;
  const result = await saveTaxIdentity(actor, form.value);
  return result.ok ? redirect("/account/tax?saved=1") : formRefusal(form.submission, result);
}

function TaxForm() {
  const { values, side } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({ id: "tax", schema: taxIdentityForm, result, defaultValue: values });
  const brand = side === "brand";
  return (
    <FormShell form={form}>
      <TextField
        meta={fields.legalName}
        label="Legal name"
        hint={`As registered. Without it your ${brand ? "brand" : "profile"}’s name stands there.`}
        optional
        autoComplete="organization"
      />
      <TextField
        meta={fields.taxNumber}
        label="Tax number"
        hint="A VAT number, an EIN or what your country calls it."
        optional
        autoComplete="off"
      />
      <TextArea
        meta={fields.address}
        label="Billing address"
        hint={brand ? "Without it your mailing address stands there." : "For your own records."}
        optional
        rows={3}
      />
      <div>
        <SubmitButton>Save the tax details</SubmitButton>
      </div>
    </FormShell>
  );
}

export default function TaxDetails() {
  const { saved, side } = useLoaderData<typeof loader>();
  const crumb =
    side === "brand"
      ? { label: "Receipts", to: "/brand/papers" }
      : { label: "Statement", to: "/creator/statement" };
  return (
    <ActorShell current={side === "brand" ? "settings" : "money"}>
      <PageHeader
        title="Tax details"
        crumbs={[crumb, { label: "Tax details" }]}
        lead="What you enter stands on receipts from now on. Those that are out keep what they say."
      />
      {saved && (
        <div className="mb-5">
          <Notice tone="ok">The tax details are saved.</Notice>
        </div>
      )}
      <SectionCard id="tax-details" title={side === "brand" ? "Your brand" : "You"}>
        <div className="max-w-2xl">
          <TaxForm />
        </div>
      </SectionCard>
    </ActorShell>
  );
}
