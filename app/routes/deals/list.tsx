import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { DealStatus } from "#app/components/deal/deal-status.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Pager } from "#app/components/ui/pager.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { pageNow } from "#app/http/installation.server.ts";
import { isDealNumber } from "#app/domain/deal/load.server.ts";
import { dealsPage } from "#app/domain/deal/queries.server.ts";
import { turnsOf } from "#app/domain/deal/turn.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { requireDealViewer } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Deals · Sweetspot" }];

/** The deals of a brand, of a creator, or, for the operator's staff, of everybody: newest first. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const asked = Number(new URL(args.request.url).searchParams.get("before"));
  const before = isDealNumber(asked) ? asked : null;
  const [page, now] = await Promise.all([dealsPage(actor, before), pageNow()]);
  const rows = page.rows.map((deal) => ({
    number: deal.number,
    state: deal.state,
    cancelReason: deal.cancelReason,
    title: deal.brief.title,
    brand: deal.brand.name,
    creator: deal.creator.displayName,
    amount: actor.kind === "creator" ? deal.gross - deal.creatorFee : deal.gross + deal.brandFee,
    currency: deal.currency,
    programme: deal.programme?.number ?? null,
    createdAt: deal.createdAt,
    turn: turnsOf(deal)[0] ?? null,
    paused: deal.pauseKind,
  }));
  return { side: actor.kind, timeZone: actor.timeZone, now, rows, next: page.next, isFirst: before === null };
}

const AMOUNT = { creator: "You net", brand: "You pay", admin: "Brand pays" } as const;

export default function Deals() {
  const { side, timeZone, now, rows, next, isFirst } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="deals">
      <h1 className="t-page mb-5">Deals</h1>
      {rows.length === 0 ? (
        <div className="card">
          <EmptyState
            title="No deals yet"
            act={
              side === "admin" ? undefined : (
                <ButtonLink to={side === "brand" ? "/brand/briefs" : "/briefs"}>
                  {side === "brand" ? "Your briefs" : "Browse open briefs"}
                </ButtonLink>
              )
            }
          >
            A deal begins when a creator accepts an offer. Then both sign, the brand secures the funds, and
            the work starts.
          </EmptyState>
        </div>
      ) : (
        <div className="card">
          <table className="data">
            <caption className="vh">Deals, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Deal</th>
                <th scope="col">With</th>
                <th scope="col">Where it stands</th>
                <th scope="col">Agreed</th>
                <th scope="col" className="num">
                  {AMOUNT[side]}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((deal) => (
                <tr key={deal.number}>
                  <td data-lead>
                    <Link className="link t-strong" to={`/deals/${deal.number}`}>
                      {deal.title}
                    </Link>
                    <span className="block t-small t-3">
                      Deal {deal.number}
                      {deal.programme ? (
                        <>
                          {", "}
                          <Link className="link" to={`/programmes/${deal.programme}`}>
                            programme {deal.programme}
                          </Link>
                        </>
                      ) : null}
                    </span>
                  </td>
                  <td data-label="With">
                    <span className="who">
                      <Avatar
                        name={side === "creator" ? deal.brand : deal.creator}
                        brand={side === "creator"}
                        size={28}
                      />
                      {side === "creator"
                        ? deal.brand
                        : side === "brand"
                          ? deal.creator
                          : `${deal.creator}, ${deal.brand}`}
                    </span>
                  </td>
                  <td data-label="Where it stands">
                    <DealStatus
                      state={deal.state}
                      turn={deal.turn}
                      paused={deal.paused}
                      paid={deal.amount > 0n}
                      side={side}
                      timeZone={timeZone}
                      now={now}
                    />
                  </td>
                  <td data-label="Agreed">{formatDay(deal.createdAt, timeZone, now)}</td>
                  <td data-label={AMOUNT[side]} className="num">
                    <span>
                      <b className="money">
                        {deal.amount > 0n ? formatMoney(deal.amount, deal.currency) : "No fixed fee"}
                      </b>
                      {deal.state === "cancelled" && deal.amount > 0n && (
                        <span className="t-small t-2 block">was agreed</span>
                      )}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        firstHref={isFirst ? null : "/deals"}
        nextHref={next ? `/deals?before=${next}` : null}
        nextLabel="Older"
      />
    </ActorShell>
  );
}
