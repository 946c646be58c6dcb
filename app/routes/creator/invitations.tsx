import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { InvitationCard } from "#app/components/directory/invitation-card.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { invitationsOf, mutedBrands } from "#app/domain/directory/invitations.server.ts";
import { unmuteBrand } from "#app/domain/directory/mute-brand.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Invitations · Sweetspot" }];

/** A page of the creator's invitations, newest first, and the brands that they muted. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const params = new URL(args.request.url).searchParams;
  const before = params.get("before");
  const [page, muted] = await Promise.all([invitationsOf(actor, before), mutedBrands(actor)]);
  return {
    ...{ invitations: page.rows, now: page.now, muted, timeZone: actor.timeZone },
    said: params.get("done") === "unmuted" ? "Invitations of that brand reach you again." : null,
    firstHref: before ? "/creator/invitations" : null,
    nextHref: page.next ? `/creator/invitations?before=${page.next}` : null,
  };
}

/** Lets a muted brand invite again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const brandId = (await readForm(args.request)).get("brandId");
  valueOrRefusal(await unmuteBrand(actor, typeof brandId === "string" ? brandId : ""));
  return redirect("/creator/invitations?done=unmuted");
}

function Muted() {
  const { muted } = useLoaderData<typeof loader>();
  if (muted.length === 0) return null;
  return (
    <SectionCard id="muted" title="Muted brands" className="mt-8">
      <p className="t-2 mb-3">They cannot invite you, and they are not told.</p>
      <ul className="grid gap-2">
        {muted.map(({ brandId, name }) => (
          <li key={brandId} className="flex flex-wrap items-center justify-between gap-3">
            <span className="t-strong">{name}</span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="brandId" value={brandId} />
              <SubmitButton look="2" size="s">
                Let {name} invite again
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

export default function Invitations() {
  const { invitations, now, timeZone, said, firstHref, nextHref } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="applications">
      <PageHeader
        title="Invitations"
        lead="Brands ask you to apply. Applying accepts; you owe nobody an answer."
        crumbs={[{ label: "Applications", to: "/creator/applications" }, { label: "Invitations" }]}
        aside={
          <ButtonLink look="2" to="/creator/directory">
            How brands find you
          </ButtonLink>
        }
      />
      {said && (
        <div className="mb-4">
          <Notice tone="ok">{said}</Notice>
        </div>
      )}
      {invitations.length === 0 ? (
        <div className="card">
          <EmptyState
            drawing="mailbox"
            title="No invitation yet"
            act={<ButtonLink to="/briefs">Find a brief</ButtonLink>}
          >
            Brands that find you in the directory can invite you to a brief.
          </EmptyState>
        </div>
      ) : (
        <div className="grid gap-4">
          {invitations.map((view) => (
            <InvitationCard key={view.id} view={view} now={now} timeZone={timeZone} />
          ))}
        </div>
      )}
      <Pager firstHref={firstHref} nextHref={nextHref} nextLabel="Older" />
      <Muted />
    </ActorShell>
  );
}
