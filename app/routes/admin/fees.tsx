import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { BrandFeeForm, EndFeeForm } from "#app/components/admin/brand-fee-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { brandFeeForm, endFeeForm } from "#app/domain/deal/brand-fee.ts";
import { brandFees, type BrandFeeRow } from "#app/domain/deal/brand-fees.server.ts";
import { endBrandFee, setBrandFee } from "#app/domain/deal/set-brand-fee.server.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Fees of single brands · Sweetspot" }];

/** Service fees that differ from the market's, with who they are for and why. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  const asked = new URL(args.request.url).searchParams;
  const cursor = asked.get("before");
  const [page, now] = await Promise.all([brandFees(cursor), pageNow()]);
  return {
    ...{ rows: page.rows, now, timeZone: actor.timeZone, mayEdit: can(actor, "settings.edit") },
    ending: page.rows.find((row) => row.id === asked.get("end") && !row.endedAt) ?? null,
    done: asked.has("done"),
    firstHref: cursor ? "/admin/fees" : null,
    nextHref: page.next ? `/admin/fees?before=${encodeURIComponent(page.next)}` : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "settings.edit");
  const body = await readForm(args.request);
  if (textOf(body, "intent") === "end") {
    const read = await parseForm(args.request, endFeeForm, body);
    if (!read.ok) return answerOf("end", read.response);
    const ended = await endBrandFee(actor, read.value);
    return ended.ok
      ? redirect("/admin/fees?done")
      : answerOf("end", formRefusal(read.submission, ended, "reason"));
  }
  const read = await parseForm(args.request, brandFeeForm, body);
  if (!read.ok) return answerOf("set", read.response);
  const set = await setBrandFee(actor, read.value);
  return set.ok ? redirect("/admin/fees?done") : answerOf("set", formRefusal(read.submission, set, "brand"));
}

function Standing({ row, mayEdit }: { row: BrandFeeRow; mayEdit: boolean }) {
  if (row.endedAt || !mayEdit) return null;
  return (
    <ButtonLink
      look="2"
      size="s"
      to={`/admin/fees?end=${row.id}`}
      aria-label={`End the fee of ${row.brandName}`}
    >
      End
    </ButtonLink>
  );
}

function FeeTable() {
  const { rows, now, timeZone, mayEdit } = useLoaderData<typeof loader>();
  return (
    <DataTable
      caption="Service fees of single brands, newest first"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          id: "brand",
          label: "Brand",
          cell: (row) => (
            <Link className="link" to={`/brands/${row.slug}`}>
              {row.brandName}
            </Link>
          ),
        },
        { id: "rate", label: "Service fee", numeric: true, cell: (row) => `${row.brandFeeBps / 100}\u00a0%` },
        {
          id: "least",
          label: "Least of a deal",
          numeric: true,
          cell: (row) => (row.brandFeeMinimum > 0 ? String(row.brandFeeMinimum) : "None"),
        },
        { id: "reason", label: "Reason", wide: true, cell: (row) => row.reason },
        { id: "from", label: "From", cell: (row) => formatDate(row.setAt, timeZone, now) },
        {
          id: "to",
          label: "To",
          cell: (row) => (row.endedAt ? formatDate(row.endedAt, timeZone, now) : "In force"),
        },
        {
          id: "end",
          label: "Standing",
          hiddenLabel: true,
          cell: (row) => <Standing row={row} mayEdit={mayEdit} />,
        },
      ]}
    />
  );
}

export default function Fees() {
  const { rows, mayEdit, ending, done, firstHref, nextHref } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (form: string) => (answer?.form === form ? answer.result : undefined);
  return (
    <ActorShell current="settings">
      <PageHeader
        title="Fees of single brands"
        lead="In force for offers made from then on. What is offered or agreed keeps the fee that it was offered with."
      />
      <div className="stack">
        {done && !answer && <Notice tone="ok">Saved. The brand has been told.</Notice>}
        {!mayEdit && <Notice>Only a superadmin changes these.</Notice>}
        {mayEdit && (
          <SectionCard id="fee" title={ending ? `End the fee of ${ending.brandName}` : "Set a fee"}>
            {ending ? (
              <EndFeeForm fee={ending} result={resultOf("end")} />
            ) : (
              <BrandFeeForm result={resultOf("set")} />
            )}
          </SectionCard>
        )}
        {rows.length > 0 ? (
          <FeeTable />
        ) : (
          <p className="t-2">Every brand has the market’s fee, which stands in the settings.</p>
        )}
        <Pager previousHref={firstHref} nextHref={nextHref} />
      </div>
    </ActorShell>
  );
}
