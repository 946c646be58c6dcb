import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { addSocialAccount } from "#app/domain/account/add-social-account.server.ts";
import { socialAccount } from "#app/domain/account/creator-profile.ts";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Add an account · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireCreator(args, "creator.act");
  return null;
}

/** Adds the account; its numbers come next. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const form = await parseForm(args.request, socialAccount);
  if (!form.ok) return form.response;
  const added = await addSocialAccount(actor, form.value);
  if (added.ok) return redirect(`/creator/accounts/${added.value.accountId}/stats`);
  return formRefusal(form.submission, added, "handle");
}

const CHOICES = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }));

export default function NewAccount() {
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({ id: "account", schema: socialAccount, result });
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title="Add an account"
          lead="One that you publish on. Its numbers come next."
          crumbs={[{ label: "Your profile", to: "/creator/profile" }, { label: "Add an account" }]}
        />
        <div className="card pad">
          <FormShell form={form}>
            <RadioGroup meta={fields.platform} label="Platform" choices={CHOICES} columns={2} />
            <TextField
              meta={fields.handle}
              label="Handle"
              hint="As it stands on the platform, such as imani.onepan"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <TextField
              meta={fields.url}
              label="Address"
              hint="Only where the handle does not lead there by itself"
              type="url"
              optional
              autoComplete="off"
              placeholder="https://"
            />
            <SubmitButton size="l">Add the account</SubmitButton>
          </FormShell>
        </div>
      </div>
    </ActorShell>
  );
}
