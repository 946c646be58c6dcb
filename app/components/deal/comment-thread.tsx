import type { SubmissionResult } from "@conform-to/react";
import type { MouseEvent } from "react";
import type { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { ReasonForm } from "./reason-form.tsx";
import { showMoment, type PinShown } from "./version-files.tsx";

interface Said {
  id: string;
  side: "brand" | "creator";
  author: string;
  body: string;
  at: Date;
}
export interface CommentShown extends Said, PinShown {
  version: number;
  place: string;
  resolved: { at: Date; by: string } | null;
  replies: Said[];
  replyKey: string;
}

interface Props {
  comment: CommentShown;
  mayAnswer: boolean;
  schemas: { reply: z.ZodType; resolve: z.ZodObject };
  result: SubmissionResult<string[]> | undefined;
  timeZone: string;
  now: Date;
}

function Words({ said, timeZone, now }: { said: Said } & Pick<Props, "timeZone" | "now">) {
  return (
    <>
      <p className="t-small t-2">
        <b className="t-strong">{said.author}</b>, {said.side === "brand" ? "brand" : "creator"},{" "}
        {formatInstant(said.at, timeZone, now)}
      </p>
      <p className="whitespace-pre-line break-words">{said.body}</p>
    </>
  );
}

function Resolve({
  comment,
  schema,
  result,
}: { comment: CommentShown; schema: z.ZodObject } & Pick<Props, "result">) {
  const [form] = useCheckedForm({ id: `resolve-${comment.id}`, schema, result });
  return (
    <FormShell form={form} className="" preventScrollReset>
      <input type="hidden" name="commentId" value={comment.id} />
      <SubmitButton look="3" name="intent" value={comment.resolved ? "reopen" : "resolve"}>
        {comment.resolved ? "Open again" : "Mark as resolved"}
        <span className="sr-only">: comment {comment.number}</span>
      </SubmitButton>
    </FormShell>
  );
}

/** Where a comment points; a moment of a video is shown in place, or opened when there is no JavaScript. */
function Place({ comment }: { comment: CommentShown }) {
  const { fileId, atMs, version, place } = comment;
  if (fileId === null || atMs === null) return <span className="t-2">{place}</span>;
  const show = (event: MouseEvent) => {
    if (showMoment(version, fileId, atMs)) event.preventDefault();
  };
  return (
    <a className="link" href={`/files/${fileId}#t=${atMs / 1000}`} onClick={show}>
      {place}
    </a>
  );
}

/** One comment with its place in words, its answers, and what either side can do with it. */
export function CommentThread({ comment, mayAnswer, schemas, result, timeZone, now }: Props) {
  const mine = result?.initialValue?.commentId === comment.id ? result : undefined;
  const replying = mine?.initialValue?.intent === "reply";
  return (
    <li id={`comment-${comment.id}`} className="well grid gap-2" tabIndex={-1}>
      <p className="flex flex-wrap gap-x-3 gap-y-1 items-center">
        <b className="t-strong n">{comment.number}</b>
        <Place comment={comment} />
        {comment.resolved ? (
          <Badge tone="ok" icon="circle-check">
            Resolved by {comment.resolved.by}
          </Badge>
        ) : (
          <Badge icon="circle">Open</Badge>
        )}
      </p>
      <Words said={comment} timeZone={timeZone} now={now} />
      {comment.replies.length > 0 && (
        <ul className="grid gap-2 pl-4" aria-label={`Answers to comment ${comment.number}`}>
          {comment.replies.map((said) => (
            <li key={said.id}>
              <Words said={said} timeZone={timeZone} now={now} />
            </li>
          ))}
        </ul>
      )}
      {mayAnswer && (
        <div className="flex flex-wrap gap-3 items-baseline">
          <Resolve
            key={comment.resolved ? "resolved" : "open"}
            comment={comment}
            schema={schemas.resolve}
            result={replying ? undefined : mine}
          />
          <details className="grow" open={replying}>
            <summary className="t-small t-strong">
              Answer<span className="sr-only"> comment {comment.number}</span>
            </summary>
            <div className="mt-2">
              <ReasonForm
                key={comment.replyKey}
                id={`reply-${comment.id}`}
                schema={schemas.reply}
                hidden={{ intent: "reply", commentId: comment.id, clientKey: comment.replyKey }}
                field="body"
                label="Answer"
                hint="The other side is told."
                button="Send the answer"
                result={replying ? mine : undefined}
              />
            </div>
          </details>
        </div>
      )}
    </li>
  );
}
