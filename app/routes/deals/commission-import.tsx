import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ImportPreview } from "#app/components/commission/import-preview.tsx";
import { FileForm } from "#app/components/forms/file-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { commissionPage } from "#app/domain/commission/commission-page.server.ts";
import { importForm } from "#app/domain/commission/import-form.ts";
import { importConversions } from "#app/domain/commission/import-conversions.server.ts";
import { type OrderLine, readOrders } from "#app/domain/commission/read-orders.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { refuse } from "#app/domain/refusal.ts";
import { csvRows } from "#app/http/csv-rows.server.ts";
import { fileRefusal, parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Import orders · Sweetspot" }];

async function dealOf(actor: BrandActor, number: number) {
  const page = await commissionPage(actor, number, { cursor: null, statement: null });
  if (page === null || page === "not_allowed") return refusalResponse(refuse(page ?? "not_found"));
  return page.terms ? { number, currency: page.currency } : refusalResponse(refuse("not_found"));
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  return dealOf(actor, Number(args.params.number));
}

/** What the file would bring, with the orders to be confirmed. Nothing is written yet. */
async function preview(actor: BrandActor, deal: { number: number }, orders: OrderLine[], unread: number) {
  const looked = valueOrRefusal(await importConversions(actor, deal.number, orders, { write: false }));
  const lines = orders.map(({ line, entry }) => ({
    ...{ line, ...entry, amount: String(entry.amount), occurredAt: entry.occurredAt.toISOString() },
  }));
  const whole = unread === 0 && looked.problems.length === 0;
  return { preview: { ...looked, entries: whole ? JSON.stringify(lines) : null }, result: undefined };
}

/** Reads a file and shows what it would bring; then, confirmed, takes all of it or nothing. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const deal = await dealOf(actor, Number(args.params.number));
  const body = await readForm(args.request);
  if (body.has("entries")) {
    const parsed = await parseForm(args.request, importForm, body);
    if (!parsed.ok) return fileRefusal("file", "Choose the file again.", 422);
    const taken = valueOrRefusal(
      await importConversions(actor, deal.number, parsed.value.entries, { write: true }),
    );
    if (taken.problems.length > 0) return { preview: { ...taken, entries: null }, result: undefined };
    return redirect(`/deals/${deal.number}/commission?done=file`);
  }
  const file = body.get("file");
  if (!(file instanceof File) || file.size === 0) return fileRefusal("file", "Choose a file.", 422);
  const read = readOrders(csvRows(new TextDecoder().decode(await file.arrayBuffer())), deal);
  if (!read.ok) return fileRefusal("file", read.problem, 422);
  const looked = await preview(actor, deal, read.orders, read.problems.length);
  const problems = [...read.problems, ...looked.preview.problems].sort((a, b) => a.line - b.line);
  return { ...looked, preview: { ...looked.preview, problems } };
}

export default function CommissionImport() {
  const { number, currency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer && "preview" in answer ? answer.preview : null;
  return (
    <ActorShell current="deals">
      <div className="narrow">
        <PageHeader
          title="Import orders"
          lead="All rows of the file come in, or none. An order that is there already counts once."
          crumbs={[
            { label: "Deals", to: "/deals" },
            { label: `Deal ${number}`, to: `/deals/${number}` },
            { label: "Commission", to: `/deals/${number}/commission` },
            { label: "Import" },
          ]}
        />
        <div className="stack">
          {shown && <ImportPreview {...shown} currency={currency} />}
          <div className="card pad">
            <FileForm
              id="orders"
              label={shown ? "Another file" : "The file"}
              hint={`CSV, up to 1 MB and 2,000 orders. The first line names the columns: order_id, time, amount; also currency (${currency}), kind (sale or return) and deal.`}
              button="Read the file"
              accept=".csv,text/csv,text/plain"
              look={shown?.entries ? "2" : "1"}
              result={answer?.result}
            />
          </div>
        </div>
      </div>
    </ActorShell>
  );
}
