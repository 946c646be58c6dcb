import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { createList } from "#app/domain/directory/create-list.server.ts";
import { listForm } from "#app/domain/directory/list-forms.ts";
import { ownLists } from "#app/domain/directory/lists.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Lists of creators · Sweetspot" }];

/** The lists that the team keeps. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const [lists, now] = await Promise.all([ownLists(actor), pageNow()]);
  const removed = new URL(args.request.url).searchParams.get("done") === "removed";
  return { lists, now, timeZone: actor.timeZone, removed };
}

/** Starts a list. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const form = await parseForm(args.request, listForm);
  if (!form.ok) return form.response;
  const made = await createList(actor, form.value.name);
  if (made.ok) return redirect(`/brand/lists/${made.value.listId}`);
  return formRefusal(form.submission, made, made.code === "list_name_taken" ? "name" : undefined);
}

function NewList() {
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({ id: "list", schema: listForm, result });
  return (
    <FormShell form={form} className="card pad grid gap-3 content-start">
      <TextField
        meta={fields.name}
        label="New list"
        hint="Such as “Autumn launch”. Your whole team sees it."
      />
      <div>
        <SubmitButton pendingLabel="Starting">Start the list</SubmitButton>
      </div>
    </FormShell>
  );
}

export default function Lists() {
  const { lists, now, timeZone, removed } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="creators">
      <PageHeader
        title="Lists of creators"
        lead="Lists and notes are your team’s own. Creators and other brands never see them."
        crumbs={[{ label: "Creators", to: "/brand/creators" }, { label: "Lists" }]}
      />
      {removed && (
        <div className="mb-4">
          <Notice tone="ok">The list is removed. Notes about its creators stay.</Notice>
        </div>
      )}
      <div className="lay">
        <div className="card px-[18px] md:px-[22px]">
          {lists.length === 0 ? (
            <EmptyState drawing="page" title="Your team has no list yet">
              Start one here, then put creators on it from their page in the directory.
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {lists.map((list) => (
                <li key={list.id} className="py-3.5 flex flex-wrap items-baseline justify-between gap-x-4">
                  <Link className="link t-strong min-w-0 break-words" to={`/brand/lists/${list.id}`}>
                    {list.name}
                  </Link>
                  <span className="t-small t-2 n" suppressHydrationWarning>
                    {list.count === 1 ? "1 creator" : `${list.count} creators`}, started by {list.createdBy}{" "}
                    {formatDay(list.createdAt, timeZone, now)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <NewList />
      </div>
    </ActorShell>
  );
}
