import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ComparedCard } from "#app/components/admin/compared-card.tsx";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { ACCOUNT_WORDS } from "#app/domain/ledger/words.ts";
import { adminMoney, type AdminMoney } from "#app/domain/payout/queries.server.ts";
import { canRetry } from "#app/domain/payout/payout.ts";
import { retryPayout } from "#app/domain/payout/retry-payout.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Money · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "ledger.read");
  return { ...(await adminMoney()), timeZone: actor.timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "payout.resolve");
  const id = (await readForm(args.request)).get("payoutId");
  if (typeof id !== "string" || !isUuid(id)) return refusalResponse(refuse("not_found"));
  valueOrRefusal(await retryPayout(actor, id));
  return redirect("/admin/money");
}

const PAYOUT_WORDS: Record<AdminMoney["payouts"][number]["state"], string> = {
  scheduled: "Scheduled",
  sending: "Being sent",
  paid: "Paid",
  failed: "The processor refused it",
  blocked_payee: "Waits until the creator has set up the payout account",
  cancelled: "Cancelled",
  needs_review: "Sent, but its outcome is not known",
};

/** One table per currency: no sum over currencies means anything. */
function TrialBalance({ rows }: { rows: AdminMoney["trialBalance"] }) {
  const currencies = [...new Set(rows.map((row) => row.currency))];
  return currencies.map((currency) => (
    <CurrencyBalance
      key={currency}
      currency={currency}
      rows={rows.filter((row) => row.currency === currency)}
    />
  ));
}

const BANK_DECIDES =
  "it waits, because the card’s bank took the payment back and has not decided. Nothing to do: it is sent, or counts as paid by the bank, then.";
const waitsForBank = ({ state, failure }: AdminMoney["refunds"][number]) =>
  state === "scheduled" && failure?.startsWith("charge_disputed");

/** A sum, and the way to the bookings that make it. */
function Balance({ row }: { row: AdminMoney["trialBalance"][number] }) {
  const { kind, currency, balance } = row;
  return (
    <Link className="link" to={`/admin/money/bookings?account=${kind}&currency=${currency}`}>
      {formatMoney(balance < 0n ? -balance : balance, currency)}
    </Link>
  );
}

function CurrencyBalance({ currency, rows }: { currency: string; rows: AdminMoney["trialBalance"] }) {
  const debits = rows.reduce((sum, row) => (row.balance > 0n ? sum + row.balance : sum), 0n);
  const credits = rows.reduce((sum, row) => (row.balance < 0n ? sum - row.balance : sum), 0n);
  return (
    <table className="data">
      <caption className="t-strong px-[18px] pt-4 text-left md:px-[22px]">{currency}</caption>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col" className="num w-1/4">
            Debit
          </th>
          <th scope="col" className="num w-1/4">
            Credit
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <td data-lead>{ACCOUNT_WORDS[row.kind]}</td>
            <td data-label="Debit" className="num">
              {row.balance >= 0n && <Balance row={row} />}
            </td>
            <td data-label="Credit" className="num">
              {row.balance < 0n && <Balance row={row} />}
            </td>
          </tr>
        ))}
        <tr>
          <td data-lead>
            <b className="t-strong">Total, {debits === credits ? "in balance" : "not in balance"}</b>
          </td>
          <td data-label="Debit" className="num">
            <b className="t-strong">{formatMoney(debits, currency)}</b>
          </td>
          <td data-label="Credit" className="num">
            <b className="t-strong">{formatMoney(credits, currency)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Payouts({ rows, timeZone, now }: { rows: AdminMoney["payouts"]; timeZone: string; now: Date }) {
  if (rows.length === 0) return <p className="t-2">No payout needs anybody.</p>;
  return (
    <ul className="grid gap-4">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap gap-3 justify-between items-center">
          <span>
            <b className="t-strong">{formatMoney(row.net, row.currency)}</b> to {row.creatorName} for{" "}
            <Link className="link" to={moneyOf(row.dealNumber)}>
              deal {row.dealNumber}
            </Link>
            <span className="block t-small t-2">
              {row.failureCode === "given_up" ? "Given up: it is paid another way" : PAYOUT_WORDS[row.state]},
              due {formatInstant(row.releaseAt, timeZone, now)}
            </span>
          </span>
          <span className="flex flex-wrap items-center gap-3">
            {canRetry(row) && (
              <Form method="post">
                <Button look="2" size="s" name="payoutId" value={row.id}>
                  Try again
                </Button>
              </Form>
            )}
            {(row.state === "failed" || row.state === "needs_review") && (
              <Link className="link" to={`/admin/money/payouts/${row.id}`}>
                {row.state === "failed" ? "Look into it" : "Decide it with a colleague"}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const moneyOf = (number: number) => `/deals/${number}/money`;

function StoppedDeals({ numbers }: { numbers: readonly number[] }) {
  return (
    <Notice tone="bad" title="Some deals pay nothing out meanwhile">
      <p>
        Their own money differs from what the processor says; all others go on:{" "}
        {numbers.map((number, index) => (
          <span key={number}>
            {index > 0 && ", "}
            <Link className="link" to={moneyOf(number)}>
              deal {number}
            </Link>
          </span>
        ))}
        .
      </p>
    </Notice>
  );
}

function PutAside({ rows, timeZone, now }: { rows: AdminMoney["putAside"]; timeZone: string; now: Date }) {
  return (
    <section className="card pad" aria-labelledby="aside">
      <h2 id="aside" className="t-sec mb-3">
        Movements put aside
      </h2>
      <p className="t-2 mb-3">
        They could not be booked. Each comparison tries them again; their deals pay nothing out until then.
      </p>
      <ul className="grid gap-3">
        {rows.map((row) => (
          <li key={row.id}>
            <b className="t-strong">{formatMoney(row.net, row.currency)}</b> {row.type}, {row.id}, since{" "}
            {formatInstant(row.problemAt, timeZone, now)}
            <span className="block t-small t-2 wrap-anywhere">{row.problem}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function AdminMoneyPage() {
  const {
    trialBalance,
    processor,
    payouts,
    refunds,
    runs,
    listing,
    stopped,
    stoppedDeals,
    putAside,
    chargebacks,
    timeZone,
    now,
  } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="money">
      <PageHeader
        title="Money"
        aside={
          <span className="flex flex-wrap gap-2">
            <ButtonLink look="2" to="/admin/chargebacks">
              {chargebacks > 0 ? `Chargebacks, ${chargebacks} to answer` : "Chargebacks"}
            </ButtonLink>
            <ButtonLink look="2" to="/admin/money/statements">
              Questioned statements
            </ButtonLink>
          </span>
        }
      />
      <div className="stack">
        {stopped && (
          <Notice tone="bad">
            The ledger and the processor differ, so nothing is paid out until a comparison agrees again.
          </Notice>
        )}
        {!stopped && stoppedDeals.length > 0 && <StoppedDeals numbers={stoppedDeals} />}
        {putAside.length > 0 && <PutAside rows={putAside} timeZone={timeZone} now={now} />}
        <section className="card pad" aria-labelledby="attention">
          <h2 id="attention" className="t-sec mb-3">
            Payouts that need somebody
          </h2>
          <Payouts rows={payouts} timeZone={timeZone} now={now} />
        </section>
        {refunds.length > 0 && (
          <section className="card pad" aria-labelledby="refunds">
            <h2 id="refunds" className="t-sec mb-3">
              Refunds that have not arrived
            </h2>
            <ul className="grid gap-2">
              {refunds.map((row) => (
                <li key={row.id}>
                  {formatMoney(row.amount, row.currency)} of{" "}
                  <Link className="link" to={moneyOf(row.dealNumber)}>
                    deal {row.dealNumber}
                  </Link>
                  : {waitsForBank(row) ? BANK_DECIDES : (row.failure ?? row.reason)}{" "}
                  {(row.state === "failed" || row.state === "needs_review") && (
                    <Link className="link" to={`/admin/money/refunds/${row.id}`}>
                      Decide it with a colleague
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="card" aria-labelledby="balance">
          <h2 id="balance" className="t-sec pad pb-0">
            Ledger
          </h2>
          {trialBalance.length === 0 ? (
            <EmptyState title="No money has moved yet">The first funded deal opens the books.</EmptyState>
          ) : (
            <TrialBalance rows={trialBalance} />
          )}
        </section>
        <ComparedCard {...{ processor, runs, listing, timeZone, now }} />
      </div>
    </ActorShell>
  );
}
