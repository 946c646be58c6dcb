import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { removeCard, savedCards } from "#app/domain/card/saved-cards.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { logger } from "#app/http/logger.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import { forgetCard } from "#app/services/payments/cards.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Saved cards · Sweetspot" }];

/** The cards that the brand keeps for its next deals. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  return {
    cards: await savedCards(actor, await pageNow()),
    removed: new URL(args.request.url).searchParams.has("removed"),
  };
}

/** Takes a card off the list, and lets the processor forget it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const cardId = textOf(await readForm(args.request), "cardId");
  const { paymentMethodId } = valueOrRefusal(await removeCard(actor, cardId));
  await forgetCard(paymentMethodId).catch((error: unknown) => {
    // It is off our list, so we never charge it again; the processor keeps it until the next look at its list.
    logger.error({ err: error, card: cardId }, "a removed card could not be forgotten");
  });
  return redirect("/brand/cards?removed");
}

export default function Cards() {
  const { cards, removed } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="settings">
      <PageHeader
        title="Saved cards"
        lead="Pay for the next deal in one press. The payment processor keeps the card; we know its last four digits."
        crumbs={[{ label: "Brand and team", to: "/brand/settings" }, { label: "Saved cards" }]}
      />
      <div className="stack">
        {removed && <Notice tone="ok">The card is removed. Nothing is charged to it from now on.</Notice>}
        {cards.length > 0 ? (
          <DataTable
            caption="Saved cards, newest first"
            rows={cards}
            keyOf={(card) => card.id}
            columns={[
              { id: "card", label: "Card", cell: (card) => <b className="t-strong">{card.name}</b> },
              {
                id: "expires",
                label: "Expires",
                cell: (card) => (card.expired ? `${card.expires}, expired` : card.expires),
              },
              {
                id: "remove",
                label: "Remove",
                hiddenLabel: true,
                cell: (card) => (
                  <Form method="post">
                    <input type="hidden" name="cardId" value={card.id} />
                    <Button look="2" size="s" aria-label={`Remove ${card.name}`}>
                      Remove
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
        ) : (
          <div className="card">
            <EmptyState drawing="page" title="No saved card">
              When you pay for a deal, the payment page asks whether to keep the card. Then it stands here.
            </EmptyState>
          </div>
        )}
      </div>
    </ActorShell>
  );
}
