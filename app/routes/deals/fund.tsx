import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CardStanding } from "#app/components/funding/card-standing.tsx";
import { PayByCard } from "#app/components/funding/pay-by-card.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { fundPage } from "#app/domain/payout/fund-page.server.ts";
import { refuse, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { pay } from "./pay-action.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Secure the funds of deal ${page.number} · Sweetspot` : "Secure the funds · Sweetspot" },
];

const dealNumber = z.coerce.number().int().positive();

function numberOf(params: LoaderFunctionArgs["params"]): number {
  const parsed = dealNumber.safeParse(params.number);
  return parsed.success ? parsed.data : refusalResponse(refuse("not_found"));
}

/** Pays with a saved card, or opens the payment page of a deal (the one that is open already, if any) and goes there. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const number = numberOf(args.params);
  const result = await pay(actor, { deal: number }, args.request);
  if (!result.ok && ["card_declined", "card_gone", "payment_under_way"].includes(result.code))
    return data({ trouble: sentenceOf(result) }, { status: statusOf(result) });
  return redirect(valueOrRefusal(result).url);
}

/** How a deal can be paid for. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const now = await pageNow();
  const page = await fundPage(actor, numberOf(args.params), now);
  if (!page) return refusalResponse(refuse("not_found"));
  return { ...page, now, timeZone: actor.timeZone };
}

/** Why there is nothing to pay, and where to see more. */
function NotWaiting({
  number,
  paidAt,
  now,
  timeZone,
}: {
  number: number;
  paidAt: Date | null;
  now: Date;
  timeZone: string;
}) {
  if (!paidAt)
    return (
      <Notice>
        This deal does not wait for funds.{" "}
        <Link className="link" to={`/deals/${number}`}>
          See where it stands
        </Link>
      </Notice>
    );
  return (
    <Notice tone="ok">
      Paid in {formatInstant(paidAt, timeZone, now)}, once.{" "}
      <Link className="link" to={`/deals/${number}/money`}>
        See what became of it
      </Link>
    </Notice>
  );
}

export default function Fund() {
  const page = useLoaderData<typeof loader>();
  const trouble = useActionData<typeof action>()?.trouble ?? page.trouble;
  const { number, gross, brandFee, currency, others, now } = page;
  const sum = gross + brandFee;
  return (
    <ActorShell current="deals">
      <PageHeader
        title="Secure the funds"
        lead={`“${page.title}” with ${page.creatorName}. Work starts when the whole amount is in.`}
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${number}`, to: `/deals/${number}` },
          { label: "Secure the funds" },
        ]}
      />
      <div className="stack max-w-[680px]">
        {!page.waits && <NotWaiting {...{ number, now }} paidAt={page.paidAt} timeZone={page.timeZone} />}
        <CardStanding underWay={page.underWay} trouble={trouble} />
        {page.waits && page.pageClosed && !trouble && (
          <Notice>
            The payment page from before is closed. Nothing was charged; paying opens a new one.
          </Notice>
        )}
        <SectionCard id="sum" title={page.paidAt ? "What you paid" : "What you pay"}>
          <MoneyRows
            currency={currency}
            rows={[
              { label: "Agreed fee", amount: gross },
              { label: `Your service fee, ${page.brandRate}`, amount: brandFee },
              { label: page.paidAt ? "You paid" : "You pay", amount: sum, sum: true },
            ]}
          />
          <p className="t-small t-2 mt-3">
            Held until you approve the work. What is not earned goes back to the card that paid.
            {page.waits &&
              page.dueAt &&
              ` Not paid by ${formatInstant(page.dueAt, page.timeZone, now)}, the deal lapses.`}
          </p>
        </SectionCard>
        {page.waits && !page.underWay && (
          <SectionCard id="pay" title="How you pay">
            <PayByCard cards={page.cards} sum={formatMoney(sum, currency)} />
          </SectionCard>
        )}
        {others > 0 && (
          <p className="t-2">
            {others === 1 ? "1 other deal" : `${others} other deals`} of this brief{" "}
            {others === 1 ? "waits" : "wait"} for funds.{" "}
            <Link className="link" to={`/brand/briefs/${page.briefId}/fund`}>
              Pay for several at once
            </Link>
          </p>
        )}
      </div>
    </ActorShell>
  );
}
