import { useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { noteForm } from "#app/domain/application/note-form.ts";

export interface TeamNotesView {
  notes: { id: string; authorId: string; authorName: string; body: string; createdAt: Date }[];
  /** What each member is called after an "@", without the reader. */
  handles: string[];
}

interface TeamNotesProps extends TeamNotesView {
  applicationId: string;
  result: SubmissionResult<string[]> | undefined;
  now: Date;
  timeZone: string;
}

function NoteForm({
  applicationId,
  handles,
  result,
  count,
}: Pick<TeamNotesProps, "applicationId" | "handles" | "result"> & { count: number }) {
  const [form, fields] = useForm({
    // A sent note makes a new form, empty.
    id: `note-${applicationId}-${count}`,
    lastResult: result,
    constraint: getZodConstraint(noteForm),
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: noteForm }),
  });
  const names = handles.map((handle) => `@${handle}`).join(", ");
  return (
    <FormShell form={form} className="grid gap-3" preventScrollReset>
      <input type="hidden" name="intent" value="note" />
      <input type="hidden" name="applicationId" value={applicationId} />
      <TextArea
        meta={fields.body}
        label="Note for the team"
        hint={names ? `Name somebody to tell them: ${names}` : "Only your team reads it."}
        rows={2}
        max={2_000}
      />
      <div>
        <SubmitButton look="2" pendingLabel="Saving">
          Add the note
        </SubmitButton>
      </div>
    </FormShell>
  );
}

/** What the team says among itself about an application. The creator never sees it. */
export function TeamNotes({ notes, handles, applicationId, result, now, timeZone }: TeamNotesProps) {
  return (
    <section aria-labelledby="notes" className="grid gap-4 content-start">
      <div>
        <h2 className="t-sec" id="notes">
          Team notes
        </h2>
        <p className="t-small t-2">Only your team reads these.</p>
      </div>
      {notes.length > 0 && (
        <ol className="grid gap-3">
          {notes.map((note) => (
            <li key={note.id} className="flex gap-3">
              <Avatar name={note.authorName} size={32} />
              <div className="min-w-0">
                <p className="t-small">
                  <b className="t-strong">{note.authorName}</b>{" "}
                  <LocalTime at={note.createdAt} now={now} timeZone={timeZone} className="t-3" />
                </p>
                <p className="whitespace-pre-line break-words">{note.body}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <NoteForm key={notes.length} {...{ applicationId, handles, result }} count={notes.length} />
    </section>
  );
}
