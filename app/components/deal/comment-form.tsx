import type { SubmissionResult } from "@conform-to/react";
import { useEffect } from "react";
import type { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import type { Picked, VersionFileShown } from "./version-files.tsx";

interface Props<S extends z.ZodType> {
  schema: S;
  version: number;
  clientKey: string;
  files: readonly VersionFileShown[];
  /** What was pointed at last; the fields can be typed all the same. */
  picked: Picked | null;
  result: SubmissionResult<string[]> | undefined;
}

/** Something to say about a version: of the whole, or of a place in it. */
export function CommentForm<S extends z.ZodObject>(props: Props<S>) {
  const { picked, version, files } = props;
  const id = `comment-v${version}`;
  const [form, fields] = useCheckedForm({ id, schema: props.schema, result: props.result });
  useEffect(() => {
    if (!picked) return;
    for (const name of ["fileId", "time", "left", "top"] as const)
      form.update({ name, value: picked[name] as never });
    document.getElementById(fields.body?.id ?? "")?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what was pointed at, not each letter typed since
  }, [picked]);
  const { fileId, time, left, top, body } = fields;
  if (!fileId || !time || !left || !top || !body) return null;
  const film = files.some((file) => file.mime.startsWith("video/"));
  return (
    <FormShell form={form} preventScrollReset>
      <input type="hidden" name="intent" value="comment" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="clientKey" value={props.clientKey} />
      <TextArea meta={body} label="Comment" hint="Both sides read it." rows={3} />
      <SelectField
        meta={fileId}
        label="About"
        placeholder="The whole draft"
        options={files.map((file) => ({ value: file.id, label: file.name }))}
        optional
      />
      <div className="grid gap-4 grid-cols-2 sm:grid-cols-3 [&>:first-child:nth-last-child(3)]:max-sm:col-span-2">
        {film && <TextField meta={time} label="Time" hint="Such as 0:12" autoComplete="off" optional />}
        <TextField
          meta={left}
          label="From the left, %"
          hint="0 to 100"
          inputMode="decimal"
          autoComplete="off"
          optional
        />
        <TextField
          meta={top}
          label="From the top, %"
          hint="0 to 100"
          inputMode="decimal"
          autoComplete="off"
          optional
        />
      </div>
      <div>
        <SubmitButton look="2">Add the comment</SubmitButton>
      </div>
    </FormShell>
  );
}
