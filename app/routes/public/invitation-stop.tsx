import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { refuse } from "#app/domain/refusal.ts";
import { hasOptedOut, invitationBy, stopInvitations } from "#app/domain/roster/invitation.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [
  { title: "Stop invitations · Sweetspot" },
  { name: "robots", content: "noindex" },
];

/** Opening the page changes nothing: mail scanners open links too. The button does. */
export async function loader({ params }: LoaderFunctionArgs) {
  const found = await invitationBy(params.code ?? "");
  if (!found) return refusalResponse(refuse("bad_token"));
  return { stopped: await hasOptedOut(found.email) };
}

export async function action({ params }: ActionFunctionArgs) {
  valueOrRefusal(await stopInvitations(params.code ?? ""));
  return { stopped: true };
}

export default function StopInvitations() {
  const page = useLoaderData<typeof loader>();
  const stopped = useActionData<typeof action>()?.stopped ?? page.stopped;
  return (
    <ActorShell>
      <div className="grid gap-5 max-w-[640px]">
        <PageHeader title="Invitations by email" />
        {stopped ? (
          <Notice tone="ok" title="No more invitations">
            No brand can send one to this address any more.
          </Notice>
        ) : (
          <Form method="post" className="card pad grid gap-4">
            <p>
              Brands invite people from their own lists. You can stop that for this address, for all brands at
              once.
            </p>
            <div>
              <SubmitButton>Send me no more invitations</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </ActorShell>
  );
}
