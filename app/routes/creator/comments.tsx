import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentCounts } from "#app/components/profile/comment-counts.tsx";
import { CommentForm } from "#app/components/profile/comment-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { commentCells, commentLines, commentSampleForm } from "#app/domain/account/comment-sample.ts";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { ownSnapshot } from "#app/domain/account/queries.server.ts";
import { recordComments } from "#app/domain/account/record-comments.server.ts";
import { COMMENT_LIMITS } from "#app/domain/application/authenticity-behaviour.ts";
import { decodeExport } from "#app/domain/platform-export/decode.ts";
import { refuse } from "#app/domain/refusal.ts";
import { csvRows } from "#app/http/csv-rows.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Sample of comments · Sweetspot" }];

/** Numbers of one day with what was counted in comments. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [found, now] = await Promise.all([ownSnapshot(actor, idParam(args.params.snapshotId)), pageNow()]);
  if (!found || found.accountId !== args.params.id) return refusalResponse(refuse("not_found"));
  const { account, id, takenAt, evidence } = found;
  const saved = new URL(args.request.url).searchParams.has("saved");
  return { account, id, takenAt, evidence, saved, limits: COMMENT_LIMITS, now, timeZone: actor.timeZone };
}

/** The comments of a form: those of its file, else those that were pasted; null for none. */
async function commentsOf(file: File | null, pasted: string): Promise<string[] | "unknown" | null> {
  if (!file) return pasted.trim() === "" ? null : commentLines(pasted);
  const text = decodeExport(new Uint8Array(await file.arrayBuffer()));
  if (file.name.toLowerCase().endsWith(".txt")) return commentLines(text);
  return commentCells(csvRows(text)) ?? "unknown";
}

/** Counts what was pasted or uploaded; the comments are dropped. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const snapshotId = idParam(args.params.snapshotId);
  const snapshot = await ownSnapshot(actor, snapshotId);
  if (!snapshot || snapshot.accountId !== args.params.id) return refusalResponse(refuse("not_found"));
  const body = await readForm(args.request);
  const sent = body.get("file");
  body.delete("file");
  const form = await parseForm(args.request, commentSampleForm, body);
  if (!form.ok) return form.response;
  const file = sent instanceof File && sent.size > 0 ? sent : null;
  const comments = await commentsOf(file, form.value.comments);
  if (comments === "unknown") {
    const file = ["No column named Comment or Text was found. Paste the comments instead."];
    return data({ result: form.submission.reply({ fieldErrors: { file } }) }, { status: 422 });
  }
  const kept = await recordComments(actor, snapshotId, { comments, following: form.value.following ?? null });
  if (kept.ok) return redirect(`/creator/accounts/${snapshot.accountId}/comments/${snapshotId}?saved`);
  return formRefusal(form.submission, kept, file ? "file" : "comments");
}

export default function Comments() {
  const { account, id, takenAt, evidence, saved, limits, now, timeZone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title="Sample of comments"
          lead={`@${account.handle} on ${PLATFORM_NAMES[account.platform]}, for the numbers of ${formatDate(takenAt, timeZone, now)}.`}
          crumbs={[
            { label: account.handle, to: `/creator/accounts/${account.id}/stats` },
            { label: "Evidence", to: `/creator/accounts/${account.id}/evidence/${id}` },
            { label: "Comments" },
          ]}
        />
        <div className="stack">
          {saved && !result && (
            <Notice tone="ok">Counted. Your next application carries these counts.</Notice>
          )}
          <SectionCard id="why" title="What it is for">
            <p>
              Brands ask whether the people behind the numbers are real. Comments answer that better than
              likes: we count how many say little and how many repeat each other.
            </p>
            <p className="t-2 mt-2">
              One count alone is never held against you: a note appears only when it meets another,
              independent signal, and it never declines you. The comments are counted and not kept. Brands
              read the counts with “Counted in a sample” beside them. You can appeal each note.
            </p>
          </SectionCard>
          <SectionCard id="counts" title="What is counted now">
            <CommentCounts
              sampled={evidence?.commentsSampled ?? null}
              low={evidence?.commentsLow ?? 0}
              identical={evidence?.commentsIdentical ?? 0}
              following={evidence?.following ?? null}
              from={limits}
            />
          </SectionCard>
          <SectionCard
            id="sample"
            title={evidence?.commentsSampled ? "Count another sample" : "Add a sample"}
          >
            <CommentForm
              key={evidence?.commentsSampled ?? 0}
              following={evidence?.following ?? null}
              result={result}
            />
          </SectionCard>
        </div>
      </div>
    </ActorShell>
  );
}
