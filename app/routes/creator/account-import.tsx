import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ImportForm } from "#app/components/media-kit/import-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { ownAccount } from "#app/domain/account/queries.server.ts";
import { decodeExport } from "#app/domain/platform-export/decode.ts";
import { importForm } from "#app/domain/platform-export/import-form.ts";
import { startImport } from "#app/domain/platform-export/start-import.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { csvRows } from "#app/http/csv-rows.server.ts";
import { safeFileName } from "#app/http/file-name.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Import numbers · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const found = await ownAccount(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const { id, platform, handle, snapshots } = found;
  return { account: { id, platform, handle }, hasNumbers: snapshots.length > 0 };
}

/** Reads the file and shows what it found; nothing is recorded yet. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const accountId = idParam(args.params.id);
  if (!(await ownAccount(actor, accountId))) return refusalResponse(refuse("not_found"));
  const body = await readForm(args.request);
  const sent = body.get("file");
  body.delete("file");
  const form = await parseForm(args.request, importForm, body);
  if (!form.ok) return form.response;
  const file = sent instanceof File && sent.size > 0 ? sent : null;
  if (!file) {
    const result = form.submission.reply({ fieldErrors: { file: ["Choose a file."] } });
    return data({ result }, { status: 422 });
  }
  const rows = csvRows(decodeExport(new Uint8Array(await file.arrayBuffer())));
  const fileName = safeFileName(file.name, "csv");
  const started = await startImport(actor, accountId, { fileName, rows, posts: form.value.posts ?? null });
  if (started.ok) return redirect(`/creator/imports/${started.value.importId}`);
  if (started.code === "not_found") return refusalResponse(started);
  return formRefusal(form.submission, started, started.code === "export_needs_posts" ? "posts" : "file");
}

export default function AccountImport() {
  const { account, hasNumbers } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title={`Import numbers of ${account.handle}`}
          lead={`From ${PLATFORM_NAMES[account.platform]}’s own export. You see what was found before anything is recorded.`}
          crumbs={[
            { label: "Your profile", to: "/creator/profile" },
            { label: account.handle, to: `/creator/accounts/${account.id}/stats` },
            { label: "Import" },
          ]}
        />
        <div className="card pad">
          <ImportForm platform={account.platform} hasNumbers={hasNumbers} result={result} />
        </div>
      </div>
    </ActorShell>
  );
}
