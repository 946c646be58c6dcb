import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EditFiles } from "#app/components/brief/editor/edit-files.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { isEditable } from "#app/domain/brief/brief.ts";
import { removeBriefFile } from "#app/domain/brief/brief-files.server.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { refuse, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { fileRefusal, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { idParam, textOf } from "../request-values.server.ts";
import { receiveBriefFiles } from "./receive-brief-files.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Files of ${page?.title ?? "a brief"} · Sweetspot` },
];

/** The files of a brief that is still written, to add to and to remove from. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const found = await ownBrief(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const { id, slug, title, state } = found.brief;
  if (!isEditable(state)) throw redirect(`/brand/briefs/${id}`);
  return { id, slug, title, files: found.files };
}

async function removeAct(args: ActionFunctionArgs, id: string) {
  const actor = await requireBrand(args, "brief.write");
  const removed = await removeBriefFile(actor, id, idParam(textOf(await readForm(args.request), "fileId")));
  if (!removed.ok) return { ok: false as const, status: statusOf(removed), message: sentenceOf(removed) };
  // The row is gone and nothing names these bytes: should this fail, they are only disk space.
  if (removed.value.forgotten) await storage.remove(removed.value.forgotten);
  return { ok: true as const };
}

/** Adds the files of an upload, or removes one. */
export async function action(args: ActionFunctionArgs) {
  const back = `/brand/briefs/${args.params.id}/edit/finish`;
  const actor = await requireBrand(args, "brief.write", { back });
  const id = idParam(args.params.id);
  const upload = /^multipart\//i.test(args.request.headers.get("content-type") ?? "");
  const done = await (upload ? receiveBriefFiles(args.request, actor, id) : removeAct(args, id));
  if (done.ok) return redirect(back);
  if (done.status === 404) return refusalResponse(refuse("not_found"));
  return fileRefusal("files", done.message, done.status);
}

export default function BriefFilesPage() {
  const { id, slug, title, files } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="briefs">
      <div className="narrow">
        <PageHeader
          title="Files"
          crumbs={[
            { label: "Briefs", to: "/brand/briefs" },
            { label: title, to: `/brand/briefs/${id}/edit/finish` },
            { label: "Files" },
          ]}
        />
        <div className="card pad">
          <EditFiles briefId={id} slug={slug} files={files} result={result} />
        </div>
      </div>
    </ActorShell>
  );
}
