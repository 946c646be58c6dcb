import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { BrandFields } from "#app/components/profile/brand-fields.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { brandProfile } from "#app/domain/account/brand-profile.ts";
import { createBrand } from "#app/domain/account/create-brand.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireNewcomer } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Set up your brand · Sweetspot" }];

/** Somebody who joined for a brand and has none yet. */
export async function loader(args: LoaderFunctionArgs) {
  await requireNewcomer(args, "brand");
  return null;
}

/** Makes the brand; its owner writes the first brief next. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireNewcomer(args, "brand");
  const form = await parseForm(args.request, brandProfile);
  if (!form.ok) return form.response;
  const made = await createBrand(actor, form.value);
  return made.ok ? redirect("/brand") : formRefusal(form.submission, made);
}

export default function BrandSetup() {
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({ id: "brand", schema: brandProfile, result });
  return (
    <ActorShell>
      <div className="narrow mx-auto">
        <PageHeader
          title="Set up your brand"
          lead="Creators read this before they apply. You can change it later."
        />
        <div className="card pad">
          <FormShell form={form}>
            <BrandFields fields={fields} />
            <SubmitButton size="l">Create the brand</SubmitButton>
          </FormShell>
        </div>
      </div>
    </ActorShell>
  );
}
