import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FundDealsForm } from "#app/components/funding/fund-deals-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { savedCards } from "#app/domain/card/saved-cards.server.ts";
import { fundChoices, groupStanding } from "#app/domain/payout/fund-choices.server.ts";
import { fundForm } from "#app/domain/payout/fund-form.ts";
import { requestGroupRefresh } from "#app/domain/payout/refresh-group.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { payWith } from "../deals/pay-action.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Secure the funds of ${page.title} · Sweetspot` : "Secure the funds · Sweetspot" },
];

type Standing = Awaited<ReturnType<typeof groupStanding>>;

/** What is said when the brand comes back from the payment page. Coming back proves nothing by itself. */
function saidOf(standing: Standing): { tone: "ok" | "bad" | "info"; words: string } | null {
  if (!standing) return null;
  const { state, paid, returned } = standing;
  if (state === "open")
    return {
      tone: "info",
      words: "We ask the payment processor. Each deal is funded as soon as it confirms.",
    };
  if (state !== "paid") return null;
  const funded = paid === 1 ? "1 deal is funded." : `${paid} deals are funded.`;
  if (returned === 0) return { tone: "ok", words: funded };
  const back =
    returned === 1 ? "1 part of the payment goes back" : `${returned} parts of the payment go back`;
  return { tone: "bad", words: `${funded} ${back}: each deal’s page says why.` };
}

/** The deals of a brief that wait for funds, to be paid for at once. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const now = await pageNow();
  const group = new URL(args.request.url).searchParams.get("group");
  const [cards, choices, standing] = await Promise.all([
    savedCards(actor, now),
    fundChoices(actor, args.params.id ?? "", now),
    group ? groupStanding(actor, group) : null,
  ]);
  if (!choices) return refusalResponse(refuse("not_found"));
  if (standing?.state === "open") await requestGroupRefresh(standing.id);
  const currencies = [...new Set(choices.deals.map(({ currency }) => currency))].sort();
  return { ...choices, cards, currencies, said: saidOf(standing), now, timeZone: actor.timeZone };
}

/** Pays for the chosen deals at once: with a saved card, or at one payment page, the one that is open for exactly these if there is one. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const briefId = args.params.id ?? "";
  if (!(await fundChoices(actor, briefId, await pageNow()))) return refusalResponse(refuse("not_found"));
  const read = await parseForm(args.request, fundForm);
  if (!read.ok) return read.response;
  const { deals, cardId } = read.value;
  const [only] = deals;
  const what = deals.length === 1 && only ? { deal: only } : { briefId, numbers: deals };
  const result = await payWith(cardId, actor, what);
  if (result.ok) return redirect(result.value.url);
  if (result.code === "not_found" || result.code === "not_allowed") return refusalResponse(result);
  return formRefusal(read.submission, result, "deals");
}

export default function BriefFund() {
  const { id, title, deals, cards, currencies, said, now, timeZone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="briefs">
      <PageHeader
        title="Secure the funds"
        lead={`One payment for several deals of “${title}”. Work on a deal starts when its funds are in.`}
        crumbs={[
          { label: "Briefs", to: "/brand/briefs" },
          { label: title, to: `/brand/briefs/${id}` },
          { label: "Secure the funds" },
        ]}
      />
      <div className="stack">
        {said && !result && <Notice tone={said.tone}>{said.words}</Notice>}
        {currencies.map((currency) => (
          <SectionCard
            key={currency}
            id={`in-${currency}`}
            title={currencies.length > 1 ? `In ${currency}` : "Choose the deals"}
          >
            <FundDealsForm
              {...{ currency, cards, now, timeZone }}
              deals={deals.filter((deal) => deal.currency === currency)}
              result={result}
            />
          </SectionCard>
        ))}
        {deals.length === 0 && (
          <div className="card">
            <EmptyState
              drawing="desk"
              title="No deal waits for funds"
              act={
                <ButtonLink look="2" to={`/brand/briefs/${id}/applications`}>
                  Applications
                </ButtonLink>
              }
            >
              A deal comes here when both sides have signed, and stays until it is paid for or its time is up.
            </EmptyState>
          </div>
        )}
      </div>
    </ActorShell>
  );
}
