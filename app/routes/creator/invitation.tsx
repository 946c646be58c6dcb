import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { invitationWords } from "#app/components/directory/invitation-card.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { Who } from "#app/components/identity/who.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { declineInvitation } from "#app/domain/directory/decline-invitation.server.ts";
import { ownInvitation } from "#app/domain/directory/invitations.server.ts";
import { declineInvitationForm } from "#app/domain/directory/list-forms.ts";
import { muteBrand, unmuteBrand } from "#app/domain/directory/mute-brand.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Invitation of ${page.invitation.brandName} · Sweetspot` : "Invitation · Sweetspot" },
];

const SAID: Record<string, string> = {
  declined: "Declined. The brand is told.",
  muted: "Muted. This brand cannot invite you any more, and it is not told.",
  unmuted: "This brand can invite you again.",
};

/** One invitation of the creator's own. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const [invitation, now] = await Promise.all([ownInvitation(actor, args.params.id ?? ""), pageNow()]);
  if (!invitation) return refusalResponse(refuse("not_found"));
  const said = SAID[new URL(args.request.url).searchParams.get("done") ?? ""] ?? null;
  return { invitation, now, said, timeZone: actor.timeZone };
}

/** Declines the invitation, or mutes its brand. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const invitation = await ownInvitation(actor, args.params.id ?? "");
  if (!invitation) return refusalResponse(refuse("not_found"));
  const body = await readForm(args.request);
  const intent = body.get("intent");
  const page = `/creator/invitations/${invitation.id}`;
  if (intent === "mute" || intent === "unmute") {
    const act = intent === "mute" ? muteBrand : unmuteBrand;
    valueOrRefusal(await act(actor, invitation.brandId));
    return redirect(`${page}?done=${intent}d`);
  }
  const form = await parseForm(args.request, declineInvitationForm, body);
  if (!form.ok) return form.response;
  const declined = await declineInvitation(actor, invitation.id, form.value.reason);
  return declined.ok ? redirect(`${page}?done=declined`) : formRefusal(form.submission, declined);
}

function Decline() {
  const { invitation } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({ id: "decline", schema: declineInvitationForm, result });
  return (
    <details className="card pad" open={result ? true : undefined}>
      <summary className="t-strong min-h-11 flex items-center">Decline the invitation</summary>
      <FormShell form={form} className="grid gap-3 mt-1">
        <input type="hidden" name="intent" value="decline" />
        <TextArea
          meta={fields.reason}
          label="Why"
          hint={`${invitation.brandName} reads it.`}
          rows={2}
          max={300}
          optional
        />
        <SubmitButton look="2" full pendingLabel="Declining">
          Decline
        </SubmitButton>
      </FormShell>
    </details>
  );
}

function Mute() {
  const { invitation } = useLoaderData<typeof loader>();
  const { muted, brandName } = invitation;
  return (
    <Form method="post" className="card pad" preventScrollReset>
      <p className="t-2 mb-3">
        {muted
          ? `${brandName} is muted: it cannot invite you, and it is not told.`
          : `No more invitations of ${brandName}? It is not told, and you can still apply to its briefs.`}
      </p>
      <SubmitButton look="2" full name="intent" value={muted ? "unmute" : "mute"}>
        {muted ? `Let ${brandName} invite again` : `Mute ${brandName}`}
      </SubmitButton>
    </Form>
  );
}

export default function Invitation() {
  const { invitation, now, said, timeZone } = useLoaderData<typeof loader>();
  const { brandName, brandSlug, briefSlug, briefTitle, applicationId, declinedAt, open } = invitation;
  const waits = open && !applicationId && !declinedAt;
  return (
    <ActorShell current="applications">
      <PageHeader
        title={`${brandName} invites you to apply`}
        crumbs={[{ label: "Invitations", to: "/creator/invitations" }, { label: brandName }]}
      />
      {said && (
        <div className="mb-4">
          <Notice tone="ok">{said}</Notice>
        </div>
      )}
      <div className="lay">
        <article className="card pad">
          <Who name={brandName} brand>
            {invitation.invitedBy}
          </Who>
          <h2 className="t-title mt-4">{briefTitle}</h2>
          <p className="t-body mt-2 whitespace-pre-line break-words prose-col">{invitation.message}</p>
          <p className="t-2 mt-4" suppressHydrationWarning>
            {invitationWords(invitation, now, timeZone)}
          </p>
          <div className="mt-4 flex flex-wrap gap-2">
            {applicationId && (
              <ButtonLink to={`/creator/applications/${applicationId}`}>See your application</ButtonLink>
            )}
            {waits && <ButtonLink to={`/briefs/${briefSlug}/apply`}>Apply</ButtonLink>}
            <ButtonLink look="2" to={`/briefs/${briefSlug}`}>
              Read the brief
            </ButtonLink>
            <ButtonLink look="3" to={`/brands/${brandSlug}`}>
              About {brandName}
            </ButtonLink>
          </div>
        </article>
        <aside className="stack content-start">
          {waits && <Decline />}
          <Mute />
        </aside>
      </div>
    </ActorShell>
  );
}
