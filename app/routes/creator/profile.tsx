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
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { AccountList } from "#app/components/profile/account-list.tsx";
import { CreatorFields } from "#app/components/profile/creator-fields.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { VettedBadge } from "#app/components/profile/vetted-badge.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { pageNow } from "#app/http/installation.server.ts";
import { creatorSettings } from "#app/domain/account/creator-profile.ts";
import { editCreator } from "#app/domain/account/edit-creator.server.ts";
import { ownCreator } from "#app/domain/account/queries.server.ts";
import { badgeHolds } from "#app/domain/vetting/vetting.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Profile · Sweetspot" }];

const SAVED: Record<string, string> = {
  profile: "Your profile is saved.",
  numbers: "Your numbers are saved. Applications that you have sent keep the ones they froze.",
  removed: "The account is removed from your profile.",
};

/** The creator's own profile and accounts. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const [creator, now] = await Promise.all([ownCreator(actor), pageNow()]);
  const { displayName, handle, country, languages, niches, bio, mailingAddress } = creator;
  const accounts = creator.accounts.map(({ id, platform, handle: name, latest }) => ({
    ...{ id, platform, handle: name },
    latest: latest && {
      followers: latest.followers,
      engagementBps: latest.engagementBps,
      takenAt: latest.takenAt,
    },
  }));
  const vetted = badgeHolds(creator, now) ? { at: creator.vettedAt, until: creator.vettedUntil } : null;
  const saved = SAVED[new URL(args.request.url).searchParams.get("saved") ?? ""] ?? null;
  const profile = { displayName, handle, country, languages, niches, bio, mailingAddress };
  return { profile, accounts, vetted, saved, now, timeZone: actor.timeZone };
}

/** Changes the profile. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const form = await parseForm(args.request, creatorSettings);
  if (!form.ok) return form.response;
  const edited = await editCreator(actor, form.value);
  if (edited.ok) return redirect("/creator/profile?saved=profile");
  return formRefusal(form.submission, edited, edited.code === "handle_taken" ? "handle" : undefined);
}

function ProfileForm() {
  const { profile } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({
    id: "creator",
    schema: creatorSettings,
    result,
    defaultValue: profile,
  });
  return (
    <FormShell form={form}>
      <CreatorFields fields={fields} />
      <TextArea
        meta={fields.mailingAddress}
        label="Mailing address"
        hint="Stands in your contracts, and products are sent there. Brands see it when a deal is agreed, not before."
        optional
        rows={3}
      />
      <div>
        <SubmitButton>Save the profile</SubmitButton>
      </div>
    </FormShell>
  );
}

export default function CreatorProfilePage() {
  const { accounts, vetted, saved, now, timeZone } = useLoaderData<typeof loader>();
  const badge = vetted ? <VettedBadge {...vetted} now={now} timeZone={timeZone} /> : null;
  const add = (
    <ButtonLink look="2" size="s" to="/creator/accounts/new">
      Add an account
    </ButtonLink>
  );
  const acts = (
    <>
      {badge}
      <ButtonLink look="2" to="/creator/media-kit">
        Media kit
      </ButtonLink>
      <ButtonLink look="2" to="/creator/vetting">
        Vetting
      </ButtonLink>
      <ButtonLink look="2" to="/creator/safety">
        Brand safety
      </ButtonLink>
      <ButtonLink look="2" to="/creator/directory">
        How brands find you
      </ButtonLink>
    </>
  );
  return (
    <ActorShell current="profile">
      <PageHeader title="Your profile" aside={acts} />
      {saved ? (
        <div className="mb-5">
          <Notice tone="ok">{saved}</Notice>
        </div>
      ) : null}
      <div className="stack max-w-[760px]">
        <SectionCard id="accounts" title="Social accounts" aside={accounts.length > 0 ? add : null}>
          <AccountList accounts={accounts} now={now} timeZone={timeZone} />
        </SectionCard>
        <SectionCard id="profile" title="About you">
          <ProfileForm />
        </SectionCard>
      </div>
    </ActorShell>
  );
}
