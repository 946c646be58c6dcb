import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FileForm } from "#app/components/forms/file-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { importPost } from "#app/domain/content/import-post.server.ts";
import { decodeExport } from "#app/domain/platform-export/decode.ts";
import { refuse, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { csvRows } from "#app/http/csv-rows.server.ts";
import { fileRefusal, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { roomItem } from "./room-item.server.ts";

export const meta: MetaFunction = () => [{ title: "Import the numbers of the post · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const { number, item } = await roomItem(actor, args.params);
  const url = item.livePosts[0]?.url;
  const live = `/deals/${number}/deliverables/${item.id}/live`;
  if (!url) throw redirect(live);
  return { number, live, url, label: item.label, platform: PLATFORM_NAMES[item.platform] };
}

/** Finds the post in the platform's own export and keeps its numbers of today. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const { deliverableId = "" } = args.params;
  const { number } = await roomItem(actor, args.params);
  const file = (await readForm(args.request)).get("file");
  if (!(file instanceof File) || file.size === 0) return fileRefusal("file", "Choose a file.", 422);
  const rows = csvRows(decodeExport(new Uint8Array(await file.arrayBuffer())));
  const kept = await importPost(actor, { deliverableId, rows });
  if (kept.ok) return redirect(`/deals/${number}/deliverables/${deliverableId}/live?done=import`);
  if (kept.code === "not_found") return refusalResponse(refuse("not_found"));
  return fileRefusal("file", sentenceOf(kept), statusOf(kept));
}

export default function LiveImport() {
  const { number, live, url, label, platform } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="deals">
      <div className="narrow">
        <PageHeader
          title={`Import numbers: ${label}`}
          lead={`From ${platform}’s own export of posts. The row of this post is found by its address, and its numbers are kept as those of today.`}
          crumbs={[
            { label: "Deals", to: "/deals" },
            { label: `Deal ${number}`, to: `/deals/${number}` },
            { label: "Numbers", to: live },
            { label: "Import" },
          ]}
        />
        <div className="card pad">
          <p className="t-2 mb-4 break-all">{url}</p>
          <FileForm
            id="export"
            label="The export"
            hint="A CSV file as the platform made it, in English, German or Spanish, up to 1 MB."
            button="Read the file"
            accept=".csv,text/csv,text/plain"
            look="1"
            result={result}
          />
        </div>
      </div>
    </ActorShell>
  );
}
