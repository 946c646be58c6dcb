import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { FileList } from "#app/components/vetting/file-list.tsx";
import { FileForm } from "#app/components/forms/file-form.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { PROVENANCE_NAMES } from "#app/domain/account/measures.ts";
import { ownSnapshot } from "#app/domain/account/queries.server.ts";
import { addEvidence, removeCreatorFile } from "#app/domain/media-kit/creator-files.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";
import { keepOrDiscard, receiveFile } from "./receive-file.server.ts";

export const meta: MetaFunction = () => [{ title: "Evidence · Sweetspot" }];

/** Numbers of one day with the screenshots that prove them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [found, now] = await Promise.all([ownSnapshot(actor, idParam(args.params.snapshotId)), pageNow()]);
  if (!found || found.accountId !== args.params.id) return refusalResponse(refuse("not_found"));
  const { account, screenshots, takenAt, followers, provenance, evidence, id } = found;
  const files = screenshots.map(({ id, name, createdAt }) => ({ id, name, createdAt }));
  return { account, files, takenAt, followers, provenance, evidence, id, now, timeZone: actor.timeZone };
}

/** Keeps a screenshot, or takes one back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const here = `/creator/accounts/${args.params.id}/evidence/${args.params.snapshotId}`;
  const multipart = args.request.headers.get("content-type")?.startsWith("multipart/") ?? false;
  if (!multipart) {
    const body = await readForm(args.request);
    valueOrRefusal(await removeCreatorFile(actor, idParam(textOf(body, "fileId"))));
    return redirect(here);
  }
  const snapshot = await ownSnapshot(actor, idParam(args.params.snapshotId));
  if (!snapshot) return refusalResponse(refuse("not_found"));
  const families = ["image", "document"] as const;
  const form = await receiveFile(args.request, {
    schema: z.object({}),
    area: "evidence",
    families,
    needed: true,
  });
  if (!form.ok) return form.response;
  const { file } = form;
  const kept = await keepOrDiscard(form, () =>
    file ? addEvidence(actor, snapshot.id, file) : Promise.resolve(refuse("file_missing")),
  );
  return kept.ok ? redirect(here) : formRefusal(form.submission, kept);
}

export default function Evidence() {
  const { account, files, takenAt, followers, provenance, evidence, id, now, timeZone } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title="Evidence for your numbers"
          lead={`@${account.handle} on ${PLATFORM_NAMES[account.platform]}, ${followers.toLocaleString("en-US")} followers as of ${formatDate(takenAt, timeZone, now)}. Now: ${PROVENANCE_NAMES[provenance].toLowerCase()}.`}
          crumbs={[
            { label: "Your profile", to: "/creator/profile" },
            { label: account.handle, to: `/creator/accounts/${account.id}/stats` },
            { label: "Evidence" },
          ]}
        />
        <div className="stack">
          <SectionCard id="upload" title="Add a screenshot">
            <FileForm
              id="evidence"
              result={result}
              label="Screenshot of the platform’s statistics"
              hint="PNG, JPEG or PDF, up to 10 MB. It should show the account’s name, the numbers and the date."
              button="Upload the screenshot"
            />
            <p className="t-small t-2 mt-3">
              Private: you and the staff who vet see it. Brands read “From a screenshot” beside the numbers.
            </p>
          </SectionCard>
          <SectionCard id="comments" title="Sample of comments">
            <p className="t-2 mb-3">
              {evidence?.commentsSampled
                ? `Counted in ${evidence.commentsSampled} comments: ${evidence.commentsLow ?? 0}\u00a0% say little, ${evidence.commentsIdentical ?? 0}\u00a0% repeat each other.`
                : "Nothing counted yet. Comments show brands that the people behind the numbers are real."}
            </p>
            <ButtonLink look="2" to={`/creator/accounts/${account.id}/comments/${id}`}>
              {evidence?.commentsSampled ? "Count another sample" : "Add a sample of comments"}
            </ButtonLink>
          </SectionCard>
          <SectionCard id="files" title="What you uploaded">
            <FileList files={files} now={now} timeZone={timeZone} removable empty="Nothing yet." />
          </SectionCard>
        </div>
      </div>
    </ActorShell>
  );
}
