import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { CreatorFields } from "#app/components/profile/creator-fields.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { createCreator } from "#app/domain/account/create-creator.server.ts";
import { creatorProfile } from "#app/domain/account/creator-profile.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireNewcomer } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Set up your profile · Sweetspot" }];

/** Somebody who joined as a creator and has no profile yet. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireNewcomer(args, "creator");
  return { name: actor.name };
}

/** Makes the profile; the first social account comes next. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireNewcomer(args, "creator");
  const form = await parseForm(args.request, creatorProfile);
  if (!form.ok) return form.response;
  const made = await createCreator(actor, form.value);
  if (made.ok) return redirect("/creator/accounts/new");
  return formRefusal(form.submission, made, made.code === "handle_taken" ? "handle" : undefined);
}

export default function CreatorSetup() {
  const { name } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const defaultValue = { displayName: name };
  const [form, fields] = useCheckedForm({ id: "creator", schema: creatorProfile, result, defaultValue });
  return (
    <ActorShell>
      <div className="narrow mx-auto">
        <PageHeader
          title="Set up your profile"
          lead="Brands read it beside your application. Your social accounts come next."
        />
        <div className="card pad">
          <FormShell form={form}>
            <CreatorFields fields={fields} />
            <SubmitButton size="l">Create the profile</SubmitButton>
          </FormShell>
        </div>
      </div>
    </ActorShell>
  );
}
