import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MoneyField } from "#app/components/forms/affix-field.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { choiceForm } from "#app/domain/directory/choice-form.ts";
import { chooseListing } from "#app/domain/directory/choose-listing.server.ts";
import { ownChoice } from "#app/domain/directory/invitations.server.ts";
import { CURRENCIES } from "#app/domain/ledger/currency.ts";
import { decimalOf } from "#app/domain/ledger/money.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "How brands find you · Sweetspot" }];

/** Whether brands find the creator, and the price that they see first. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const { wanted, priceFrom, currency, complete, listed } = await ownChoice(actor);
  const price = priceFrom === null ? "" : decimalOf(priceFrom, currency);
  const saved = new URL(args.request.url).searchParams.get("saved") === "choice";
  return { choice: { listed: wanted ? "on" : "", priceFrom: price, currency }, complete, listed, saved };
}

/** Keeps the choice. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const form = await parseForm(args.request, choiceForm);
  if (!form.ok) return form.response;
  const chosen = await chooseListing(actor, form.value);
  return chosen.ok ? redirect("/creator/directory?saved=choice") : formRefusal(form.submission, chosen);
}

function State() {
  const { complete, listed } = useLoaderData<typeof loader>();
  if (listed)
    return (
      <Notice tone="ok">You are in the directory. Brands find you by your numbers and can invite you.</Notice>
    );
  if (complete)
    return <Notice>You are not in the directory. Brands you apply to still see your profile.</Notice>;
  const act = (
    <ButtonLink look="2" size="s" to="/creator/profile">
      Go to your accounts
    </ButtonLink>
  );
  return <Notice act={act}>You are not in the directory yet: add an account with its numbers first.</Notice>;
}

function ChoiceForm() {
  const { choice } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({ id: "choice", schema: choiceForm, result, defaultValue: choice });
  const currency = typeof fields.currency.value === "string" ? fields.currency.value : choice.currency;
  return (
    <FormShell form={form} className="card pad stack">
      <CheckboxField
        meta={fields.listed}
        label="Brands find me in the directory"
        hint="They see your profile, your accounts with every number and its source, and your record here."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <MoneyField
          meta={fields.priceFrom}
          label="One piece from"
          currency={(CURRENCIES as readonly string[]).includes(currency) ? currency : "USD"}
          hint="Your lowest fee for one piece. It binds nobody: you price each application."
          optional
        />
        <SelectField
          meta={fields.currency}
          label="Currency"
          options={CURRENCIES.map((code) => ({ value: code, label: code }))}
        />
      </div>
      <div>
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
      </div>
    </FormShell>
  );
}

export default function DirectoryChoice() {
  const { saved } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="profile">
      <PageHeader
        title="How brands find you"
        crumbs={[{ label: "Profile", to: "/creator/profile" }, { label: "Directory" }]}
      />
      <div className="stack max-w-[760px]">
        {saved && <Notice tone="ok">Saved.</Notice>}
        <State />
        <ChoiceForm />
      </div>
    </ActorShell>
  );
}
