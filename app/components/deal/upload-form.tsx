import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useNavigate } from "@remix-run/react";
import { useEffect, useState, type FormEvent } from "react";
import type { z } from "zod";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { TagsField } from "#app/components/forms/tags-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { forgetTyped, keepTyped, restoreTyped } from "#app/components/forms/kept-words.ts";
import { SendTrouble, type Trouble } from "#app/components/forms/send-trouble.tsx";
import { sendWithProgress, SignedOut } from "#app/components/forms/send-with-progress.ts";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { ProgressBar } from "#app/components/ui/progress-bar.tsx";
import type { Agreed } from "#app/domain/content/checklist.ts";
import { DraftFiles, type KeptFile, type PartFile } from "./draft-files.tsx";
import { useTransfers } from "./use-transfers.ts";
import { CaptionCheck, type CaptionRules } from "./caption-check.tsx";

interface Props<S extends z.ZodType> {
  schema: S;
  /** Answers JSON; used by the browser to show progress. Without JavaScript the page's own action is used. */
  uploadTo: string;
  /** Where large files go, piece by piece. */
  transferTo: string;
  kept: readonly KeptFile[];
  parts: readonly PartFile[];
  /** Of the version before: what a form starts with. */
  tags: string;
  caption: string;
  /** How the caption is checked; null for content that the brand posts itself, which has none. */
  check: { rules: CaptionRules; agreed: Agreed } | null;
  brandName: string;
  captionHint: string;
  maxMb: number;
  version: number;
  result: SubmissionResult<string[]> | undefined;
}

interface Answer {
  to?: string;
  result?: SubmissionResult<string[]>;
}

/** After a refusal the files stand as they were ticked. */
function asSent(kept: readonly KeptFile[], result: SubmissionResult<string[]> | undefined) {
  const sent = result?.initialValue?.keep;
  if (sent === undefined) return kept;
  return kept.map((file) => ({ ...file, checked: [sent].flat().includes(file.id) }));
}

/** Words stand here again after a reload, until they are sent: files do, and a film takes its time. */
function useKeptTyping(formId: string, page: string, answered: boolean) {
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!answered && form instanceof HTMLFormElement) restoreTyped(form, page);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page is opened
  }, []);
  return {
    onInput: (event: FormEvent<HTMLFormElement>) => keepTyped(event.currentTarget, page),
    forget: () => forgetTyped(formId, page),
  };
}

/** Files, caption and note of a draft, with a progress bar; works without JavaScript. */
export function UploadForm<S extends z.ZodType>(props: Props<S>) {
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | "files" | null>(null);
  const [answer, setAnswer] = useState(props.result);
  const navigate = useNavigate();
  const [form, fields] = useForm<{
    caption: string;
    note: string;
    files: File[];
    subtitles: File[];
    tags: string;
    newAlts: string;
    sendAnyway: string;
  }>({
    id: "draft",
    defaultValue: { tags: props.tags, caption: props.caption },
    ...(answer ? { lastResult: answer } : {}),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: props.schema }) as never,
    shouldRevalidate: "onInput",
  });
  const transfers = useTransfers(props.transferTo, props.maxMb);
  const typing = useKeptTyping(form.id, `${props.uploadTo}/v${props.version}`, props.result !== undefined);
  async function send(body: FormData) {
    setTrouble(null);
    setShare(0);
    try {
      const arrived = await transfers.settle();
      if (!arrived) {
        setTrouble("files");
        return setShare(null);
      }
      for (const { id } of arrived) if (!body.getAll("keep").includes(id)) body.append("keep", id);
      for (const id of body.getAll("keep")) {
        const still = typeof id === "string" ? transfers.stillOf(id) : null;
        if (still && typeof id === "string") body.append("posters", still, `${id}.jpg`);
      }
      const { to, result } = await sendWithProgress<Answer>(props.uploadTo, body, setShare);
      if (to) {
        typing.forget();
        navigate(to);
      } else if (result) setAnswer(result);
      else setTrouble("broken");
    } catch (error) {
      setTrouble(error instanceof SignedOut ? "signed_out" : "broken");
    }
    setShare(null);
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    form.onSubmit(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (share === null) void send(new FormData(event.currentTarget));
  };
  const { id, errorId, errors, allErrors, noValidate } = form;
  const shell = { id, errorId, errors, allErrors, noValidate, onSubmit, onInput: typing.onInput };
  return (
    <FormShell form={shell} encType="multipart/form-data">
      <DraftFiles
        meta={fields.files}
        newAlts={fields.newAlts}
        maxMb={props.maxMb}
        kept={asSent(props.kept, props.result)}
        parts={props.parts}
        transfers={transfers}
      />
      <FileField
        meta={fields.subtitles}
        label="Subtitles"
        hint="WebVTT or SubRip (.vtt, .srt). With several videos, name each file like its video."
        accept=".vtt,.srt,text/vtt"
        multiple
        optional
      />
      {props.check && (
        <>
          <TextArea meta={fields.caption} label="Caption" hint={props.captionHint} rows={5} />
          <CaptionCheck
            {...props.check}
            text={fields.caption.value ?? ""}
            onUse={(value) => form.update({ name: fields.caption.name, value })}
            person={`${props.brandName} looks`}
          >
            <CheckboxField
              meta={fields.sendAnyway}
              label={`Send it as it is. ${props.brandName} sees what is missing and can approve it only with a reason.`}
            />
          </CaptionCheck>
        </>
      )}
      <TagsField
        meta={fields.tags}
        label="Tags"
        hint="Hashtags and accounts that you will tag, separated by commas."
        optional
      />
      <TextArea
        meta={fields.note}
        label="Note to the brand"
        hint="Anything the brand should know. Not published."
        rows={3}
        optional
      />
      {share !== null && <ProgressBar percent={share * 100} label="Uploading the draft" />}
      {trouble === "files" ? (
        <Notice tone="bad">
          A file on the list did not arrive or was not taken, so the draft was not sent. Choose it again, or
          take it off the list.
        </Notice>
      ) : (
        <SendTrouble
          trouble={trouble}
          broken="The connection broke before the draft arrived. Nothing was sent; try again."
        />
      )}
      <Button size="l" pending={share !== null}>
        Send draft v{props.version}
      </Button>
    </FormShell>
  );
}
