import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ColumnForm, type ColumnFormProps } from "#app/components/roster/column-form.tsx";
import { ImportProgress } from "#app/components/roster/import-progress.tsx";
import { RowPreview } from "#app/components/roster/row-preview.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { refuse, sentenceOf, statusOf, type Result } from "#app/domain/refusal.ts";
import { rowChecker } from "#app/domain/roster/checker.ts";
import { columnForm } from "#app/domain/roster/column-form.ts";
import { confirmImport } from "#app/domain/roster/confirm-import.server.ts";
import { discardImport } from "#app/domain/roster/discard-import.server.ts";
import { ENCODING_NAMES } from "#app/domain/roster/encoding.ts";
import { DELIMITER_NAMES } from "#app/domain/roster/file-look.ts";
import { firstProblems, ownImport } from "#app/domain/roster/imports.server.ts";
import { mapColumns } from "#app/domain/roster/map-columns.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Import a list · Sweetspot" }];

/** One list on its way into the roster, at whatever step it is. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  const found = await ownImport(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const check = rowChecker(found.mapping);
  const preview = found.look.rows.flatMap(
    (cells, at) => check({ line: found.look.lines[at] ?? at + 1, cells }) ?? [],
  );
  return { list: found, preview, problems: found.rowsBad > 0 ? await firstProblems(found.id) : [] };
}

async function map(actor: BrandActor, id: string, request: Request, body: FormData) {
  const form = await parseForm(request, columnForm, body);
  if (!form.ok) return data({ refusal: null, ...form.response.data }, { status: 422 });
  return answer(await mapColumns(actor, id, form.value), `/brand/roster/import/${id}`);
}

function answer(result: Result<unknown>, to: string) {
  if (result.ok) return redirect(to);
  if (result.code === "not_found" || result.code === "not_allowed") return refusalResponse(result);
  return data({ refusal: sentenceOf(result), result: undefined }, { status: statusOf(result) });
}

/** Has the rows checked, confirms them, or drops the list. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  const id = idParam(args.params.id);
  if (!(await ownImport(actor, id))) return refusalResponse(refuse("not_found"));
  const body = await readForm(args.request);
  const intent = textOf(body, "intent");
  if (intent === "map") return map(actor, id, args.request, body);
  if (intent === "confirm") return answer(await confirmImport(actor, id), `/brand/roster/import/${id}`);
  if (intent === "discard") return answer(await discardImport(actor, id), "/brand/roster/import");
  return refusalResponse(refuse("not_found"));
}

const rowsOf = (count: number) => (count === 1 ? "1 row" : `${count.toLocaleString("en-US")} rows`);

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Act({ intent, look, children }: { intent: string; look: "1" | "3"; children: string }) {
  return (
    <Form method="post">
      <SubmitButton look={look} name="intent" value={intent}>
        {children}
      </SubmitButton>
    </Form>
  );
}

function Problems({ list, problems }: Pick<Page, "list" | "problems">) {
  if (problems.length === 0) return null;
  return (
    <SectionCard
      id="problems"
      title={
        list.rowsBad === 1 ? "One row that cannot be taken" : `${list.rowsBad} rows that cannot be taken`
      }
    >
      <ul className="grid gap-2 mb-4">
        {problems.map(({ line, problem }) => (
          <li key={line} className="break-words">
            <b className="t-strong n">Line {line}</b> {problem}
          </li>
        ))}
      </ul>
      <a className="btn btn-2" href={`/brand/roster/import/${list.id}/problems`}>
        Download them as CSV
      </a>
    </SectionCard>
  );
}

function Step({ list, preview, result }: Pick<Page, "list" | "preview"> & Pick<ColumnFormProps, "result">) {
  const { state, look } = list;
  if (state === "checking")
    return (
      <SectionCard id="progress" title="Every row is being checked">
        <ImportProgress importId={list.id} start={list} />
      </SectionCard>
    );
  if (state === "imported" || state === "discarded") return null;
  return (
    <>
      <SectionCard id="columns" title="What each column holds">
        <p className="t-2 mb-4">
          {ENCODING_NAMES[look.encoding]}, separated by {DELIMITER_NAMES[look.delimiter]}.
        </p>
        <ColumnForm rows={look.rows} mapping={list.mapping} again={state !== "uploaded"} result={result} />
      </SectionCard>
      <section className="card overflow-hidden" aria-label="The first rows">
        <RowPreview rows={preview} />
      </section>
    </>
  );
}

function Outcome({ list }: Pick<Page, "list">) {
  if (list.state === "failed")
    return (
      <Notice tone="bad" title="The list cannot be read">
        {list.failure}
      </Notice>
    );
  if (list.state === "imported")
    return (
      <Notice
        tone="ok"
        title={`${list.added} added, ${list.updated} updated`}
        act={
          <ButtonLink look="2" to="/brand/roster">
            See the roster
          </ButtonLink>
        }
      >
        {list.rowsBad > 0 ? `${rowsOf(list.rowsBad)} left out.` : "Every row was taken."}
      </Notice>
    );
  if (list.state !== "checked") return null;
  return (
    <section className="card pad grid gap-4" aria-label="Confirm">
      <p className="t-body">
        {rowsOf(list.rowsGood)} can be taken, {list.rowsBad.toLocaleString("en-US")} cannot. Nothing is in
        your roster yet.
      </p>
      {list.rowsGood > 0 ? <Act intent="confirm" look="1">{`Import ${rowsOf(list.rowsGood)}`}</Act> : null}
    </section>
  );
}

export default function RosterImport() {
  const { list, preview, problems } = useLoaderData<typeof loader>();
  const { refusal, result } = useActionData<typeof action>() ?? {};
  const crumbs = [
    { label: "Roster", to: "/brand/roster" },
    { label: "Import a list", to: "/brand/roster/import" },
    { label: list.fileName },
  ];
  return (
    <ActorShell current="roster" wide>
      <div className="mb-4">
        <Breadcrumbs crumbs={crumbs} />
      </div>
      <PageHeader title={list.fileName} />
      <div className="stack">
        {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
        <Outcome list={list} />
        <Problems list={list} problems={problems} />
        <Step list={list} preview={preview} result={result} />
        {list.state === "imported" || list.state === "discarded" ? null : (
          <Act intent="discard" look="3">
            Drop this list
          </Act>
        )}
      </div>
    </ActorShell>
  );
}
