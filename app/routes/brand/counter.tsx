import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CounterPage } from "#app/components/offer/counter-page.tsx";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { applicationForBrand } from "#app/domain/application/desk.server.ts";
import { competitorTies } from "#app/domain/competition/ties.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { counterPage, sendCounter } from "../offers/counter.server.ts";
import { negotiationView } from "../offers/negotiation-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${page.title}, counter-offer` : "Counter-offer"} · Sweetspot` },
];

async function tableOf(actor: BrandActor, id: string) {
  const application = await applicationForBrand(actor, id);
  if (!application) return refusalResponse(refuse("not_found"));
  const { timeZone } = actor;
  return { application, table: negotiationView(application, { side: "brand", mayAct: true, timeZone }) };
}

/** Other terms for the creator's counter-offer, prefilled with it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "offer.make");
  const { application, table } = await tableOf(actor, args.params.id ?? "");
  // Work for competitors matters where the terms ask for exclusivity. It informs; it stops nothing.
  const asks = table?.offer.terms.exclusivity != null;
  const { creatorId, creator, now } = application;
  const known = asks ? await competitorTies(actor, [creatorId]) : new Map<string, never>();
  return counterPage(actor, application.id, creator.displayName, table, now, {
    ties: known.get(creatorId) ?? [],
  });
}

/** Sends the counter-offer. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "offer.make");
  const { application, table } = await tableOf(actor, args.params.id ?? "");
  return sendCounter(actor, args.request, application.id, table);
}

export default function BrandCounter() {
  const { applicationId, title, ...page } = useLoaderData<typeof loader>();
  const back = `/brand/applications/${applicationId}`;
  return (
    <CounterPage
      {...page}
      result={useActionData<typeof action>()?.result}
      crumbs={[
        { label: "Briefs", to: "/brand/briefs" },
        { label: title, to: back },
        { label: "Counter-offer" },
      ]}
      back={back}
      current="briefs"
    />
  );
}
