import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { LicenceRegister } from "#app/components/licence/licence-register.tsx";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { registerPage } from "../deals/licence-register.server.ts";

export const meta: MetaFunction = () => [{ title: "Licences · Sweetspot" }];

/** The brand's licence register. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  return registerPage(actor, args.request, await pageNow());
}

export default function Licences() {
  return (
    <ActorShell current="licences">
      <LicenceRegister page={useLoaderData<typeof loader>()} />
    </ActorShell>
  );
}
