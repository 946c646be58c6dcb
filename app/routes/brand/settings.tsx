import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { BrandFields } from "#app/components/profile/brand-fields.tsx";
import { TeamList } from "#app/components/profile/team-list.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { SectionCard } from "#app/components/ui/card.tsx";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { brandSettings } from "#app/domain/account/brand-profile.ts";
import { countryName } from "#app/domain/account/countries.ts";
import { editBrand } from "#app/domain/account/edit-brand.server.ts";
import { ownBrand } from "#app/domain/account/queries.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Brand and team · Sweetspot" }];

/** The brand's profile and team: everybody in the team reads it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const { team, ...brand } = await ownBrand(actor);
  const { name, website, country, background, values, mailingAddress, slug } = brand;
  const saved = new URL(args.request.url).searchParams.has("saved");
  const profile = { name, website, country, background, values, mailingAddress };
  return {
    profile,
    slug,
    team,
    saved,
    mayEdit: can(actor, "brand.edit"),
    seesMoney: can(actor, "money.read"),
  };
}

/** Changes the profile: owners only. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brand.edit");
  const form = await parseForm(args.request, brandSettings);
  if (!form.ok) return form.response;
  const edited = await editBrand(actor, form.value);
  return edited.ok ? redirect("/brand/settings?saved=1") : formRefusal(form.submission, edited);
}

function ProfileForm() {
  const { profile } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({
    id: "brand",
    schema: brandSettings,
    result,
    defaultValue: profile,
  });
  return (
    <FormShell form={form}>
      <BrandFields fields={fields} />
      <TextArea
        meta={fields.mailingAddress}
        label="Mailing address"
        hint="Stands in your contracts. Creators see it when a deal is agreed, not before."
        optional
        rows={3}
      />
      <div>
        <SubmitButton>Save the profile</SubmitButton>
      </div>
    </FormShell>
  );
}

function ProfileFacts() {
  const { profile } = useLoaderData<typeof loader>();
  return (
    <KeyValues
      rows={[
        { label: "Brand name", value: profile.name },
        { label: "Website", value: profile.website },
        { label: "Country", value: countryName(profile.country) },
        { label: "Who you are", value: profile.background },
        { label: "What you stand for", value: profile.values || "Not set" },
        { label: "Mailing address", value: profile.mailingAddress || "Not set" },
      ]}
    />
  );
}

export default function BrandSettings() {
  const { slug, team, saved, mayEdit, seesMoney } = useLoaderData<typeof loader>();
  const toPage = (
    <Link className="link" to={`/brands/${slug}`}>
      What creators see
    </Link>
  );
  return (
    <ActorShell current="settings">
      <PageHeader title="Brand and team" aside={toPage} />
      {saved ? (
        <div className="mb-5">
          <Notice tone="ok">The profile is saved.</Notice>
        </div>
      ) : null}
      <div className="lay">
        <SectionCard id="profile" title="Profile">
          {mayEdit ? <ProfileForm /> : <ProfileFacts />}
        </SectionCard>
        <div className="stack">
          <SectionCard id="team" title="Team">
            <TeamList team={team} />
          </SectionCard>
          <SectionCard id="contract-texts" title="Contract texts">
            <p className="t-2">
              Texts of your own that become part of your contracts.{" "}
              <Link className="link" to="/brand/contract-texts">
                See them
              </Link>
            </p>
          </SectionCard>
          <SectionCard id="conversion-keys" title="Orders from your shop">
            <p className="t-2">
              Keys with which your shop tells us of orders that earn a commission.{" "}
              <Link className="link" to="/brand/conversion-keys">
                See them
              </Link>
            </p>
          </SectionCard>
          {seesMoney && (
            <SectionCard id="papers" title="Receipts and tax">
              <p className="t-2">
                <Link className="link" to="/brand/papers">
                  Receipts and credit notes
                </Link>
                , and the{" "}
                <Link className="link" to="/account/tax">
                  tax details
                </Link>{" "}
                that stand on them.
              </p>
            </SectionCard>
          )}
          {mayEdit ? null : <Notice>Only an owner changes the profile.</Notice>}
        </div>
      </div>
    </ActorShell>
  );
}
