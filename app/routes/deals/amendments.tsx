import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AmendmentBadge } from "#app/components/amendment/amendment-badge.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { KIND_WORDS } from "#app/domain/amendment/amendment.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { requireDealViewer } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { amendableDeal, dealLine } from "./amendment-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Amendments of deal ${page.deal.number} · Sweetspot` : "Amendments · Sweetspot" },
];

/** Every change of a deal since it was signed, and those that can be proposed now. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const [deal, now] = await Promise.all([amendableDeal(actor, args.params.number), pageNow()]);
  return {
    now,
    deal: dealLine(actor, deal),
    rows: deal.amendments.map(({ number, kind, state, proposedBy, createdAt, added, returned }) => ({
      ...{ number, kind, state, proposedBy, createdAt, added, returned },
    })),
  };
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function moneyOf({ added, returned }: Page["rows"][number], currency: string): string {
  if (added > 0n) return `+ ${formatMoney(added, currency)}`;
  return returned > 0n ? `− ${formatMoney(returned, currency)}` : "None";
}

function History({ page: { rows, deal, now } }: { page: Page }) {
  return (
    <div className="card">
      <table className="data">
        <caption className="vh">Amendments, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Amendment</th>
            <th scope="col">Proposed by</th>
            <th scope="col">State</th>
            <th scope="col">On</th>
            <th scope="col" className="num">
              The brand pays
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td data-lead>
                <Link className="link t-strong" to={`/deals/${deal.number}/amendments/${row.number}`}>
                  {row.number}. {KIND_WORDS[row.kind].label}
                </Link>
              </td>
              <td data-label="Proposed by">
                {row.proposedBy === "brand" ? deal.brandName : deal.creatorName}
              </td>
              <td data-label="State">
                <AmendmentBadge state={row.state} />
              </td>
              <td data-label="On">{formatDay(row.createdAt, deal.timeZone, now)}</td>
              <td data-label="The brand pays" className="num">
                {moneyOf(row, deal.currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export default function Amendments() {
  const page = useLoaderData<typeof loader>();
  const { deal, rows } = page;
  return (
    <ActorShell current="deals">
      <PageHeader
        title="Amendments"
        lead={`“${deal.title}”. What both signed changes only by what both sign; the contract itself stays as it is.`}
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${deal.number}`, to: `/deals/${deal.number}` },
          { label: "Amendments" },
        ]}
      />
      <div className="stack max-w-[980px]">
        {rows.length > 0 ? (
          <History page={page} />
        ) : (
          <div className="card">
            <EmptyState title="No amendments">The terms stand as both sides signed them.</EmptyState>
          </div>
        )}
        {deal.openNumber !== null && deal.side !== "admin" && (
          <Notice>One amendment is open at a time. Settle amendment {deal.openNumber} first.</Notice>
        )}
        {deal.kinds.length > 0 && (
          <SectionCard id="propose" title="Propose a change">
            <ul className="grid gap-3 sm:grid-cols-2">
              {deal.kinds.map((kind) => (
                <li key={kind} className="well grid gap-2 content-start">
                  <p className="t-strong">{KIND_WORDS[kind].label}</p>
                  <p className="t-small t-2">{KIND_WORDS[kind].hint}</p>
                  <div>
                    <ButtonLink
                      look="2"
                      size="s"
                      to={`/deals/${deal.number}/amendments/new?kind=${kind}`}
                      aria-label={`Propose: ${KIND_WORDS[kind].label}`}
                    >
                      Propose
                    </ButtonLink>
                  </div>
                </li>
              ))}
            </ul>
          </SectionCard>
        )}
      </div>
    </ActorShell>
  );
}
