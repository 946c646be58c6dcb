import { Form } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { formatDay } from "#app/components/ui/format-time.ts";
import { noteForm } from "#app/domain/directory/list-forms.ts";

export interface NoteView {
  id: string;
  authorName: string;
  text: string;
  createdAt: Date;
  mayRemove: boolean;
}

interface TeamNotesProps {
  notes: readonly NoteView[];
  result: SubmissionResult<string[]> | undefined;
  now: Date;
  timeZone: string;
}

/** Notes of the team about a creator, with a field for another. */
export function TeamNotes({ notes, result, now, timeZone }: TeamNotesProps) {
  const [form, fields] = useCheckedForm({ id: "note", schema: noteForm, result });
  return (
    <div className="grid gap-4">
      <FormShell form={form} className="grid gap-2" key={notes[0]?.id ?? "first"}>
        <input type="hidden" name="intent" value="note" />
        <TextArea meta={fields.text} label="New note" hint="Only your team reads it." rows={2} max={1_000} />
        <div>
          <SubmitButton look="2" size="s" pendingLabel="Saving">
            Save the note
          </SubmitButton>
        </div>
      </FormShell>
      {notes.length > 0 && (
        <ul className="grid gap-3">
          {notes.map((note) => (
            <li key={note.id} className="well">
              <p className="whitespace-pre-line break-words">{note.text}</p>
              <div className="t-small t-2 mt-1 flex items-center justify-between gap-3">
                <span suppressHydrationWarning>
                  {note.authorName}, {formatDay(note.createdAt, timeZone, now)}
                </span>
                {note.mayRemove && (
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="noteId" value={note.id} />
                    <SubmitButton look="3" size="s" name="intent" value="remove_note">
                      Remove<span className="sr-only"> this note</span>
                    </SubmitButton>
                  </Form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
