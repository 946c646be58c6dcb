import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { FileForm } from "#app/components/forms/file-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { MOST_MB, MOST_ROWS } from "#app/domain/roster/file-look.ts";
import { recentImports } from "#app/domain/roster/imports.server.ts";
import { fileRefusal } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { receiveList } from "./receive-list.server.ts";

export const meta: MetaFunction = () => [{ title: "Import a list · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  return { imports: (await recentImports(actor)).rows };
}

/** Stores the list and looks at its first rows. Nothing is imported yet. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  const receipt = await receiveList(args.request, actor);
  if (receipt.ok) return redirect(`/brand/roster/import/${receipt.importId}`);
  return fileRefusal("file", receipt.message, receipt.status);
}

const STATE = {
  uploaded: "Columns to choose",
  checking: "Being checked",
  checked: "To confirm",
  imported: "Imported",
  failed: "Cannot be read",
  discarded: "Dropped",
} as const;

export default function ImportList() {
  const { imports } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="roster">
      <div className="mb-4">
        <Breadcrumbs crumbs={[{ label: "Roster", to: "/brand/roster" }, { label: "Import a list" }]} />
      </div>
      <PageHeader
        title="Import a list"
        lead="As you keep it: you say what each column holds, then see every row before it counts"
      />
      <div className="stack">
        <div className="card pad">
          <FileForm
            id="list"
            result={result}
            label="CSV file"
            hint={`Up to ${MOST_MB}\u00a0MB and ${MOST_ROWS.toLocaleString("en-US")} rows. Commas, semicolons or tabs; numbers such as 12.5k, 1,39 % or 12 345.`}
            accept=".csv,.tsv,.txt,text/csv"
            button="Upload the list"
            look="1"
          />
        </div>
        {imports.length > 0 ? (
          <SectionCard id="earlier" title="Earlier lists">
            <ul className="grid gap-2">
              {imports.map((one) => (
                <li key={one.id} className="flex flex-wrap gap-x-4">
                  <Link className="link" to={`/brand/roster/import/${one.id}`}>
                    {one.fileName}
                  </Link>
                  <span className="t-2">{STATE[one.state]}</span>
                  {one.state === "imported" ? (
                    <span className="t-2">
                      {one.added} added, {one.updated} updated, {one.rowsBad} left out
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </SectionCard>
        ) : null}
      </div>
    </ActorShell>
  );
}
