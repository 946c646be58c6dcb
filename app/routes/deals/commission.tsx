import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { EnterOrder } from "#app/components/commission/enter-order.tsx";
import { OrderTable } from "#app/components/commission/order-table.tsx";
import { StatementCard } from "#app/components/commission/statement-card.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { capOf } from "#app/domain/commission/cap.ts";
import { capWords } from "#app/domain/commission/compensation.ts";
import { commissionForm } from "#app/domain/commission/commission-forms.ts";
import { commissionPage } from "#app/domain/commission/commission-page.server.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { waysToPay } from "#app/domain/payout/ways-to-pay.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireDealViewer } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { actOnCommission, FIELD_OF, formNameOf } from "./commission-acts.server.ts";

export const meta: MetaFunction = () => [{ title: "Commission · Sweetspot" }];

const localParts = (now: Date, timeZone: string) => ({
  day: new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now),
  time: new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(now),
});

/** A deal's commission, for both sides and for staff. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const asked = new URL(args.request.url).searchParams;
  const statement = Number.parseInt(asked.get("statement") ?? "", 10) || null;
  const [page, now] = await Promise.all([
    commissionPage(actor, Number(args.params.number), {
      ...{ cursor: asked.get("after"), statement, back: asked.has("back") },
    }),
    pageNow(),
  ]);
  if (page === null) return refusalResponse(refuse("not_found"));
  if (page === "not_allowed") return refusalResponse(refuse("not_allowed"));
  const { timeZone } = actor;
  const due = page.statements.find(({ state }) => state === "due");
  const pays = page.may.pay && actor.kind === "brand" && due;
  return {
    ways: pays ? await waysToPay(actor, { deal: page.number, statement: due.number }, now) : null,
    ...{ ...page, now, timeZone, today: localParts(now, timeZone) },
    done: asked.get("done"),
    later: asked.has("after"),
    paid: asked.has("paid"),
  };
}

/** Enters, voids, questions, answers, agrees, decides. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireDealViewer(args);
  const number = Number(args.params.number);
  const page = await commissionPage(actor, number, { cursor: null, statement: null });
  if (page === null || page === "not_allowed") return refusalResponse(refuse(page ?? "not_found"));
  const body = await readForm(args.request);
  const parsed = await parseForm(args.request, commissionForm(page.currency), body);
  const name = formNameOf(body);
  if (!parsed.ok) return answerOf(name, parsed.response);
  const outcome = await actOnCommission(actor, number, parsed.value);
  if (outcome.ok) return redirect(`/deals/${number}/commission?done=${parsed.value.intent}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  const field = FIELD_OF[outcome.detail?.code ?? outcome.code];
  return answerOf(name, formRefusal(parsed.submission, outcome, field));
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

const DONE: Record<string, string> = {
  enter: "Entered. An order that was there already still counts once.",
  void: "Voided. Both sides see the correction with its reason.",
  question: "Question sent. The statement waits for the answer.",
  answer: "Issued again. Both sides have been told.",
  agree: "You agreed.",
  decide: "Decided. Both sides have been told.",
  file: "The file’s orders are in.",
};

/** How far the commission is from the most that was agreed; nothing where there is no limit. */
function CapLine({ page, terms }: { page: Page; terms: NonNullable<Page["terms"]> }) {
  const cap = capOf(terms);
  if (cap === null) return null;
  const { earned, beyond, mark } = page.totals;
  const most = formatMoney(cap, page.currency);
  if (mark !== "reached")
    return (
      <p className="t-small t-2 mt-2">
        {formatMoney(cap - earned, page.currency)} are left of the agreed most of {most}
        {mark === "near" ? ": both sides have been told that it is near." : "."}
      </p>
    );
  return (
    <p className="t-2 mt-2">
      Reached the agreed most of {most}; orders after it do not earn, unless earlier ones are sent back.
      {beyond > 0n && ` Without it, ${formatMoney(beyond, page.currency)} more would be earned.`}
    </p>
  );
}

function SoFar({ page }: { page: Page }) {
  const { totals, terms, currency, account, timeZone, now } = page;
  if (!terms) return null;
  return (
    <SectionCard id="so-far" title="So far">
      <MoneyRows
        currency={currency}
        rows={[
          { label: "Orders", amount: totals.sales },
          { label: "Returns", amount: -totals.returned },
          { label: "Net sales", amount: totals.net, sum: true },
          { label: `Commission, ${terms.bps / 100}\u00a0% of them`, amount: totals.earned },
          { label: "In statements", amount: totals.stated },
          { label: totals.open < 0n ? "Overpaid" : "Not stated yet", amount: totals.open, sum: true },
        ]}
      />
      <p className="t-small t-2 mt-3">
        Rounded half up to the smallest coin, on all net sales together, so that no rounding adds up.
      </p>
      <CapLine page={page} terms={terms} />
      {account ? (
        <p className="t-small t-2 mt-2" suppressHydrationWarning>
          Orders count from {formatInstant(account.startsAt, timeZone, now)} until{" "}
          {formatInstant(account.endsAt, timeZone, now)}.{" "}
          {account.nextIssueAt
            ? `Next statement ${formatInstant(account.nextIssueAt, timeZone, now)}.`
            : "The final statement is out."}
        </p>
      ) : (
        <p className="t-small t-2 mt-2">Orders count from the first live post on. There is none yet.</p>
      )}
    </SectionCard>
  );
}

function Agreed({ page: { terms, currency } }: { page: Page }) {
  if (!terms) return null;
  const minimum = formatMoney(BigInt(terms.minimum), currency);
  const words = capWords(terms, currency);
  const cap = words && words.charAt(0).toUpperCase() + words.slice(1);
  return (
    <SectionCard id="agreed" title="Agreed">
      <ul className="grid gap-2 t-2">
        <li>
          {terms.bps / 100}&nbsp;% of net sales in the {terms.days} days after the first live post, by the
          last link or code used.
        </li>
        <li>{cap ? `${cap} in this deal, before service fees.` : "No limit to what it comes to."}</li>
        <li>A statement each calendar month (UTC), three days after its end, and a final one.</li>
        <li>
          Either side can question a statement for {terms.questionDays} days, and the creator what goes back
          of one.
        </li>
        <li>
          Paid in by the brand, held {terms.holdDays} days for returns, then paid out, from {minimum} up. Less
          is carried on; the final statement pays what there is.
        </li>
      </ul>
    </SectionCard>
  );
}

function Orders({ page, answer }: { page: Page; answer: ReturnType<typeof useActionData<typeof action>> }) {
  const { orders, number, chosen, back, later, may, currency, now, timeZone } = page;
  const base = `/deals/${number}/commission`;
  const filter = back ? "back" : chosen ? `statement=${chosen}` : "";
  const next = orders.next ? `${base}?${[filter, `after=${orders.next}`].filter(Boolean).join("&")}` : null;
  return (
    <section className="card" aria-labelledby="orders-title">
      <div className="sec-h px-[22px] pt-5">
        <h2 id="orders-title" className="t-sec">
          {back ? "What came back or was corrected" : chosen ? `Orders of statement ${chosen}` : "Orders"}
        </h2>
        {(chosen || back) && (
          <Link className="link" to={base} preventScrollReset>
            All orders
          </Link>
        )}
      </div>
      {orders.rows.length > 0 ? (
        <OrderTable
          {...{ currency, now, timeZone, answer }}
          orders={orders.rows}
          mayVoid={may.enter}
          finalOut={page.account !== null && page.account.nextIssueAt === null}
        />
      ) : (
        <EmptyState drawing="purse" title={back ? "Nothing came back" : "No orders yet"} level={3}>
          Orders are entered by the brand: by hand, from a file, or by its shop’s signed call.
        </EmptyState>
      )}
      <div className="px-[22px] pb-5 empty:hidden">
        <Pager
          firstHref={later ? (filter ? `${base}?${filter}` : base) : null}
          nextHref={next}
          nextLabel="Older"
        />
      </div>
    </section>
  );
}

function Enter({ page, answer }: { page: Page; answer: ReturnType<typeof useActionData<typeof action>> }) {
  const { number, currency, today, side } = page;
  return (
    <SectionCard id="enter" title="Enter an order">
      <EnterOrder
        {...{ currency, today }}
        key={page.totals.count}
        result={answer?.form === "enter" ? answer.result : undefined}
      />
      {side === "brand" && (
        <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1">
          <Link className="link" to={`/deals/${number}/commission/import`}>
            Import a file
          </Link>
          <Link className="link" to="/brand/conversion-keys">
            Let your shop send them
          </Link>
        </p>
      )}
    </SectionCard>
  );
}

function Notices({ page: { done, paid, pausedAt } }: { page: Page }) {
  return (
    <div className="stack mb-5 empty:hidden">
      {done && DONE[done] && <Notice tone="ok">{DONE[done]}</Notice>}
      {paid && (
        <Notice>
          Your payment is being confirmed by the payment processor. This takes a few seconds; reload the page
          to see it. Nothing is charged twice.
        </Notice>
      )}
      {pausedAt && (
        <Notice>The deal stands still: no statement is issued, agreed or paid until it goes on.</Notice>
      )}
    </div>
  );
}

export default function CommissionRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const crumbs = [
    { label: "Deals", to: "/deals" },
    { label: `Deal ${page.number}`, to: `/deals/${page.number}` },
    { label: "Commission" },
  ];
  return (
    <ActorShell current="deals">
      <PageHeader
        title="Commission"
        crumbs={crumbs}
        lead={`${page.title}, ${page.brandName} and ${page.creatorName}.`}
        aside={
          page.terms && page.may.enter ? (
            // On a phone the form stands below all orders.
            <a className="link lg:hidden" href="#enter-title">
              Enter an order
            </a>
          ) : undefined
        }
      />
      {!answer && <Notices page={page} />}
      {page.terms ? (
        <div className="lay">
          <div className="stack">
            {page.statements.map((statement) => (
              <StatementCard
                key={`${statement.number}-${statement.version}`}
                {...{ page, statement, answer }}
                orders={page.orders.rows}
              />
            ))}
            <Orders page={page} answer={answer} />
          </div>
          <div className="stack">
            <SoFar page={page} />
            {page.may.enter && <Enter page={page} answer={answer} />}
            <Agreed page={page} />
          </div>
        </div>
      ) : (
        <div className="card pad">
          <EmptyState
            drawing="page"
            title="No commission in this deal"
            act={<ButtonLink to={`/deals/${page.number}`}>Back to the deal</ButtonLink>}
          >
            Its contract agrees on fees only, so no sales are counted.
          </EmptyState>
        </div>
      )}
    </ActorShell>
  );
}
