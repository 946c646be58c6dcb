import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { refuse } from "#app/domain/refusal.ts";
import { invitationBy } from "#app/domain/roster/invitation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [
  { title: "Invitation · Sweetspot" },
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "no-referrer" },
];

/** What a brand's invitation leads to. */
export async function loader({ params }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  const found = await invitationBy(code);
  if (!found) return refusalResponse(refuse("bad_token"));
  return { code, brand: found.brand, name: found.name };
}

export default function Invitation() {
  const { code, brand, name } = useLoaderData<typeof loader>();
  return (
    <ActorShell>
      <div className="grid gap-5 max-w-[640px]">
        <PageHeader title={`${brand.name} invites you`} lead={name || undefined} />
        <section className="card pad grid gap-4" aria-label="The invitation">
          <p className="whitespace-pre-line">{brand.background}</p>
          <p>
            On Sweetspot you see what a brief pays before you apply, both sides sign the contract, and the
            money is secured before you start. Joining is free and you keep all of the agreed fee.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink side="creator" to={`/join/creator?invitation=${code}`}>
              Join as a creator
            </ButtonLink>
            <ButtonLink look="2" to={`/brands/${brand.slug}`}>
              See the brand
            </ButtonLink>
          </div>
        </section>
        <div>
          <ButtonLink look="3" to={`/invitations/${code}/stop`}>
            I want no more invitations
          </ButtonLink>
        </div>
      </div>
    </ActorShell>
  );
}
