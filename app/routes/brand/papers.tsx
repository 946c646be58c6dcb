import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { PAPER_KINDS, type PaperKind } from "#app/domain/paper/paper.ts";
import { brandPapers, type PaperRow } from "#app/domain/paper/papers.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";

export const meta: MetaFunction = () => [{ title: "Receipts · Sweetspot" }];

/** A brand's receipts and credit notes. Three statements. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "money.read");
  const asked = new URL(args.request.url).searchParams;
  const kind = PAPER_KINDS.find((one) => one === asked.get("kind")) ?? null;
  const cursor = asked.get("before");
  const [page, now] = await Promise.all([brandPapers(actor, { kind, cursor }), pageNow()]);
  const own = kind ? `?kind=${kind}` : "";
  const before = page.next ? `before=${encodeURIComponent(page.next)}` : null;
  return {
    ...{ rows: page.rows, kind, now, timeZone: actor.timeZone },
    firstHref: cursor ? `/brand/papers${own}` : null,
    nextHref: before ? `/brand/papers${own}${own ? "&" : "?"}${before}` : null,
  };
}

const WORDS: Record<PaperKind, string> = { receipt: "Receipt", credit_note: "Credit note" };

function Number({ row }: { row: PaperRow }) {
  return (
    <>
      <b className="t-strong n wrap-anywhere">{row.number}</b>
      <span className="block t-small t-2">{WORDS[row.kind]}</span>
    </>
  );
}

function ForDeal({ row }: { row: PaperRow }) {
  return (
    <>
      <Link className="link" to={`/deals/${row.dealNumber}/money`}>
        {row.dealTitle}
      </Link>
      <span className="block t-small t-2">{`${row.creatorName}, deal ${row.dealNumber}`}</span>
    </>
  );
}

function Download({ row }: { row: PaperRow }) {
  return (
    <a
      className="btn btn-2 btn-s"
      href={`/brand/papers/${row.id}/pdf`}
      aria-label={`Download ${row.number} as PDF`}
    >
      <Icon name="download" />
      PDF
    </a>
  );
}

function Papers() {
  const { rows, now, timeZone } = useLoaderData<typeof loader>();
  return (
    <DataTable
      caption="Receipts and credit notes, newest first"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { id: "number", label: "Number", cell: (row) => <Number row={row} /> },
        { id: "day", label: "Issued", cell: (row) => formatDate(row.issuedAt, timeZone, now) },
        { id: "deal", label: "For", wide: true, cell: (row) => <ForDeal row={row} /> },
        {
          id: "fee",
          label: "Service fee in it",
          numeric: true,
          cell: (row) => formatMoney(row.serviceFee, row.currency),
        },
        {
          id: "total",
          label: "Total",
          numeric: true,
          cell: (row) => (
            <b className="money">
              {row.kind === "credit_note" && "−"}
              {formatMoney(row.total, row.currency)}
            </b>
          ),
        },
        { id: "pdf", label: "Download", hiddenLabel: true, cell: (row) => <Download row={row} /> },
      ]}
    />
  );
}

export default function BrandPapers() {
  const { rows, kind, firstHref, nextHref } = useLoaderData<typeof loader>();
  const segments = [
    { label: "All", to: "/brand/papers", current: kind === null },
    { label: "Receipts", to: "/brand/papers?kind=receipt", current: kind === "receipt" },
    { label: "Credit notes", to: "/brand/papers?kind=credit_note", current: kind === "credit_note" },
  ];
  return (
    <ActorShell current="settings">
      <PageHeader
        title="Receipts and credit notes"
        lead="One receipt for each payment, one credit note for each refund. They say what was true when they were issued."
        aside={
          <ButtonLink look="2" to="/account/tax">
            Tax details
          </ButtonLink>
        }
      />
      <div className="mb-5">
        <Segmented label="Which papers" segments={segments} />
      </div>
      <div className="card">
        {rows.length > 0 ? (
          <Papers />
        ) : (
          <EmptyState drawing="purse" title={kind === "credit_note" ? "No credit notes" : "No receipts yet"}>
            {kind === "credit_note"
              ? "One is issued when money that was held for a deal goes back to you."
              : "The first one is issued when you secure the funds of a deal."}
          </EmptyState>
        )}
      </div>
      <Pager firstHref={firstHref} nextHref={nextHref} nextLabel="Older" />
    </ActorShell>
  );
}
