import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { CompareButton } from "#app/components/directory/compare-button.tsx";
import { ListEntryCard } from "#app/components/directory/list-entry-card.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { listForm } from "#app/domain/directory/list-forms.ts";
import { ownList } from "#app/domain/directory/lists.server.ts";
import { removeList } from "#app/domain/directory/remove-list.server.ts";
import { renameList } from "#app/domain/directory/rename-list.server.ts";
import { takeOffList } from "#app/domain/directory/take-off-list.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.list.name} · Lists · Sweetspot` : "List · Sweetspot" },
];

const SAID: Record<string, string> = {
  renamed: "The list has its new name.",
  taken: "Taken off the list.",
};

/** One list of the team, the last added first. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const params = new URL(args.request.url).searchParams;
  const found = await ownList(actor, args.params.id ?? "", readCursor(params.get("after")));
  if (!found) return refusalResponse(refuse("not_found"));
  const { list, page, now } = found;
  const at = (cursor: string | null) =>
    cursor && `/brand/lists/${list.id}?after=${encodeURIComponent(cursor)}`;
  const said = SAID[params.get("done") ?? ""] ?? null;
  return {
    ...{ list, entries: page.rows, now, said, timeZone: actor.timeZone },
    next: at(page.next),
    previous: at(page.previous),
  };
}

async function rename(args: ActionFunctionArgs, body: FormData, act: (name: string) => Promise<Result>) {
  const form = await parseForm(args.request, listForm, body);
  if (!form.ok) return form.response;
  const renamed = await act(form.value.name);
  if (renamed.ok) return redirect(`/brand/lists/${args.params.id ?? ""}?done=renamed`);
  if (renamed.code === "not_found") return refusalResponse(renamed);
  const refused = formRefusal(form.submission, renamed, "name");
  return data({ result: refused.data.result }, refused.init ?? {});
}

/** Renames the list, takes somebody off it, or removes it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const id = args.params.id ?? "";
  const body = await readForm(args.request);
  const intent = body.get("intent");
  if (intent === "rename") return rename(args, body, (name) => renameList(actor, id, name));
  if (intent === "remove") {
    valueOrRefusal(await removeList(actor, id));
    return redirect("/brand/lists?done=removed");
  }
  const handle = body.get("handle");
  valueOrRefusal(await takeOffList(actor, id, typeof handle === "string" ? handle : ""));
  return redirect(`/brand/lists/${id}?done=taken`);
}

function Manage() {
  const { list } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({
    id: "rename",
    schema: listForm,
    result,
    defaultValue: { name: list.name },
  });
  return (
    <aside className="stack content-start">
      <FormShell form={form} className="card pad grid gap-3" key={list.name}>
        <input type="hidden" name="intent" value="rename" />
        <TextField meta={fields.name} label="Name of the list" />
        <div>
          <SubmitButton look="2" pendingLabel="Saving">
            Rename
          </SubmitButton>
        </div>
      </FormShell>
      <details className="card pad">
        <summary className="t-strong min-h-11 flex items-center">Remove the list</summary>
        <p className="t-2 mt-1 mb-3">It is gone for your whole team. Notes about its creators stay.</p>
        <Form method="post">
          <SubmitButton look="bad" name="intent" value="remove" pendingLabel="Removing">
            Remove “{list.name}”
          </SubmitButton>
        </Form>
      </details>
    </aside>
  );
}

export default function OneList() {
  const { list, entries, now, timeZone, said, next, previous } = useLoaderData<typeof loader>();
  const find = <ButtonLink to="/brand/creators">Find creators</ButtonLink>;
  return (
    <ActorShell current="creators" wide>
      <PageHeader
        title={list.name}
        lead={list.count === 1 ? "1 creator" : `${list.count} creators`}
        crumbs={[
          { label: "Creators", to: "/brand/creators" },
          { label: "Lists", to: "/brand/lists" },
          { label: list.name },
        ]}
        aside={entries.length > 1 ? <CompareButton form="compare" /> : null}
      />
      <Form id="compare" method="get" action="/brand/creators/compare" />
      {said && (
        <div className="mb-4">
          <Notice tone="ok">{said}</Notice>
        </div>
      )}
      <div className="lay">
        <div className="grid gap-4">
          {entries.length === 0 && (
            <div className="card">
              <EmptyState drawing="board" title="Nobody is on this list yet" act={find}>
                Open a creator in the directory and put them on it.
              </EmptyState>
            </div>
          )}
          {entries.map((entry) => (
            <ListEntryCard key={entry.id} entry={entry} now={now} timeZone={timeZone} />
          ))}
          <Pager previousHref={previous} nextHref={next} />
        </div>
        <Manage />
      </div>
    </ActorShell>
  );
}
