import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CounterPage } from "#app/components/offer/counter-page.tsx";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { applicationForCreator } from "#app/domain/application/queries.server.ts";
import { exclusivityClashes } from "#app/domain/competition/exclusivity-clash.ts";
import { ownExclusivities } from "#app/domain/competition/own-work.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { counterPage, sendCounter } from "../offers/counter.server.ts";
import { negotiationView } from "../offers/negotiation-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${page.title}, counter-offer` : "Counter-offer"} · Sweetspot` },
];

async function tableOf(actor: CreatorActor, id: string) {
  const application = await applicationForCreator(actor, id);
  if (!application) return refusalResponse(refuse("not_found"));
  const { timeZone } = actor;
  return { application, table: negotiationView(application, { side: "creator", mayAct: true, timeZone }) };
}

/** Other terms for the offer on the table, prefilled with it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const [{ application, table }, promised] = await Promise.all([
    tableOf(actor, args.params.id ?? ""),
    ownExclusivities(actor),
  ]);
  const { brief, now } = application;
  const asked = table?.offer.terms.exclusivity?.category ?? "";
  const words = { brandId: brief.brandId, words: [brief.title, brief.summary, asked].join(" ") };
  const clashes = exclusivityClashes(promised, words, now);
  return counterPage(actor, application.id, brief.title, table, now, { clashes });
}

/** Sends the counter-offer. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const { application, table } = await tableOf(actor, args.params.id ?? "");
  return sendCounter(actor, args.request, application.id, table);
}

export default function CreatorCounter() {
  const { applicationId, title, ...page } = useLoaderData<typeof loader>();
  const back = `/creator/applications/${applicationId}`;
  return (
    <CounterPage
      {...page}
      result={useActionData<typeof action>()?.result}
      crumbs={[
        { label: "Your applications", to: "/creator/applications" },
        { label: title, to: back },
        { label: "Counter-offer" },
      ]}
      back={back}
      current="applications"
    />
  );
}
